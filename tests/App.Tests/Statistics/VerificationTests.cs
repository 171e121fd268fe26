using Comity.App.Database;
using Comity.App.Reference;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Statistics.ImportBuilder;

namespace Comity.App.Tests.Statistics;

/// <summary>Somebody edits the store behind the program's back; the program finds what they did.</summary>
public sealed class VerificationTests
{
    [Theory]
    [InlineData(TestStore.Sqlite, "UPDATE observation SET value = 27 WHERE counterpart = 'GHA'")]
    [InlineData(TestStore.PostgreSql, "UPDATE observation SET value = 27 WHERE counterpart = 'GHA'")]
    [InlineData(TestStore.Sqlite, "UPDATE observation SET status = 'E' WHERE counterpart = 'GHA'")]
    [InlineData(TestStore.PostgreSql, "DELETE FROM observation WHERE counterpart = 'GHA'")]
    [InlineData(TestStore.Sqlite, "UPDATE observation SET source_row = 99 WHERE counterpart = 'GHA'")]
    public async Task A_figure_that_was_altered_is_found(TestStore store, string alteration)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.ImportAsync(Row("NOR", "GHA", 2018, "26") + Row("NOR", "KEN", 2018, "7"));
        Assert.All(await RunAsync(host), thing => Assert.True(thing.Holds, thing.Name));
        await ExecuteAsync(host, alteration);
        Assert.Equal(["figures made-up/1"], (await RunAsync(host)).Where(t => !t.Holds).Select(t => $"{t.Kind} {t.Name}"));
    }

    [Fact]
    public async Task A_source_file_that_was_altered_or_lost_is_found()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var version = (await host.ImportAsync(Row("NOR", "GHA", 2018, "26"))).Value!;
        var path = host.Get<StoredFiles>().PathOf(version.FileHash);
        await File.AppendAllTextAsync(path, "x", TestContext.Current.CancellationToken);
        Assert.Contains(await RunAsync(host), t => t is { Holds: false, Kind: "file", Found: not null });
        File.Delete(path);
        Assert.Contains(await RunAsync(host), t => t is { Holds: false, Kind: "file", Found: null });
    }

    private static async Task<List<VerifiedThing>> RunAsync(TestHost host)
    {
        var (things, reported) = (new List<VerifiedThing>(), new List<(string Step, long Done, long Total)>());
        await foreach (var thing in host.Get<Verification>().RunAsync((step, done, total) => reported.Add((step, done, total)), TestContext.Current.CancellationToken))
        {
            things.Add(thing);
        }

        // Whoever watches sees it come to its end, and the end known from the beginning.
        Assert.All(reported, r => Assert.Equal(("jobs.verifying", reported[^1].Done), (r.Step, r.Total)));
        Assert.Equal(reported.Select(r => r.Done).Order(), reported.Select(r => r.Done));
        return things;
    }

    private static async Task ExecuteAsync(TestHost host, string sql)
    {
        await using var connection = await host.Get<Store>().OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
