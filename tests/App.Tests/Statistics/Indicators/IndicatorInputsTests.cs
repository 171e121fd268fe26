using Comity.App.Reference;
using Comity.App.Statistics.Indicators;
using Comity.Methods.Observations;
using Comity.Tests;
using static Comity.App.Tests.Statistics.Indicators.PublishedSets;

namespace Comity.App.Tests.Statistics.Indicators;

public sealed class IndicatorInputsTests : IDisposable
{
    private static readonly IndicatorDefinition Share =
        new IndicatorDefinitions(new ContentFiles(new Settings("/nowhere", null, Places.Repository, "http://127.0.0.1:0"))).Of(IndicatorKind.ForeignTrainedShare);

    private readonly PublishedSets _sets = new();

    public void Dispose() => _sets.Dispose();

    [Fact]
    public void A_total_of_the_same_data_set_is_preferred_to_one_of_the_same_publisher()
    {
        _sets.With("origins", "OECD", Stock("NOR", "DEU", 10), Stock("NOR", Codes.Total, 100)).With("totals", "OECD", Stock("NOR", Codes.Total, 200));

        Assert.Equal([100.0], Totals("NOR"));
    }

    [Fact]
    public void A_total_of_the_same_publisher_stands_in_where_the_data_set_has_none()
    {
        _sets.With("origins", "OECD", Stock("NOR", "DEU", 10)).With("totals", "OECD", Stock("NOR", Codes.Total, 200));

        Assert.Equal([200.0], Totals("NOR"));
    }

    [Fact]
    public void A_total_of_another_publisher_is_never_put_beneath()
    {
        _sets.With("origins", "OECD", Stock("NOR", "DEU", 10)).With("totals", "WHO", Stock("NOR", Codes.Total, 200));

        Assert.Empty(Totals("NOR"));
        Assert.Single(Picked(), o => o.Counterpart == "DEU");
    }

    [Fact]
    public void A_total_of_another_year_is_never_put_beneath()
    {
        _sets.With("origins", "OECD", Stock("NOR", "DEU", 10)).With("totals", "OECD", Stock("NOR", Codes.Total, 200, year: 2017));

        Assert.Empty(Totals("NOR"));
    }

    [Fact]
    public void The_first_data_set_with_origins_wins_for_a_country_and_others_stay_out_whole()
    {
        _sets.With("aaa", "A", Stock("NOR", "DEU", 1)).With("bbb", "B", Stock("NOR", "SWE", 2), Stock("NOR", Codes.Total, 50), Stock("DNK", "SWE", 3));

        Assert.Equal(["DNK SWE 3", "NOR DEU 1"], Picked().Where(o => o.Counterpart != Codes.Total).Select(o => $"{o.RefArea} {o.Counterpart} {o.Value}").Order());
        Assert.Empty(Totals("NOR"));
    }

    [Fact]
    public void A_data_set_that_the_definition_names_goes_before_one_it_does_not()
    {
        _sets.With("aaa", "A", Stock("NOR", "DEU", 1)).With(Share.Sources[0], "OECD", Stock("NOR", "DEU", 2));

        Assert.Equal([2.0], Picked().Select(o => o.Value!.Value));
    }

    [Fact]
    public void Densities_of_a_country_come_from_one_data_set_though_another_has_later_years()
    {
        _sets.With("aaa", "A", Density("NOR", 2015, 40)).With("bbb", "B", Density("NOR", 2020, 50), Density("DNK", 2020, 45));

        var picked = IndicatorInputs.Densities(_sets.Figures, Share, Occupations.Doctors);

        Assert.Equal(["DNK 2020 45", "NOR 2015 40"], picked.Select(o => $"{o.RefArea} {o.Time} {o.Value}").Order());
    }

    [Fact]
    public void Only_years_with_named_origins_are_offered()
    {
        _sets.With("aaa", "A", Stock("NOR", "DEU", 1, year: 2016), Stock("NOR", Codes.Total, 9, year: 2017), Stock("NOR", "SWE", 1));

        Assert.Equal([2018, 2016], IndicatorInputs.YearsWithOrigins(_sets.Figures, Occupations.Doctors));
    }

    private IReadOnlyList<Observation> Picked() => IndicatorInputs.OriginsAndTotals(_sets.Figures, Share, Occupations.Doctors, 2018);

    private IEnumerable<double> Totals(string country) => Picked().Where(o => o.RefArea == country && o.Counterpart == Codes.Total).Select(o => o.Value!.Value);
}
