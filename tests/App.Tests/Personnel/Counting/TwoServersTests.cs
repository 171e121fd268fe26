using System.Data.Common;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Counting.Sql;
using Comity.App.Tests.Hosting;
using Comity.Methods.Tabulation;
using Npgsql;

namespace Comity.App.Tests.Personnel.Counting;

/// <summary>Spells of two countries on two servers of their own, foreign partitions of the table that the program knows.</summary>
public sealed class TwoServersTests
{
    private const string Spells =
        "country text NOT NULL, person_id bigint NOT NULL, ordinal integer NOT NULL, first_day date, last_day date, occupation text NOT NULL, sex text NOT NULL, birth date, "
        + "qualified text NOT NULL, citizenship text NOT NULL, citizenships text NOT NULL, born text NOT NULL, activity text NOT NULL, sector text NOT NULL, "
        + "territory text NOT NULL, entry text NOT NULL, exit text NOT NULL, fte integer";

    private static readonly CountryCode[] Both = [CountryCode.Parse("GHA"), CountryCode.Parse("GBR")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_server_counts_its_own_part_and_the_cells_are_those_of_the_snapshot()
    {
        await using var host = await TestHost.StartAsync(TestStore.PostgreSql);
        await using var first = await PostgresServer.StartAsync();
        await using var second = await PostgresServer.StartAsync();
        await AttachAsync(host, "GHA", first);
        await AttachAsync(host, "GBR", second);
        await host.PlantSpellsAsync("GHA", new RandomCounting(1).Spells(900));
        await host.PlantSpellsAsync("GBR", new RandomCounting(2).Spells(700));
        Assert.Equal((900, 700), (await RowsAsync(first), await RowsAsync(second)));
        for (var table = 0; table < 30; table++)
        {
            await SameAsync(host, new RandomCounting(table));
        }
    }

    [Theory]
    [InlineData(WindowKind.Stock)]
    [InlineData(WindowKind.Entries)]
    [InlineData(WindowKind.Exits)]
    public async Task The_plan_shows_that_each_server_adds_up_its_rows(WindowKind kind)
    {
        await using var host = await TestHost.StartAsync(TestStore.PostgreSql);
        await using var first = await PostgresServer.StartAsync();
        await using var second = await PostgresServer.StartAsync();
        await AttachAsync(host, "GHA", first);
        await AttachAsync(host, "GBR", second);
        await host.PlantSpellsAsync("GHA", new RandomCounting(1).Spells(6000));
        await host.PlantSpellsAsync("GBR", new RandomCounting(2).Spells(6000));
        await first.ExecuteAsync("ANALYZE");
        await second.ExecuteAsync("ANALYZE");
        var definition = new TableDefinition("plan", kind, [new("occupation", "occupation") { Groups = [new("221", ["2211", "2212"])], Rest = "OTH" }, new("training", "training")])
        {
            Amounts = ["fte"],
            Filters = [new("activity", ["PRAC"])],
        };
        foreach (var window in new[] { TableWindow.CalendarYears(kind, 2003, 2003), TableWindow.CalendarYears(kind, 2003, 2006) })
        {
            Assert.Equal(["health_person_spell_gbr", "health_person_spell_gha"], PushedDown(await PlanAsync(host, Both, definition, window)));
            Assert.Equal(["health_person_spell_gha"], PushedDown(await PlanAsync(host, [Both[0]], definition, window)));
            var byAge = definition with { Dimensions = [.. definition.Dimensions, new("age", "birth") { Ages = new AgeBands(0, 45) }] };
            Assert.Equal(["health_person_spell_gha"], PushedDown(await PlanAsync(host, [Both[0]], byAge, window)).Distinct());
        }
    }

    private static async Task SameAsync(TestHost host, RandomCounting random)
    {
        var definition = random.Definition();
        var window = random.Window(definition.Window);
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        await using var transaction = await connection.BeginReadAsync(Token);
        var counted = await SqlTables.CountAsync(connection, transaction, Both, definition, window, 1_000_000, Token);
        foreach (var country in Both)
        {
            var (_, snapshot) = await host.Get<RegisterSnapshots>().OpenAsync(await host.EditionAsync(country.Value), Token);
            SameTable.Assert(Tables.Count(snapshot, definition, window, cancellation: Token), counted[country], $"{country} {definition.Id}");
        }
    }

    /// <summary>What a foreign scan stands for, where it is an aggregate of a partition.</summary>
    private static string[] PushedDown(string plan) =>
        [.. plan.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("Relations: Aggregate on (", StringComparison.Ordinal))
            .Select(l => l["Relations: Aggregate on (".Length..].Split(' ', ')')[0]).Order(StringComparer.Ordinal)];

    private static async Task<string> PlanAsync(TestHost host, IReadOnlyList<CountryCode> countries, TableDefinition definition, TableWindow window)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        await using var transaction = await connection.BeginReadAsync(Token);
        await SqlTables.CountAsync(connection, transaction, countries, definition, window, 1_000_000, Token);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "EXPLAIN (VERBOSE) " + new TableSql(definition, window, countries, SqlDialect.Of(command)).Cells();
        await using var reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            lines.Add(reader.GetString(0).Replace("public.", "", StringComparison.Ordinal));
        }

        return string.Join('\n', lines);
    }

    private static async Task AttachAsync(TestHost host, string country, PostgresServer server)
    {
        var (name, table) = ("server_" + country.ToLowerInvariant(), "health_person_spell_" + country.ToLowerInvariant());
        await server.ExecuteAsync($"CREATE TABLE {table} ({Spells}, PRIMARY KEY (country, person_id, ordinal))");
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        await ExecuteAsync(connection, "CREATE EXTENSION IF NOT EXISTS postgres_fdw");
        await ExecuteAsync(connection, $"CREATE SERVER {name} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '{server.Port}', dbname 'postgres', use_remote_estimate 'true', fdw_tuple_cost '0.2')");
        await ExecuteAsync(connection, $"CREATE USER MAPPING FOR CURRENT_USER SERVER {name} OPTIONS (user 'comity')");
        await ExecuteAsync(connection, $"CREATE FOREIGN TABLE {table} PARTITION OF health_person_spell FOR VALUES IN ('{country}') SERVER {name}");
    }

    private static async Task<int> RowsAsync(PostgresServer server)
    {
        await using var connection = new NpgsqlConnection(server.Connection);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand("SELECT count(*)::int FROM " + (await TableAsync(connection)), connection);
        return (int)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task<string> TableAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT relname FROM pg_class WHERE relname LIKE 'health_person_spell____'", connection);
        return (string)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }
}
