using Comity.App.Access;
using Comity.App.Personnel.Duplicates;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics.ImportPages;
using Comity.Tests;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Duplicates;

/// <summary>The program that serves the pages is killed while it looks for duplicates: what an earlier search found stands, and a later one finds all.</summary>
public sealed class KilledSearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_search_that_is_killed_leaves_nothing_and_a_later_one_finds_all(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = new Settings(database.DataFolder, database.Connection, Places.Repository, Settings.DefaultUrls);
        var (ticket, pairs) = await PlantedAsync(store, settings);
        if (settings.Database is not null)
        {
            await using (var held = await HeldTable.OpenAsync(settings.Database, "duplicate_pair"))
            {
                await KilledAsync(settings, ticket, held.SomebodyWaitsAsync());
            }

            Assert.Equal((0L, false), await FoundAsync(store, settings));
        }

        var after = 0;
        while (await FoundAsync(store, settings) is var found && !found.Searched)
        {
            Assert.Equal(0, found.Pairs);
            await KilledAsync(settings, ticket, Task.Delay(after += after + 200, Token));
        }

        Assert.Equal((pairs, true), await FoundAsync(store, settings));
    }

    private static async Task KilledAsync(Settings settings, string ticket, Task until)
    {
        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using var officer = Browser.Over(program.Client);
        await officer.OpenAsync("/personnel/duplicates");
        await officer.SubmitAsync("search");
        await until;
        await program.KillAsync();
    }

    private static async Task<(long Pairs, bool Searched)> FoundAsync(TestStore store, Settings settings)
    {
        await using var host = await StartAsync(store, settings);
        await using var db = host.OpenAll();
        return ((await host.PairsAsync()).Count, await db.Set<DuplicateSearch>().AnyAsync(Token));
    }

    /// <summary>A register with planted duplicates, and how many pairs are found in it when nothing happens.</summary>
    private static async Task<(string Ticket, long Pairs)> PlantedAsync(TestStore store, Settings settings)
    {
        var persons = Planting.Persons(3_000, 7);
        await using (var other = await TestHost.StartAsync(TestStore.Sqlite))
        {
            await other.PlantAsync("GHA", persons);
            await other.SearchAsync();
            var pairs = (await other.PairsAsync()).Count;
            Assert.True(pairs > 0);
            await using var host = await StartAsync(store, settings);
            await host.PlantAsync("GHA", persons);
            return (host.Ticket(await host.BeginSessionAsync(Role.RegisterOfficer, "GHA")), pairs);
        }
    }

    private static Task<TestHost> StartAsync(TestStore store, Settings settings) =>
        TestHost.StartAsync(store, adapt: _ => settings with { Urls = "http://127.0.0.1:0" });
}
