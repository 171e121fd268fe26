using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
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
/// Checks over HTTP, one at a time and as a stream, on the same two cores as the server. The peer is the least that this can cost here: the
/// same server reading the same bytes and handing out an answer of the same size from memory.
/// </summary>
internal static class CheckBench
{
    private const int Singles = 2_000;
    private const string Address = "/api/v1/recruitment-checks";

    private static readonly (string Country, string Occupation)[] Various = [("NGA", "2221"), ("PRT", "2211"), ("KEN", "2221"), ("GHA", "2222"), ("IND", "5321")];

    public static async Task<int> RunAsync(int lines)
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
            var stream = Stream(lines);
            var (single, batch) = await MeasureAsync("Comity", app, taken, stream, lines);
            await PeerAsync(single, batch, stream, lines);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Once to warm, then to measure.</summary>
    /// <returns>An answer to each.</returns>
    private static async Task<(byte[] Single, byte[] Batch)> MeasureAsync(string name, WebApplication app, ConcurrentBag<double> taken, byte[] stream, int lines)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var single = await SinglesAsync(client);
        taken.Clear();
        await SinglesAsync(client);
        var sorted = taken.Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}, one check, server time: median {sorted[sorted.Length / 2]:F2} ms, p95 {sorted[sorted.Length * 95 / 100]:F2} ms (under 3)"));
        await StreamAsync(client, stream);
        var clock = Stopwatch.StartNew();
        var batch = await StreamAsync(client, stream);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, a stream of {lines:N0} checks: {lines / clock.Elapsed.TotalSeconds:N0} a second (above 20 000)"));
        return (single, batch);
    }

    private static async Task<byte[]> SinglesAsync(HttpClient client)
    {
        var answer = Array.Empty<byte>();
        for (var i = 0; i < Singles; i++)
        {
            answer = await PostAsync(client, Address, Encoding.UTF8.GetBytes(Line(i)));
        }

        return answer;
    }

    private static Task<byte[]> StreamAsync(HttpClient client, byte[] stream) => PostAsync(client, Address + "/batch", stream);

    private static async Task<byte[]> PostAsync(HttpClient client, string address, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var answer = await client.PostAsync(address, content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Stream(int lines) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, lines).Select(i => Line(i) + "\n")));

    private static string Line(int i)
    {
        var (country, occupation) = Various[i % Various.Length];
        return $$$"""{"id":"{{{i}}}","kind":"campaign","on":"2026-09-15","facts":{"initiatedBy":"thirdParty","actor":{"type":"agency","country":"GBR"},"destination":"GBR","targetStates":["{{{country}}}"],"occupations":["{{{occupation}}}"],"channels":["advert"],"targeting":{"geo":["{{{country}}}"]},"agreementId":"none","volume":{{{i % 50}}}}}""";
    }

    private static async Task PeerAsync(byte[] single, byte[] batch, byte[] stream, int lines)
    {
        var taken = new ConcurrentBag<double>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new ServerClock(taken));
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapFallback(async context =>
        {
            await context.Request.Body.CopyToAsync(System.IO.Stream.Null);
            await context.Response.Body.WriteAsync(context.Request.Path.Value == Address ? single : batch);
        });
        await app.StartAsync();
        await MeasureAsync("peer: the same bytes, unread", app, taken, stream, lines);
    }
}
