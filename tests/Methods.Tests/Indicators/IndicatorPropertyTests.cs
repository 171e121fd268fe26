using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Methods.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Indicators;

public sealed class IndicatorPropertyTests
{
    private static readonly Gen<Observation> Cell =
        from origin in Gen.Elements("XBB", "XCC", "XDD", "XEE", "XFF")
        from destination in Gen.Elements("XAA", "XBB", "XCC")
        from persons in Gen.Choose(0, 500)
        select Figures.Trained(persons, origin, destination);

    private static Arbitrary<Observation[]> Cells =>
        Cell.ArrayOf().Select(cells => cells.DistinctBy(c => (c.RefArea, c.Counterpart)).ToArray()).ToArbitrary();

    [Fact]
    public void What_destinations_take_in_is_what_origins_send() => Prop.ForAll(Cells, cells =>
        ForeignTrainedShare.Of(cells, Occupations.Doctors, 2018).Sum(s => s.ForeignTrained)
        == EmigrationRate.Of(cells, [], Occupations.Doctors, 2018).Sum(r => r.Abroad)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_does_not_change_a_share_or_a_ranking() => Prop.ForAll(Cells, cells =>
    {
        var (one, other) = (Shares(cells), Shares([.. cells.Reverse()]));
        return one.SequenceEqual(other)
            && Ranking(cells).SequenceEqual(Ranking([.. cells.Reverse()]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Listed_and_unlisted_origins_together_are_all_origins() => Prop.ForAll(Cells, cells =>
    {
        var listed = new HashSet<string> { "XBB", "XDD" };
        var others = new HashSet<string> { "XAA", "XCC", "XEE", "XFF" };
        return ForeignTrainedShare.Of(cells, Occupations.Doctors, 2018).All(share =>
            ListDependency.Of(share, listed).FromListed + ListDependency.Of(share, others).FromListed == share.ForeignTrained);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<(string, double, double?)> Shares(Observation[] cells) =>
        ForeignTrainedShare.Of([.. cells, Figures.Stock(5000)], Occupations.Doctors, 2018)
            .Select(s => (s.Destination, s.ForeignTrained, s.Share)).OrderBy(s => s.Destination, StringComparer.Ordinal);

    private static IEnumerable<(string, double?)> Ranking(Observation[] cells) =>
        Corridor.OriginsOf("XAA", cells, Occupations.Doctors, 2018).Select(c => (c.Origin, c.Persons));
}
