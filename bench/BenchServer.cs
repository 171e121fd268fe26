using System.Net;
using Comity.App;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Comity.Bench;

/// <summary>The program in the bench's own process, over a folder of its own, or over the database that <c>COMITY_DATABASE</c> names; the folder goes with it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BenchServer(WebApplication app, Settings settings) => (_app, Settings) = (app, settings);

    public Settings Settings { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<BenchServer> StartAsync()
    {
        var settings = Settings.Read(new Dictionary<string, string?>
        {
            ["data"] = Directory.CreateTempSubdirectory("comity-bench").FullName,
            ["urls"] = "http://127.0.0.1:0",
            ["database"] = Environment.GetEnvironmentVariable("COMITY_DATABASE"),
        });
        var server = new BenchServer(ComityServer.Build(settings, _ => { }), settings);
        await ComityServer.PrepareAsync(server.Services, CancellationToken.None);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A client with the session of somebody who never lived.</summary>
    public async Task<HttpClient> SignInAsync(Role role, CountryCode country)
    {
        var session = await BeginSessionAsync(role, country);
        var ticket = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Sessions.Scheme).TicketDataFormat
            .Protect(new AuthenticationTicket(Sessions.Principal(session), Sessions.Scheme));
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.CookieContainer.Add(Address, new Cookie("comity", ticket));
        return new HttpClient(handler) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Settings.DataFolder, recursive: true);
    }

    private async Task<Session> BeginSessionAsync(Role role, CountryCode country)
    {
        await using var db = OpenAll();
        var now = TimeProvider.System.GetUtcNow();
        var person = new Person(Guid.CreateVersion7(), "bench@synthetic.invalid", "Synthetic", "en", now);
        person.NormalizedEmail = person.NormalizedUserName = person.Email!.ToUpperInvariant();
        var membership = new Membership(Guid.CreateVersion7(), person.Id, role, country, now, null, null);
        membership.Approve(null, now);
        var session = new Session(Guid.CreateVersion7(), person.Id, membership.Id, "a bench", now);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(person);
        await db.SaveChangesAsync();
        db.AddRange(membership, session);
        await db.SaveChangesAsync();
        await RecordAsync(db);
        await transaction.CommitAsync();
        return session;
    }

    /// <summary>All countries' rows, to be seeded.</summary>
    public ExchangeDb OpenAll() => new(Services.GetRequiredService<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything, Happenings = [] };

    /// <summary>What was seeded, in the log as everything is.</summary>
    public async Task RecordAsync(ExchangeDb db)
    {
        var seed = new Process("Seed", null, [.. db.Happenings!.Select(h => h.Kind).Distinct()]);
        await Services.GetRequiredService<AuditLog>().AppendAsync(db, new Act(seed), Acting.Itself, CancellationToken.None);
    }
}
