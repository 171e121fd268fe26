using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Tests.Hosting;
using Comity.Methods.Tabulation;

namespace Comity.App.Tests.Personnel.Counting;

public sealed class RegisterSnapshotsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_register_that_changed_is_read_anew_and_the_older_file_goes(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var snapshots = host.Get<RegisterSnapshots>();
        await host.PlantAsync("GHA", Synthetic.Nurse());
        Assert.Equal(1, await NursesAsync(host));
        Assert.Equal(1, await NursesAsync(host));
        Assert.Equal(1, snapshots.Made);
        await host.PlantAsync("GHA", Synthetic.Nurse("N-2"), Synthetic.Nurse("N-3"));
        Assert.Equal(3, await NursesAsync(host));
        Assert.Equal(2, snapshots.Made);
        Assert.Equal(["2.spells"], Directory.GetFiles(Folder(host)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_to_make_it()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.PlantSpellsAsync("GHA", new RandomCounting(5).Spells(20_000));
        var edition = await host.EditionAsync("GHA");
        var opened = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => host.Get<RegisterSnapshots>().OpenAsync(edition, Token), Token)));
        Assert.Single(opened.Select(o => o.Snapshot).Distinct());
        Assert.Equal((1, 20_000), (host.Get<RegisterSnapshots>().Made, opened[0].Snapshot.Rows));
    }

    [Fact]
    public async Task A_whole_file_is_opened_and_a_damaged_one_is_made_again()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.PlantSpellsAsync("GHA", new RandomCounting(6).Spells(500));
        var edition = await host.EditionAsync("GHA");
        await host.Get<RegisterSnapshots>().OpenAsync(edition, Token);
        using (var again = new RegisterSnapshots(host.Settings, host.Get<Store>()))
        {
            Assert.Equal(500, (await again.OpenAsync(edition, Token)).Snapshot.Rows);
            Assert.Equal(0, again.Made);
        }

        var file = Assert.Single(Directory.GetFiles(Folder(host)));
        var bytes = await File.ReadAllBytesAsync(file, Token);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Token);
        using var third = new RegisterSnapshots(host.Settings, host.Get<Store>());
        Assert.Equal(500, (await third.OpenAsync(edition, Token)).Snapshot.Rows);
        Assert.Equal(1, third.Made);
    }

    /// <summary>The same edition in another database of the same folder: only the seal tells them apart.</summary>
    [Fact]
    public async Task A_file_made_from_other_rows_is_not_counted_from()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.PlantAsync("GHA", Synthetic.Nurse());
        var edition = await host.EditionAsync("GHA");
        await host.Get<RegisterSnapshots>().OpenAsync(edition, Token);
        var file = Assert.Single(Directory.GetFiles(Folder(host)));
        var bytes = await File.ReadAllBytesAsync(file, Token);
        await host.PlantAsync("GHA", Synthetic.Nurse("N-2"));
        await File.WriteAllBytesAsync(Path.Combine(Folder(host), "2.spells"), bytes, Token);
        Assert.Equal(2, (await host.Get<RegisterSnapshots>().OpenAsync(await host.EditionAsync("GHA"), Token)).Snapshot.Rows);
    }

    private static string Folder(TestHost host) => Path.Combine(host.Settings.DataFolder, "registers", "GHA");

    private static async Task<long> NursesAsync(TestHost host)
    {
        var (_, snapshot) = await host.Get<RegisterSnapshots>().OpenAsync(await host.EditionAsync("GHA"), Token);
        var table = Tables.Count(snapshot, new TableDefinition("nurses", WindowKind.Stock, [new("occupation", "occupation"), new("training", "training")]), TableWindow.EndOfYears(2020, 2020), cancellation: Token);
        return table.Count("2221", "DOM", "2020-12-31");
    }
}
