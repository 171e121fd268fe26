using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Methods.Tests.Support;

namespace Comity.Methods.Tests.Indicators;

public sealed class IndicatorBoundaryTests
{
    [Fact]
    public void Of_two_years_as_near_the_later_is_taken() =>
        Assert.Equal("2019", Latest.Nearest([Figures.Stock(1, time: "2017"), Figures.Stock(2, time: "2019")], 2018)!.Value.Time);

    [Fact]
    public void A_nearer_year_is_taken_before_a_later_one() =>
        Assert.Equal("2017", Latest.Nearest([Figures.Stock(1, time: "2017"), Figures.Stock(2, time: "2020")], 2018)!.Value.Time);

    [Fact]
    public void A_missing_figure_is_never_the_latest()
    {
        var missing = Figures.Stock(null, time: "2019") with { Status = ObservationStatus.Missing };
        Assert.Equal("2018", Latest.By([Figures.Stock(5), missing], o => o.RefArea)["XAA"].Time);
    }

    [Theory]
    [InlineData(14, 1001, false)]
    [InlineData(14, 1000, true)]
    [InlineData(15, 1001, true)]
    public void Few_origins_for_many_persons_are_incomplete(int origins, int persons, bool complete)
    {
        var rows = Enumerable.Range(0, origins).Select(i => Figures.Trained(i == 0 ? persons - origins + 1 : 1, $"O{i:00}"));
        var share = Assert.Single(ForeignTrainedShare.Of(rows.Append(Figures.Stock(5000)), Occupations.Doctors, 2018));
        Assert.Equal(complete, share.Complete);
    }

    [Fact]
    public void A_share_without_a_total_is_no_share()
    {
        var share = Assert.Single(ForeignTrainedShare.Of([Figures.Trained(5, "XBB")], Occupations.Doctors, 2018));
        Assert.Null(share.Share);
        Assert.Contains(Caveat.NoTotal, share.Caveats);
    }

    [Fact]
    public void A_total_of_another_level_is_not_taken()
    {
        var total = Figures.Stock(100) with { Activity = ActivityLevels.Licensed };
        Assert.Null(Assert.Single(ForeignTrainedShare.Of([Figures.Trained(5, "XBB"), total], Occupations.Doctors, 2018)).Total);
    }

    [Fact]
    public void The_unknown_stay_in_the_total_and_are_left_out_beside_it()
    {
        var share = Assert.Single(ForeignTrainedShare.Of(
            [Figures.Trained(20, "XBB"), Figures.Trained(20, Codes.Unknown), Figures.Stock(100)], Occupations.Doctors, 2018));
        Assert.Equal(20, share.Share);
        Assert.Equal(25, share.ShareOfKnown);
    }

    [Fact]
    public void A_suppressed_part_makes_the_share_incomplete()
    {
        var suppressed = Figures.Trained(null, "XCC") with { Status = ObservationStatus.Suppressed };
        var share = Assert.Single(ForeignTrainedShare.Of([Figures.Trained(5, "XBB"), suppressed, Figures.Stock(100)], Occupations.Doctors, 2018));
        Assert.False(share.Complete);
        Assert.Contains(Caveat.PartsWithoutValue, share.Caveats);
    }

    [Fact]
    public void An_origin_without_a_home_stock_has_no_rate()
    {
        var rate = Assert.Single(EmigrationRate.Of([Figures.Trained(5, "XBB")], [], Occupations.Doctors, 2018));
        Assert.Null(rate.Rate);
        Assert.Contains(Caveat.NoHomeStock, rate.Caveats);
    }
}
