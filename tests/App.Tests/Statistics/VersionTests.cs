using Comity.App.Database;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Published;
using Comity.App.Tests.Hosting;
using Comity.Methods.Observations.Packing;
using Comity.Methods.Versions;
using static Comity.App.Tests.Statistics.ImportBuilder;

namespace Comity.App.Tests.Statistics;

public sealed class VersionTests
{
    private static readonly string First = Row("NOR", "GHA", 2018, "26") + Row("NOR", "KEN", 2018, "7") + Row("NOR", "PHL", 2018, "40");
    private static readonly string Second = Row("NOR", "GHA", 2018, "30") + Row("NOR", "IND", 2018, "12") + Row("NOR", "PHL", 2018, "", "Q");

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_second_version_tells_what_it_added_removed_and_revised(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.ImportAsync(First);
        var second = (await host.ImportAsync(Second)).Value!;
        Assert.Equal((2, 1, 1, 2), (second.Number, second.Added, second.Removed, second.Revised));
        var changes = await ChangesAsync(host, second);
        Assert.Equal([ChangeKind.Revised, ChangeKind.Added, ChangeKind.Removed, ChangeKind.Revised], changes.Select(c => c.Kind));
        Assert.Equal((26d, 30d), (changes[0].OldValue, changes[0].NewValue));
        Assert.Equal((40d, null, "A", "Q"), (changes[3].OldValue, changes[3].NewValue, changes[3].OldStatus, changes[3].NewStatus));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Importing_the_same_file_twice_changes_nothing(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        Assert.True((await host.ImportAsync(First)).Succeeded);
        var again = await host.ImportAsync(First);
        Assert.Equal("import-changes-nothing", again.Refusal!.Code);
        Assert.Equal(1, (await PublishedAsync(host)).Version.Number);
    }

    [Fact]
    public async Task The_same_figures_in_another_order_and_file_are_no_new_version_but_other_rows_are()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.ImportAsync(First);
        var turned = await host.ImportAsync(Row("NOR", "PHL", 2018, "40") + Row("NOR", "KEN", 2018, "7") + Row("NOR", "GHA", 2018, "26"));
        Assert.True(turned.Succeeded, "The figures moved to other rows: the way back to the source is new.");
        Assert.Equal((0, 0, 0), (turned.Value!.Added, turned.Value.Removed, turned.Value.Revised));
    }

    [Fact]
    public async Task An_equal_duplicate_is_said_and_kept_once()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var prepared = await host.PrepareAsync(First + Row("NOR", "KEN", 2018, "7"));
        using var import = prepared.Value!;
        Assert.Equal((3, 1L), (import.Snapshot.Count, import.Report["D03"].Counts.Values.Sum()));
    }

    [Fact]
    public async Task Two_values_for_one_key_stop_the_import()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var result = await host.ImportAsync(First + Row("NOR", "KEN", 2018, "8"));
        Assert.Equal("import-has-errors", result.Refusal!.Code);
        Assert.Empty((await host.Get<IPublishedStatistics>().CurrentAsync(TestContext.Current.CancellationToken)).DataSets);
    }

    [Fact]
    public async Task A_warning_wants_a_comment()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        Assert.Equal("import-wants-comment", (await host.ImportAsync(First, comment: " ")).Refusal!.Code);
        Assert.True((await host.ImportAsync(First, comment: "As published.")).Succeeded);
    }

    [Fact]
    public async Task An_import_that_was_overtaken_is_refused()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var slow = (await host.PrepareAsync(First)).Value!;
        await host.ImportAsync(Second);
        var late = await host.Get<StoreImport>().StoreAsync(slow, new Confirmation("A tester", "late"), ImportProgress.Silent, TestContext.Current.CancellationToken);
        Assert.Equal("import-was-overtaken", late.Refusal!.Code);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Missing_suppressed_not_applicable_and_zero_come_back_as_they_went_in(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.ImportAsync(Row("NOR", "GHA", 2018, "0") + Row("NOR", "KEN", 2018, "", "Q") + Row("NOR", "PHL", 2018, "", "M") + Row("NOR", "IND", 2018, "", "O"));
        var figures = (await PublishedAsync(host)).Select(new SnapshotFilter());
        Assert.Equal([("GHA", 0d, "A"), ("IND", null, "O"), ("KEN", null, "Q"), ("PHL", null, "M")], figures.Select(f => (f.Counterpart, f.Value, f.Status)));
    }

    [Fact]
    public async Task A_snapshot_that_was_lost_is_made_again_from_the_database()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var version = (await host.ImportAsync(First)).Value!;
        File.Delete(Path.Combine(host.Settings.DataFolder, "snapshots", version.ContentHash + ".snapshot"));
        Assert.Equal(3, (await PublishedAsync(host)).Count);
    }

    private static async Task<PublishedDataSet> PublishedAsync(TestHost host) =>
        (await host.Get<IPublishedStatistics>().CurrentAsync(TestContext.Current.CancellationToken)).Find("made-up")!;

    private static async Task<IReadOnlyList<StoredChange>> ChangesAsync(TestHost host, DataSetVersion version)
    {
        await using var connection = await host.Get<Store>().OpenAsync(TestContext.Current.CancellationToken);
        return await ChangeTable.ReadAsync(connection, version.Id, 0, 100, TestContext.Current.CancellationToken);
    }
}
