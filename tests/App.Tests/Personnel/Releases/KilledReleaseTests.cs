using Comity.App.Access;
using Comity.App.Personnel.Releases;
using Comity.App.Statistics;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel.Records;
using Comity.Tests;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Releases;

/// <summary>
/// The program that serves the pages is killed while a table is let out: either the figures are out and the release says so, or it waits as before.
/// </summary>
public sealed class KilledReleaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Figures_are_out_and_decided_or_neither(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = new Settings(database.DataFolder, database.Connection, Places.Repository, Settings.DefaultUrls);
        var (ticket, release) = await PreparedAsync(store, settings);
        if (settings.Database is not null)
        {
            await using (var held = await HeldTable.OpenAsync(settings.Database, "release"))
            {
                await KilledAsync(settings, ticket, release, held.SomebodyWaitsAsync());
            }

            Assert.False(await IsOutAsync(store, settings));
        }

        // At any moment, from the press of the button on until it was too late.
        var after = 0;
        while (!await IsOutAsync(store, settings))
        {
            await KilledAsync(settings, ticket, release, Task.Delay(after += after + 200, Token));
        }

        await using var host = await StartAsync(store, settings);
        using var stranger = new HttpClient { BaseAddress = host.Address };
        Assert.Contains("training", Counter.Told(await stranger.ReadAsync("/en/data/gha-register-stock-training/versions/1")), StringComparison.Ordinal);
    }

    private static async Task KilledAsync(Settings settings, string ticket, string release, Task until)
    {
        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using (await Counter.PressAsync(program.Client, release, release + "?handler=letOut", ("decision", "Looked at.")))
        {
            await until;
        }

        await program.KillAsync();
    }

    /// <summary>Of a program that starts anew; the log and every figure are proved.</summary>
    private static async Task<bool> IsOutAsync(TestStore store, Settings settings)
    {
        await using var host = await StartAsync(store, settings);
        await using var db = host.OpenAll();
        var state = await db.Set<Release>().AsNoTracking().Select(r => r.State).SingleAsync(Token);
        var versions = (await db.Set<DataSetVersion>().AsNoTracking().ToListAsync(Token)).Count(v => v.DataSetId.Value == "gha-register-stock-training");
        var told = (await host.EntriesAsync("ReleaseChanged")).Count(e => e.Process == "LetOutRelease");
        Assert.Equal(state == ReleaseState.LetOut ? (1, 1) : (0, 0), (versions, told));
        Assert.True(state is ReleaseState.LetOut or ReleaseState.Waiting, state.ToString());
        return state == ReleaseState.LetOut;
    }

    private static async Task<(string Ticket, string Release)> PreparedAsync(TestStore store, Settings settings)
    {
        var host = await StartAsync(store, settings);
        await host.PlantAsync("GHA", Planting.Persons(2_000));
        var owner = await host.BeginSessionAsync(Role.AuthorityOwner, "GHA");
        await using var counter = new Counter(host, await host.SignInAsync(Role.RegisterStatistician, "GHA"), new HttpClient());
        var release = await counter.PrepareAsync("counts=stock&on=2023-12-31&by=training");
        await counter.SendAsync(release);
        return (host.Ticket(owner), release);
    }

    private static Task<TestHost> StartAsync(TestStore store, Settings settings) =>
        TestHost.StartAsync(store, adapt: _ => settings with { Urls = "http://127.0.0.1:0" });
}
