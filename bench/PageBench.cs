using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Comity.App;
using Comity.App.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Comity.Bench;

/// <summary>
/// Pages with 32 clients at once, each reading one page after another, on the same two cores as the server. Time is counted in the
/// server, from the request's arrival to its answer's end. The peer is the least a page can cost here: the same server handing out
/// the same bytes from memory.
/// </summary>
internal static class PageBench
{
    private const int Clients = 32;
    private const int PerClient = 60;

    private static readonly string[] Pages =
    [
        "/", "/countries", "/countries/GHA", "/countries/DEU", "/countries/PHL", "/safeguards-list", "/indicators",
        "/indicators/density-doctors-nurses-midwives", "/indicators/foreign-trained-share", "/corridors/IND/GBR", "/data",
        "/data/who-health-workforce", "/code", "/ar/", "/ar/countries/EGY", "/fr/safeguards-list",
    ];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            var settings = Settings.Read(new Dictionary<string, string?> { ["data"] = folder, ["urls"] = "http://127.0.0.1:0" });
            var taken = new ConcurrentBag<double>();
            await using var app = ComityServer.Build(settings, builder => builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new ServerClock(taken)));
            await ComityServer.PrepareAsync(app.Services, CancellationToken.None);
            await ComityServer.FillAsync(app.Services, TextWriter.Null, CancellationToken.None);
            await app.StartAsync();
            var bodies = await FirstViewsAsync(Address(app), taken);
            taken.Clear();
            await LoadAsync(Address(app));
            Report("Comity, 32 clients", taken);
            await PeerAsync(bodies);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Each page twice with nothing kept: what a page costs when it is made, after its code has run once.</summary>
    private static async Task<Dictionary<string, byte[]>> FirstViewsAsync(string address, ConcurrentBag<double> taken)
    {
        using var client = NewClient(address);
        var bodies = new Dictionary<string, byte[]>();
        foreach (var page in Pages)
        {
            bodies[page] = await client.GetByteArrayAsync(page);
        }

        taken.Clear();
        foreach (var page in Pages)
        {
            await client.GetByteArrayAsync(page + "?again=1");
        }

        Report("Comity, pages made anew", taken);
        return bodies;
    }

    private static async Task LoadAsync(string address) => await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
    {
        using var client = NewClient(address);
        for (var i = 0; i < PerClient; i++)
        {
            await client.GetByteArrayAsync(Pages[(number + i) % Pages.Length]);
        }
    }));

    private static async Task PeerAsync(Dictionary<string, byte[]> bodies)
    {
        var taken = new ConcurrentBag<double>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new ServerClock(taken));
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapFallback(context => context.Response.Body.WriteAsync(bodies[context.Request.Path]).AsTask());
        await app.StartAsync();
        await LoadAsync(Address(app));
        taken.Clear();
        await LoadAsync(Address(app));
        Report("peer: the same bytes from memory", taken);
    }

    private static HttpClient NewClient(string address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return client;
    }

    private static void Report(string name, ConcurrentBag<double> taken)
    {
        var sorted = taken.Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {sorted.Length} pages, median {sorted[sorted.Length / 2]:F2} ms, p95 {sorted[sorted.Length * 95 / 100]:F2} ms (at most 10 and 30)"));
    }
}
