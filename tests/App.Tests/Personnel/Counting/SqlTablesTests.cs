using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Counting.Sql;
using Comity.App.Tests.Hosting;
using Comity.Methods.Tabulation;

namespace Comity.App.Tests.Personnel.Counting;

public sealed class SqlTablesTests
{
    private static readonly CountryCode Ghana = CountryCode.Parse("GHA");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_database_and_the_snapshot_count_the_same_cells(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantSpellsAsync("GBR", new RandomCounting(999).Spells(50));
        var cells = 0L;
        for (var seed = 0; seed < 12; seed++)
        {
            await host.PlantSpellsAsync("GHA", new RandomCounting(seed).Spells(1500));
            var (_, snapshot) = await host.Get<RegisterSnapshots>().OpenAsync(await host.EditionAsync("GHA"), Token);
            Assert.Equal(1500, snapshot.Rows);
            for (var table = 0; table < 30; table++)
            {
                var random = new RandomCounting((seed * 1000) + table);
                var definition = random.Definition();
                var window = random.Window(definition.Window);
                var expected = Tables.Count(snapshot, definition, window, cancellation: Token);
                SameTable.Assert(expected, await CountAsync(host, definition, window), $"{definition.Id} {definition.Window} {string.Join(' ', window.Codes)}");
                cells += expected.Cells.LongCount();
            }
        }

        Assert.True(cells > 5_000, $"{cells} cells were compared.");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_table_with_more_cells_than_the_limit_is_refused(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantSpellsAsync("GHA", new RandomCounting(1).Spells(200));
        var definition = new TableDefinition("wide", WindowKind.Stock, [new("occupation", "occupation"), new("qualified", "qualified")]);
        var window = TableWindow.EndOfYears(2000, 2008);
        var cells = (await CountAsync(host, definition, window)).Cells.Count();
        Assert.Equal(cells, (await CountAsync(host, definition, window, cells)).Cells.Count());
        await Assert.ThrowsAsync<TableTooLargeException>(() => CountAsync(host, definition, window, cells - 1));
    }

    private static async Task<Table> CountAsync(TestHost host, TableDefinition definition, TableWindow window, int most = 1_000_000)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        await using var transaction = await connection.BeginReadAsync(Token);
        return await SqlTables.CountAsync(connection, transaction, Ghana, definition, window, most, Token);
    }
}
