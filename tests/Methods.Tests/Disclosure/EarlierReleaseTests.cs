using Comity.Methods.Disclosure;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Disclosure;

public sealed class EarlierReleaseTests
{
    [Fact]
    public void A_corrected_total_that_gives_away_the_older_number_has_more_withheld()
    {
        // Three became seven: shown, the difference of the two totals would tell that they were three.
        var before = new EarlierRelease("first", DisclosureControl.Protect([Tables.Row(3, 6, 30, 40)], [], Tables.Usual).Tables);
        var corrected = Tables.Row(7, 6, 30, 40);
        Assert.Equal(0, DisclosureControl.Protect([corrected], [], Tables.Usual).Loss.Secondary);
        var result = DisclosureControl.Protect([corrected], [before], Tables.Usual);
        Assert.True(result.Loss.Secondary > 0);
        Assert.Equal(CellStatus.WithheldSecondary, result.Tables[0].StatusOf("cell0"));
        Assert.Empty(result.Exposures);
    }

    [Fact]
    public void The_attack_finds_the_older_number_between_two_editions()
    {
        var before = new EarlierRelease("first", DisclosureControl.Protect([Tables.Row(3, 6, 30, 40)], [], Tables.Usual).Tables);
        var careless = DisclosureControl.Protect([Tables.Row(7, 6, 30, 40)], [], Tables.Usual).Tables;
        var found = Attack.On(careless, [before], Tables.Usual);
        Assert.Contains(found, e => e is { Edition: "first", Lower: 3, Upper: 3, AlreadyPublic: false } && e.Codes.SequenceEqual(["cell0"]));
    }

    [Fact]
    public void What_was_shown_before_hides_nothing_now()
    {
        // Alone, the second cell would be withheld with the first; but it was shown before.
        var table = Tables.Row(3, 6, 30, 40);
        Assert.Equal(CellStatus.WithheldSecondary, DisclosureControl.Protect([table], [], Tables.Usual).Tables[0].StatusOf("cell1"));
        var before = new EarlierRelease("first", [Tables.With(Tables.Row(3, 6, 30, 41), ["cell0"], ["cell2"])]);
        var result = DisclosureControl.Protect([table], [before], Tables.Usual);
        Assert.Equal(CellStatus.Published, result.Tables[0].StatusOf("cell1"));
        Assert.Equal(CellStatus.WithheldSecondary, result.Tables[0].StatusOf("cell2"));
        Assert.Empty(result.Exposures);
    }

    [Fact]
    public void A_total_over_other_groups_that_was_published_before_is_reckoned_with()
    {
        var cells = Tables.Codes("cell", 4);
        var grouped = new TableDimension("cell", [.. cells.Codes, "G"], [.. cells.Sums, new CodeSum("G", ["cell0", "cell3"])], "_T");
        CountTable Counted(TableDimension dimension) =>
            CountTable.Of("row", [dimension], [(["cell0"], 3), (["cell1"], 6), (["cell2"], 30), (["cell3"], 40)]);
        var before = new EarlierRelease("by group", [Tables.With(Counted(grouped), ["cell0"], ["cell1"], ["cell2"], ["cell3"])]);
        Assert.Equal(CellStatus.Published, DisclosureControl.Protect([Counted(cells)], [], Tables.Usual).Tables[0].StatusOf("cell3"));
        var result = DisclosureControl.Protect([Counted(cells)], [before], Tables.Usual);
        Assert.Equal(CellStatus.WithheldSecondary, result.Tables[0].StatusOf("cell3"));
        Assert.Empty(result.Exposures);
    }

    [Fact]
    public void What_earlier_releases_gave_away_is_told_and_does_not_block_for_ever()
    {
        var before = new EarlierRelease("careless", [Tables.With(Tables.Row(3, 40, 50))]);
        var result = DisclosureControl.Protect([Tables.Row(3, 40, 50)], [before], Tables.Usual);
        Assert.Contains(result.Exposures, e => e.AlreadyPublic);
        Assert.True(result.MayBeReleased);
    }

    [Fact]
    public void What_only_the_new_release_tells_is_not_public_already()
    {
        // Four of a new group: shown beside the total of a later count, the unchanged others would tell them to everybody.
        var first = new EarlierRelease("first", [Tables.With(Tables.Row(19, 47))]);
        var second = new EarlierRelease("second", [Tables.With(CountTable.Of("sex", [Tables.Codes("sex", 2)], [(["sex0"], 30), (["sex1"], 40)]))]);
        var result = DisclosureControl.Protect([Tables.Row(19, 47, 4)], [first, second], Tables.Usual);
        Assert.Contains(result.Exposures, e => e is { Lower: 4, Upper: 4, AlreadyPublic: false } && e.Codes.SequenceEqual(["cell2"]));
        Assert.False(result.MayBeReleased);
    }

    [Fact]
    public void A_table_that_may_be_let_out_after_others_gives_nothing_away_by_itself() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var row = Tables.Random(seed, "row", Tables.Codes("cell", 5));
        long[] counts = [.. row.Counts[..5]];
        var all = row.CountOf("_T");
        var first = new EarlierRelease("first", DisclosureControl.Protect([Tables.Row(counts[..4])], [], Tables.Usual).Tables);
        var sexes = CountTable.Of("sex", [Tables.Codes("sex", 2)], [(["sex0"], all / 2), (["sex1"], all - (all / 2))]);
        var second = new EarlierRelease("second", DisclosureControl.Protect([sexes], [first], Tables.Usual).Tables);
        var result = DisclosureControl.Protect([Tables.Row(counts)], [first, second], Tables.Usual);
        return !result.MayBeReleased || Attack.On(result.Tables, [], Tables.Usual).Count == 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261123, 7));

    [Fact]
    public void What_was_bounded_by_earlier_releases_must_not_be_bounded_more_closely()
    {
        // Hidden well enough for a threshold of five; since then it is twenty.
        var higher = Tables.Usual with { Threshold = 20 };
        var (table, before) = (Tables.Row(7, 8, 40), new EarlierRelease("first", [Tables.With(Tables.Row(7, 8, 40), ["cell0"], ["cell1"])]));
        Assert.All(Attack.On([Tables.With(table, ["cell0"], ["cell1"])], [before], higher), e => Assert.True(e.AlreadyPublic));
        Assert.Contains(Attack.On([Tables.With(table, ["cell0"])], [before], higher), e => e is { Lower: 7, Upper: 7, AlreadyPublic: false });
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    [InlineData(43)]
    [InlineData(44)]
    [InlineData(45)]
    [InlineData(46)]
    public void Two_editions_of_linked_tables_stand_up_to_the_attack_together(int seed)
    {
        var (first, firstOther) = Linked.Tables(seed, corrected: true);
        var (second, secondOther) = Linked.Tables(seed);
        var before = new EarlierRelease("first", DisclosureControl.Protect([first, firstOther], [], Tables.Usual).Tables);
        var result = DisclosureControl.Protect([second, secondOther], [before], Tables.Usual);
        Assert.Empty(result.Exposures);
        Assert.Empty(Attack.On(result.Tables, [before], Tables.Usual));
    }
}
