using Comity.App.Audit;
using Comity.App.Reference;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics;
using static Comity.App.Tests.Statistics.ImportBuilder;

namespace Comity.App.Tests.Audit;

/// <summary>Publishing a version is a process like any other.</summary>
public sealed class PublishedVersionTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_version_enters_the_log_with_its_hashes(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var version = (await host.ImportAsync(Row("NOR", "GHA", 2018, "26"))).Value!;
        var entry = await host.EntryAsync(0);
        Assert.Equal(("PublishVersion", "VersionPublished", "data-set-version/made-up/1", "Itself"), (entry.Process, entry.Kind, entry.Subject, entry.Role));
        Assert.Contains(new ValueChange("FileHash", null, version.FileHash), entry.Values);
        Assert.Contains(new ValueChange("ContentHash", null, version.ContentHash), entry.Values);
        Assert.Contains(new ValueChange("Comment", null, "made up"), entry.Values);
        Assert.Equal(("made up", "A tester"), (entry.Kept!.Why, entry.Kept.Sealed.Single().Is));
        Assert.Null((await host.VerifyLogAsync()).First);

        // What a data set holds is public, and so is its entry.
        await host.Client.GetByteArrayAsync("/api/v1/log/entries/0", TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_version_that_was_refused_leaves_no_entry(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.ImportAsync(Row("NOR", "GHA", 2018, "26"));
        Assert.False((await host.ImportAsync(Row("NOR", "GHA", 2018, "26"))).Succeeded);
        Assert.Equal(1, (await host.VerifyLogAsync()).Entries);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_version_that_was_exchanged_with_its_own_hashes_is_found(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.ImportAsync(Row("NOR", "GHA", 2018, "26"));
        await host.BehindAsync("UPDATE data_set_version SET content_hash = file_hash");
        Assert.Contains(await WrongAsync(host), t => t is { Kind: "entry", Name: "made-up/1 in the log" });
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Versions_from_before_the_log_enter_it_once(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.ImportAsync(Row("NOR", "GHA", 2018, "26"));
        foreach (var table in (string[])["audit_event", "audit_head", "audit_published"])
        {
            await host.BehindAsync($"DELETE FROM {table}");
        }

        await host.BehindAsync("UPDATE audit_tree SET size = 0, frontier = @edge, key_id = NULL", ("@edge", Array.Empty<byte>()));
        File.Delete(host.Get<HeadFile>().Path);
        await host.Get<TakeOver>().RunAsync(TestContext.Current.CancellationToken);
        await host.Get<TakeOver>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("VersionFound", 1), ((await host.EntryAsync(0)).Kind, (await host.VerifyLogAsync()).Entries));
        Assert.Empty(await WrongAsync(host));
    }

    private static async Task<List<VerifiedThing>> WrongAsync(TestHost host)
    {
        var things = new List<VerifiedThing>();
        await foreach (var thing in host.Get<Verification>().RunAsync((_, _, _) => { }, TestContext.Current.CancellationToken))
        {
            things.Add(thing);
        }

        return [.. things.Where(t => !t.Holds)];
    }
}
