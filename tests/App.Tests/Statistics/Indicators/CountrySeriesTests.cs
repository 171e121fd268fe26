using Comity.App.Reference;
using Comity.App.Statistics.Indicators;
using Comity.Methods.Observations;
using Comity.Tests;
using static Comity.App.Tests.Statistics.Indicators.PublishedSets;

namespace Comity.App.Tests.Statistics.Indicators;

public sealed class CountrySeriesTests : IDisposable
{
    private static readonly IndicatorDefinitions Definitions = new(new ContentFiles(new Settings("/nowhere", null, Places.Repository, "http://127.0.0.1:0")));
    private readonly PublishedSets _sets = new();

    public void Dispose() => _sets.Dispose();

    [Fact]
    public void A_sum_has_only_the_years_in_which_every_part_is_published()
    {
        _sets.With("aaa", "A", Density("NOR", 2015, 1.1), Density("NOR", 2016, 1.2), Density("NOR", 2016, 2.2, Occupations.NursesAndMidwives));

        var series = CountrySeries.Of(_sets.Figures, Definitions.Of(IndicatorKind.DensitySum), null, "NOR");

        Assert.Equal([(2016, 3.4)], series.Points.Select(p => (p.Year, p.Value)));
    }

    [Fact]
    public void A_break_of_the_source_breaks_the_series_in_its_year_and_no_other()
    {
        _sets.With("aaa", "A", Density("NOR", 2015, 1), Density("NOR", 2016, 2, status: "B"), Density("NOR", 2017, 2));

        Assert.Equal([2016], Doctors().Breaks);
    }

    [Fact]
    public void Another_activity_level_breaks_the_series()
    {
        _sets.With("aaa", "A", Density("NOR", 2015, 1) with { Activity = ActivityLevels.Licensed }, Density("NOR", 2016, 1) with { Activity = ActivityLevels.Practising });

        Assert.Equal([2016], Doctors().Breaks);
    }

    [Fact]
    public void The_same_level_throughout_does_not_break_it()
    {
        _sets.With("aaa", "A", Density("NOR", 2015, 1), Density("NOR", 2016, 5));

        Assert.Empty(Doctors().Breaks);
    }

    private CountrySeries Doctors() => CountrySeries.Of(_sets.Figures, Definitions.Find("density-doctors")!, Occupations.Doctors, "NOR");
}
