using Comity.Methods.Observations;
using Comity.Methods.Tests.Support;
using Comity.Methods.Versions;

namespace Comity.Methods.Tests.Versions;

public sealed class VersionComparisonTests
{
    [Fact]
    public void Added_removed_and_revised_are_told_with_old_and_new()
    {
        var comparison = new VersionComparison();
        var changes = comparison.Changes(
            [Figures.Stock(1, time: "2015"), Figures.Stock(2, time: "2016"), Figures.Stock(3, time: "2017")],
            [Figures.Stock(2, time: "2016", row: 9), Figures.Stock(4, time: "2017"), Figures.Stock(5, time: "2018")]).ToList();
        Assert.Equal([ChangeKind.Removed, ChangeKind.Revised, ChangeKind.Added], changes.Select(c => c.Kind));
        Assert.Equal((3d, 4d), (changes[1].Old!.Value.Value, changes[1].New!.Value.Value));
        Assert.Equal(new ChangeCounts(1, 1, 1, 1), comparison.Counts);
    }

    [Fact]
    public void Zero_that_becomes_missing_is_a_revision()
    {
        var missing = Figures.Stock(null) with { Status = ObservationStatus.Missing };
        var change = Assert.Single(new VersionComparison().Changes([Figures.Stock(0)], [missing]));
        Assert.Equal(ChangeKind.Revised, change.Kind);
    }

    [Fact]
    public void A_new_flag_on_the_same_value_is_a_revision() =>
        Assert.Single(new VersionComparison().Changes([Figures.Stock(7)], [Figures.Stock(7) with { Status = "B" }]));

    [Fact]
    public void A_version_against_itself_has_no_changes()
    {
        var sorted = Packed.Of(RealFigures.WhoStocks).Unpacked().ToList();
        var comparison = new VersionComparison();
        Assert.Empty(comparison.Changes(sorted, sorted));
        Assert.True(comparison.Counts.Nothing);
        Assert.Equal(28_960, comparison.Counts.Unchanged);
    }

    [Fact]
    public void From_nothing_everything_is_added_and_to_nothing_removed()
    {
        var sorted = Packed.Of(RealFigures.OecdTotals).Unpacked().ToList();
        Assert.All(new VersionComparison().Changes([], sorted), c => Assert.Equal(ChangeKind.Added, c.Kind));
        Assert.Equal(622, new VersionComparison().Changes(sorted, []).Count(c => c.Kind == ChangeKind.Removed));
    }

    [Fact]
    public void Streams_out_of_order_or_with_a_key_twice_are_refused()
    {
        Observation[] unsorted = [Figures.Stock(1, time: "2018"), Figures.Stock(1, time: "2017")];
        Assert.Throws<InvalidDataException>(() => new VersionComparison().Changes(unsorted, []).ToList());
        Assert.Throws<InvalidDataException>(() => new VersionComparison().Changes([], [Figures.Stock(1), Figures.Stock(2)]).ToList());
    }
}
