using Comity.App.Audit.Verification;
using Comity.App.Personnel;
using Comity.App.Personnel.Duplicates;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel.Records;
using Comity.Methods.Linkage;
using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel.Duplicates;

/// <summary>A pair is found, merged, kept apart, and each of it is taken back.</summary>
public sealed class DecidingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Who_is_merged_counts_once_and_an_undo_leaves_everything_as_it_was_to_the_byte(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Pairing.Again(), Pairing.Other());
        var search = await host.SearchAsync();
        Assert.Equal((3, 1), (search.Persons, search.Sure + search.Review));
        var pair = Assert.Single((await host.PairsAsync()).Pairs).Pair;
        Assert.Equal(new PairKey(first, first + 1), pair.Key);
        var before = await host.StoredAsync();
        Assert.Equal((2, 2), (await host.StockAsync("2001-06-30"), await host.StockAsync("2020-06-30")));

        Assert.True((await host.MergeAsync(pair.Key, first, PersonParts.Registered)).Succeeded);

        Assert.Equal((2, 2), (await host.StockAsync("2001-06-30"), await host.StockAsync("2020-06-30")));
        var (stays, gone) = (await host.PersonAsync(first), await host.PersonAsync(first + 1));
        Assert.Equal((first, "N-9"), (gone.Row.MergedInto, gone.Row.Number));
        var record = stays.Row.Read();
        Assert.Equal(("N-1", "1999-03-01", "again@example.invalid"), (record.Number, record.Registered.ToString(), record.Contact));
        Assert.Equal(2, record.Licences.Count);
        Assert.Equal(2, record.Employments.Count);
        Assert.Contains(new OtherName("Testova-Mensah", "Anna Synthetica"), record.OtherNames);
        Assert.NotNull(Assert.Single(stays.Past).DisbelievedAt);
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.Equal((0, 1), await CountsAsync(host));

        Assert.True((await host.UndoAsync(pair.Key)).Succeeded);

        Assert.Equal(before, await host.StoredAsync());
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.Equal((1, 0), await CountsAsync(host));
        Assert.Null((await host.Get<LogVerification>().RunAsync(Token)).First);
        Assert.Equal(2, (await host.EntriesAsync(PersonEvents.Separated)).Count);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Of_two_who_were_there_on_a_day_one_is_left(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"), Pairing.Other());
        await host.SearchAsync();
        Assert.Equal(3, await host.StockAsync("2020-06-30"));
        var pair = Assert.Single((await host.PairsAsync()).Pairs).Pair;
        Assert.Equal(Verdict.Sure, pair.Verdict);
        Assert.True((await host.MergeAsync(pair.Key, first + 1)).Succeeded);
        Assert.Equal(2, await host.StockAsync("2020-06-30"));
        Assert.Equal("N-2", (await host.PersonAsync(first + 1)).Row.Read().Number);
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.True((await host.UndoAsync(pair.Key)).Succeeded);
        Assert.Equal(3, await host.StockAsync("2020-06-30"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Of_two_decisions_on_one_pair_the_second_is_refused(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        await host.SearchAsync();
        var key = new PairKey(first, first + 1);
        var said = await host.SeenAsync(key);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => host.AsAsync<DecidePair, Common.Result<PairKey>>(
            decide => at % 2 == 0 ? decide.MergeAsync(said, first, PersonParts.None, Token) : decide.KeepApartAsync(said, Token)), Token)));
        Assert.Single(both, r => r.Succeeded);
        Assert.All(both.Where(r => !r.Succeeded), r => Assert.Equal("duplicates-decided", r.Refusal!.Code));
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.Equal((0, 1), await CountsAsync(host));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Who_is_kept_apart_stays_so_until_one_of_the_records_says_something_else(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        await host.SearchAsync();
        var key = new PairKey(first, first + 1);
        var before = await host.StoredAsync();
        Assert.True((await host.KeepApartAsync(key)).Succeeded);
        Assert.Equal(before, await host.StoredAsync());
        await host.SearchAsync();
        Assert.Equal((0, 1), await CountsAsync(host));

        // An address is not compared: nothing to look at again.
        using var officer = await host.OfficerAsync();
        await officer.CorrectAsync(first, [("address", "1 Synthetic Street")], ("way", "Wrong"), ("reason", "Letter"));
        await host.SearchAsync();
        Assert.Equal((0, 1), await CountsAsync(host));

        await officer.CorrectAsync(first, [("given", "Ánnà Sýnthetica")], ("way", "Wrong"), ("reason", "Letter"));
        await host.SearchAsync();
        Assert.Equal((1, 0), await CountsAsync(host));
        Assert.True((await host.KeepApartAsync(key)).Succeeded);
        Assert.True((await host.UndoAsync(key)).Succeeded);
        Assert.Equal((1, 0), await CountsAsync(host));
        Assert.Equal("duplicates-not-decided", (await host.UndoAsync(key)).Refusal!.Code);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_pair_that_is_found_no_more_goes_unless_it_was_decided(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Pairing.Again(), Pairing.Again("N-8"), Pairing.Other(), Pairing.Other("N-6"));
        await host.SearchAsync();
        Assert.Equal((2, 0), await CountsAsync(host));
        Assert.True((await host.KeepApartAsync(new PairKey(first + 2, first + 3))).Succeeded);
        using var officer = await host.OfficerAsync();
        await officer.CorrectAsync(first, [("family", "Otherwise"), ("given", "Zoltan"), ("birth", "1955-02-03"), ("sex", "M")], ("way", "Wrong"), ("reason", "Letter"));
        await officer.CorrectAsync(first + 2, [("family", "Quite-Else"), ("given", "Philomena"), ("birth", "1988-09-17"), ("sex", "F")], ("way", "Wrong"), ("reason", "Letter"));

        await host.SearchAsync();
        Assert.Equal((0, 1), await CountsAsync(host));
    }

    [Fact]
    public async Task Who_looked_at_an_earlier_record_is_told_so()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"), Synthetic.Nurse("N-3"));
        await host.SearchAsync();
        var key = new PairKey(first, first + 1);
        var said = await host.SeenAsync(key);
        Assert.Equal("duplicates-changed", (await host.AsAsync<DecidePair, Common.Result<PairKey>>(d => d.KeepApartAsync(said with { SecondVersion = 2 }, Token))).Refusal!.Code);
        Assert.Equal("duplicates-stays-wanted", (await host.AsAsync<DecidePair, Common.Result<PairKey>>(d => d.MergeAsync(said, first + 2, PersonParts.None, Token))).Refusal!.Code);
        Assert.Equal("duplicates-reason-wanted", (await host.AsAsync<DecidePair, Common.Result<PairKey>>(d => d.MergeAsync(said with { Reason = " " }, first, PersonParts.None, Token))).Refusal!.Code);
        Assert.Equal("duplicates-no-pair", (await host.AsAsync<DecidePair, Common.Result<PairKey>>(d => d.KeepApartAsync(said with { Key = new PairKey(first, first + 9) }, Token))).Refusal!.Code);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Three_records_of_one_person_are_merged_one_after_another_and_undone_the_last_first(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"), Pairing.Again("N-3"));
        await host.SearchAsync();
        Assert.Equal((3, 0), await CountsAsync(host));
        var before = await host.StoredAsync();
        PairKey one = new(first, first + 1), other = new(first, first + 2);
        Assert.True((await host.MergeAsync(one, first)).Succeeded);
        Assert.Equal((1, 1), await CountsAsync(host));
        Assert.Equal("duplicates-already-merged", (await host.MergeAsync(new PairKey(first + 1, first + 2), first + 1)).Refusal!.Code);
        Assert.True((await host.MergeAsync(other, first + 2)).Succeeded);
        Assert.Equal(1, await host.StockAsync("2020-06-30"));
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.Equal("duplicates-later-merge", (await host.UndoAsync(one)).Refusal!.Code);
        Assert.True((await host.UndoAsync(other)).Succeeded);
        Assert.True((await host.UndoAsync(one)).Succeeded);
        Assert.Equal(before, await host.StoredAsync());
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_was_said_since_a_merge_stays_when_it_is_undone(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Pairing.Again());
        await host.SearchAsync();
        var key = new PairKey(first, first + 1);
        Assert.True((await host.MergeAsync(key, first, PersonParts.Registered)).Succeeded);
        using var officer = await host.OfficerAsync();
        await officer.CorrectAsync(first, [("address", "1 Synthetic Street")], ("way", "Wrong"), ("reason", "Letter"));
        await officer.CorrectAsync(first, [("activity", "LIC")], ("way", "Changed"), ("day", "1 February 2020"), ("reason", "Letter"));
        Assert.True((await host.UndoAsync(key)).Succeeded);
        var (stays, gone) = (await host.PersonAsync(first), await host.PersonAsync(first + 1));
        Assert.Null(gone.Row.MergedInto);
        Assert.Equal(Pairing.Again(), gone.Row.Read(), PersonEquality.Instance);
        Assert.Equal(Synthetic.Nurse() with { Address = "1 Synthetic Street", Activity = "LIC" }, stays.Row.Read(), PersonEquality.Instance);
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.Equal(2, await host.StockAsync("2001-12-31") + await host.StockAsync("2020-06-30"));
    }

    private static async Task<(long, long)> CountsAsync(TestHost host) => await host.PairsAsync() is var page ? (page.Waiting, page.Decided) : default;

    private sealed class PersonEquality : IEqualityComparer<PersonRecord>
    {
        public static readonly PersonEquality Instance = new();

        public bool Equals(PersonRecord? x, PersonRecord? y) => PersonFingerprint.Of(x!) == PersonFingerprint.Of(y!);

        public int GetHashCode(PersonRecord obj) => PersonFingerprint.Of(obj).GetHashCode();
    }
}
