using Comity.Methods.Observations;
using Comity.Methods.Safeguards;
using Comity.Methods.Tests.Support;

namespace Comity.Methods.Tests.Safeguards;

public sealed class ListDerivationTests
{
    private static readonly ListParameters Edition2020 = new("2020", 48.6m, 50m, 2017);
    private static readonly ListParameters Edition2023 = new("2023", 49m, 55m, 2017);

    private static ListDerivation Real(ListParameters parameters) =>
        ListDerivation.Derive(RealFigures.WhoStocks, RealFigures.Coverage, parameters);

    [Fact]
    public void A_hundred_and_eighty_three_countries_can_be_computed()
    {
        Assert.Equal(183, Real(Edition2020).Computable.Count());
        Assert.Equal(194, Real(Edition2020).Countries.Count(c => c.Density is not null));
    }

    [Fact]
    public void The_rule_of_2020_gives_the_official_47()
    {
        var comparison = Real(Edition2020).Compare(RealFigures.Listed("2020"));
        Assert.Equal(47, comparison.Computed.Count);
        Assert.Equal(comparison.Official, comparison.Computed);
        Assert.Empty(comparison.Missing);
        Assert.Empty(comparison.Extra);
    }

    [Fact]
    public void The_rule_of_2023_gives_52_of_55_and_says_why_three_are_missing()
    {
        var comparison = Real(Edition2023).Compare(RealFigures.Listed("2023"));
        Assert.Equal(52, comparison.Computed.Count);
        Assert.Equal(55, comparison.Official.Count);
        Assert.Empty(comparison.Extra);
        Assert.Equal(
            [("RWA", ListReason.IndexNotBelow, (bool?)false), ("TUV", ListReason.NoIndex, null), ("WSM", ListReason.IndexNotBelow, false)],
            comparison.Missing.Select(c => (c.Country, c.Reason, c.Listed)));
        Assert.Equal([57m, null, 58m], comparison.Missing.Select(c => c.Index));
        Assert.Equal(46.61m, comparison.Missing[1].Density);
    }

    [Fact]
    public void Nepal_has_the_highest_density_of_the_listed()
    {
        var highest = Real(Edition2023).Countries.Where(c => c.Listed == true).MaxBy(c => c.Density)!;
        Assert.Equal(("NPL", 41.94m), (highest.Country, highest.Density!.Value));
        Assert.True(highest.Doctors!.Value.Row > 1);
    }

    [Theory]
    [InlineData(40, 8.6, 49.9, ListReason.DensityNotBelow)]
    [InlineData(40, 8.59, 49.9, ListReason.BothBelow)]
    [InlineData(40, 8.59, 50, ListReason.IndexNotBelow)]
    [InlineData(40, 8.6, 50, ListReason.NeitherBelow)]
    public void Equal_is_not_below(double doctors, double nurses, double index, ListReason reason) =>
        Assert.Equal(reason, Derived(doctors, nurses, index).Reason);

    [Theory]
    [InlineData(null, 8.0, 40.0, ListReason.NoDensity)]
    [InlineData(8.0, null, 40.0, ListReason.NoDensity)]
    [InlineData(8.0, 8.0, null, ListReason.NoIndex)]
    [InlineData(null, null, null, ListReason.NoDensityNoIndex)]
    public void A_missing_input_is_no_answer(double? doctors, double? nurses, double? index, ListReason reason)
    {
        var derived = Derived(doctors, nurses, index);
        Assert.Equal(reason, derived.Reason);
        Assert.Null(derived.Listed);
    }

    [Fact]
    public void An_index_of_another_round_does_not_count()
    {
        var derivation = ListDerivation.Derive(Densities(5, 5), [Index(40) with { Time = "2015" }], Edition2020);
        Assert.Equal(ListReason.NoIndex, Assert.Single(derivation.Countries).Reason);
    }

    private static CountryDerivation Derived(double? doctors, double? nurses, double? index) => Assert.Single(ListDerivation.Derive(
        Densities(doctors, nurses), index is { } value ? [Index(value)] : [], Edition2020, ["XAA"]).Countries);

    private static IEnumerable<Observation> Densities(double? doctors, double? nurses)
    {
        foreach (var (value, occupation) in new[] { (doctors, Occupations.Doctors), (nurses, Occupations.NursesAndMidwives) })
        {
            if (value is not null)
                yield return Figures.Stock(value) with { Measure = Measures.Density, Unit = Units.Per10000, Occupation = occupation };
        }
    }

    private static Observation Index(double value) => Figures.Stock(value, time: "2017") with
    {
        Measure = Measures.ServiceCoverage,
        Unit = Units.Index,
        Occupation = Codes.NotApplicable,
    };
}
