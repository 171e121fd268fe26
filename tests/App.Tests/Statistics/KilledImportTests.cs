using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Comity.App.Database;
using Comity.App.Statistics;
using Comity.App.Tests.Hosting;
using Comity.Tests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Comity.App.Tests.Statistics;

/// <summary>All or nothing: the real program is killed while it stores, at several points, and must leave no trace in the figures.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 300_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task An_import_that_is_killed_while_it_stores_leaves_no_trace_and_the_next_one_succeeds(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = new Settings(Path.Combine(database.Folder, "data"), database.Connection, Places.Repository, Settings.DefaultUrls);
        var file = Path.Combine(database.Folder, "many.csv");
        await File.WriteAllTextAsync(file, ManyFigures(), Cancellation);

        // The tables are made before: what that writes must not be taken for figures.
        await AssertNoTraceAsync(settings);
        foreach (var share in new[] { 0.02, 0.3, 0.75 })
        {
            await KillWhenStoredAsync(settings, file, share);
            await AssertNoTraceAsync(settings);
        }

        using var whole = Start(settings, file);
        var output = await whole.StandardOutput.ReadToEndAsync(Cancellation);
        await whole.WaitForExitAsync(Cancellation);
        Assert.Equal(0, whole.ExitCode);
        using var outcome = JsonDocument.Parse(output);
        Assert.Equal("published", outcome.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(Rows, outcome.RootElement.GetProperty("observations").GetInt32());
        await using var services = await CommandServices.StartAsync(settings, Cancellation);
        Assert.Equal(Rows, await CountAsync(services, "observation"));
        await AssertVerifiedAsync(services, things: 3);
    }

    private static async Task KillWhenStoredAsync(Settings settings, string file, double share)
    {
        using var import = Start(settings, file);
        var clock = Stopwatch.StartNew();
        while (!import.HasExited && await StoredShareAsync(settings) < share)
        {
            Assert.True(clock.Elapsed < Patience, "The import does not begin to store.");
            await Task.Delay(5, Cancellation);
        }

        Assert.False(import.HasExited, "The import ended before it could be killed.");
        import.Kill();
        await import.WaitForExitAsync(Cancellation);
        Assert.NotEqual(0, import.ExitCode);
        Assert.NotEmpty(Unfinished(settings));
    }

    private static IEnumerable<string> Unfinished(Settings settings) => Path.Combine(settings.DataFolder, "snapshots") is var folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.aside") : [];

    /// <summary>How much of the rows has gone to the database, as far as an outsider can tell.</summary>
    private static async Task<double> StoredShareAsync(Settings settings)
    {
        if (settings.Database is not { } connection)
        {
            // What is not committed yet spills into the log of the file: some 90 bytes a row.
            var log = new FileInfo(Path.Combine(settings.DataFolder, "comity.db-wal"));
            return log.Exists ? (log.Length - 200_000) / (Rows * 90.0) : 0;
        }

        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await using var server = new NpgsqlConnection(connection);
        await server.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT coalesce(max(tuples_processed), 0) FROM pg_stat_progress_copy WHERE datname = @name", server);
        command.Parameters.AddWithValue("name", name!);
        return Convert.ToDouble(await command.ExecuteScalarAsync(Cancellation), CultureInfo.InvariantCulture) / Rows;
    }

    private static async Task AssertNoTraceAsync(Settings settings)
    {
        await using var services = await CommandServices.StartAsync(settings, Cancellation);
        Assert.Empty(Unfinished(settings));
        foreach (var table in new[] { "data_set", "data_set_version", "observation", "observation_change" })
        {
            Assert.Equal(0, await CountAsync(services, table));
        }

        Assert.Equal(0, Convert.ToInt64(await ScalarAsync(services, "SELECT number FROM publication"), CultureInfo.InvariantCulture));
        await AssertVerifiedAsync(services, things: 0);
    }

    private static async Task AssertVerifiedAsync(ServiceProvider services, int things)
    {
        var count = 0;
        await foreach (var thing in services.GetRequiredService<Verification>().RunAsync((_, _, _) => { }, Cancellation))
        {
            Assert.True(thing.Holds, $"{thing.Kind} {thing.Name} is not what its hash says.");
            count++;
        }

        Assert.Equal(things, count);
    }

    private static async Task<long> CountAsync(ServiceProvider services, string table) =>
        Convert.ToInt64(await ScalarAsync(services, $"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);

    private static async Task<object?> ScalarAsync(ServiceProvider services, string sql)
    {
        await using var connection = await services.GetRequiredService<Store>().OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static Process Start(Settings settings, string file)
    {
        // tests/App.Tests/bin/Debug/net10.0 stands beside src/App/bin/Debug/net10.0.
        var built = Path.GetRelativePath(Places.InRepository("tests", "App.Tests"), AppContext.BaseDirectory);
        var program = Path.Combine(Places.InRepository("src", "App"), built, "Comity.App.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            program, "import", file, "--profile", "comity-tidy", "--dataset", "many", "--title", "Many", "--by", "Test", "--comment", "Made for a test.",
            "--json", "--data", settings.DataFolder, "--content", settings.ContentFolder, .. settings.Database is { } connection ? new[] { "--database", connection } : [],
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    /// <summary>Ten countries, two hundred origins, fifteen years, ten ways of entry: counts of persons who do not exist.</summary>
    private static string ManyFigures()
    {
        var codes = File.ReadLines(Places.InRepository("reference", "countries", "countries.csv")).Skip(1).Select(line => line[..3]).Take(210).ToList();
        var text = new StringBuilder("refArea,measure,unit,occupation,criterion,activity,pathway,counterpart,time,value\n");
        var number = 0;
        foreach (var country in codes.Take(10))
        {
            foreach (var origin in codes.Skip(10))
            {
                for (var year = 2000; year < 2015; year++)
                {
                    for (var way = 1; way <= 10; way++)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{country},INFLOW,HC,221,QUAL,LIC,W{way},{origin},{year},{100 + (number++ * 7919L % 811)}\n");
                    }
                }
            }
        }

        Assert.Equal(Rows, number);
        return text.ToString();
    }
}
