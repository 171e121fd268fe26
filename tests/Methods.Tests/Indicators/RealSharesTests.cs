using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Methods.Tests.Support;

namespace Comity.Methods.Tests.Indicators;

/// <summary>The shares and rates of domain/statistics.md section 13, from the published files.</summary>
public sealed class RealSharesTests
{
    private static readonly IReadOnlyList<ForeignTrainedShare> Shares =
        ForeignTrainedShare.Of(RealFigures.OecdOrigins.Concat(RealFigures.OecdTotals), Occupations.Doctors, 2018);

    private static readonly IReadOnlyList<EmigrationRate> Rates =
        EmigrationRate.Of(RealFigures.OecdOrigins, RealFigures.WhoStocks, Occupations.Doctors, 2018);

    [Theory]
    [InlineData("ISR", 56.15, true)]
    [InlineData("NZL", 42.36, true)]
    [InlineData("IRL", 41.64, true)]
    [InlineData("NOR", 39.37, true)]
    [InlineData("CHE", 34.96, true)]
    [InlineData("GBR", 28.83, true)]
    [InlineData("AUS", 23.73, false)]
    [InlineData("CAN", 23.62, true)]
    [InlineData("CHL", 22.74, true)]
    [InlineData("SVN", 16.93, true)]
    [InlineData("DEU", 12.28, true)]
    [InlineData("BEL", 10.83, true)]
    [InlineData("FRA", 10.21, true)]
    [InlineData("HUN", 8.08, true)]
    [InlineData("CZE", 7.35, true)]
    [InlineData("AUT", 5.97, true)]
    [InlineData("LVA", 5.34, true)]
    [InlineData("EST", 3.86, true)]
    [InlineData("POL", 1.45, true)]
    [InlineData("LTU", 0.49, true)]
    [InlineData("GRC", 0, false)]
    public void The_share_trained_abroad_is_as_published(string destination, double share, bool complete)
    {
        var found = Shares.Single(s => s.Destination == destination);
        Assert.Equal(share, Math.Round(found.Share!.Value, 2));
        Assert.Equal(complete, found.Complete);
    }

    [Fact]
    public void There_are_21_destinations_and_their_sum_is_as_published()
    {
        Assert.Equal(21, Shares.Count);
        Assert.Equal(249_417, Shares.Sum(s => s.ForeignTrained));
    }

    [Fact]
    public void Australia_is_incomplete_and_Greece_all_zero()
    {
        Assert.Contains(Caveat.IncompleteOrigins, Shares.Single(s => s.Destination == "AUS").Caveats);
        Assert.Contains(Caveat.AllOriginsZero, Shares.Single(s => s.Destination == "GRC").Caveats);
    }

    [Fact]
    public void Origins_of_the_United_Kingdom_are_ranked()
    {
        var top = Corridor.OriginsOf("GBR", RealFigures.OecdOrigins, Occupations.Doctors, 2018).Take(8);
        Assert.Equal(
            [("IND", 15870d), ("PAK", 5922d), ("NGA", 2831d), ("EGY", 2268d), ("IRL", 1755d), ("GRC", 1395d), ("ZAF", 1298d), ("IRQ", 1236d)],
            top.Select(c => (c.Origin, c.Persons!.Value)));
    }

    [Fact]
    public void Dependency_on_listed_countries_is_as_published()
    {
        var listed = RealFigures.Listed("2023");
        var all = Shares.Select(s => ListDependency.Of(s, listed)).ToList();
        var kingdom = all.Single(d => d.Destination == "GBR");
        Assert.Equal(11_333, kingdom.FromListed);
        Assert.Equal(22.48, Math.Round(kingdom.OfForeignTrained!.Value, 2));
        Assert.Equal(22_693, all.Sum(d => d.FromListed));
        Assert.All(kingdom.Inputs, o => Assert.True(o.Row > 1 && listed.Contains(o.Counterpart)));
    }

    [Theory]
    [InlineData("ROU", 21.83, 16358, 2017)]
    [InlineData("SYR", 19.72, 5524, 2016)]
    [InlineData("SDN", 18.39, 2408, 2017)]
    [InlineData("ZAF", 14.65, 7467, 2018)]
    [InlineData("LKA", 13.29, 3266, 2018)]
    [InlineData("ZWE", 12.92, 449, 2018)]
    [InlineData("JAM", 12.46, 220, 2018)]
    [InlineData("CMR", 7.78, 275, 2018)]
    [InlineData("GHA", 6.99, 331, 2018)]
    [InlineData("EGY", 6.93, 5632, 2018)]
    [InlineData("NGA", 5.14, 4037, 2018)]
    [InlineData("LBN", 4.88, 740, 2018)]
    [InlineData("PAK", 4.74, 10361, 2018)]
    [InlineData("ZMB", 3.62, 76, 2018)]
    [InlineData("IND", 2.62, 24964, 2018)]
    [InlineData("KEN", 1.91, 157, 2018)]
    [InlineData("MWI", 1.04, 29, 2018)]
    public void The_emigration_rate_is_as_published(string origin, double rate, double abroad, int homeYear)
    {
        var found = Rates.Single(r => r.Origin == origin);
        Assert.Equal(rate, Math.Round(found.Rate!.Value, 2));
        Assert.Equal(abroad, found.Abroad);
        Assert.Equal(homeYear, found.HomeYear);
        Assert.Equal(abroad, found.Destinations.Sum(d => d.Persons));
        Assert.Equal(["AUS", "GRC"], found.IncompleteDestinations);
        Assert.Contains(Caveat.LowerBound, found.Caveats);
    }

    [Fact]
    public void Offshore_schools_are_marked_and_nothing_else() =>
        Assert.Equal(["DMA", "GRD", "KNA"], Rates.Where(r => r.Caveats.Contains(Caveat.OffshoreSchools)).Select(r => r.Origin).Order());

    [Fact]
    public void The_Dominican_Republic_is_an_origin_like_any_other() => Assert.Contains(Rates, r => r.Origin == "DOM" && r.Rate > 0);

    [Fact]
    public void Every_figure_leads_back_to_its_rows()
    {
        foreach (var share in Shares)
        {
            var total = share.Inputs[^1];
            Assert.Equal(share.Total, total.Value);
            Assert.Equal(share.ForeignTrained, share.Inputs.SkipLast(1).Sum(o => o.Value));
            Assert.All(share.Inputs, o => Assert.True(o.Row > 1));
        }
    }

    [Fact]
    public void A_density_is_persons_over_the_population_of_the_same_year()
    {
        var cuba = Density.Of(RealFigures.WhoStocks.Where(o => o.RefArea == "CUB"), RealFigures.PopulationOf)
            .Single(d => d.Year == 2018 && d.Occupation == Occupations.Doctors);
        Assert.Equal(cuba.Stock.Value * 10_000 / RealFigures.PopulationOf("CUB", 2018), cuba.Per10000);
        Assert.InRange(cuba.Per10000, 80, 90);
    }
}
