using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Indicators;

/// <summary>
/// Which published figures an indicator rests on. Figures of different sources are never joined in one country's result: for each
/// country the first data set in the order of preference that has the figure gives it, and a total comes from the same data set
/// as its parts, or else from the same publisher.
/// </summary>
internal static class IndicatorInputs
{
    private static readonly string[] Total = [Codes.Total];

    /// <summary>Data sets in the order in which a definition prefers them.</summary>
    public static IEnumerable<PublishedDataSet> Ordered(PublishedFigures figures, IReadOnlyList<string> preferred) =>
        figures.DataSets.OrderBy(d => preferred.ToList().IndexOf(d.Id) is var at and >= 0 ? at : int.MaxValue).ThenBy(d => d.Id, StringComparer.Ordinal);

    /// <summary>Stocks by country of first qualification in a year, and the totals that belong to them.</summary>
    public static IReadOnlyList<Observation> OriginsAndTotals(PublishedFigures figures, IndicatorDefinition definition, string occupation, int year) =>
        figures.Keep(("origins", definition.Id, occupation, year), all => PickOrigins([.. Ordered(all, definition.Sources)], occupation, year));

    /// <summary>Years for which some data set has stocks by country of first qualification, the latest first.</summary>
    public static IReadOnlyList<int> YearsWithOrigins(PublishedFigures figures, string occupation) =>
        figures.Keep(("years", occupation), all => all.DataSets
            .SelectMany(d => d.Select(Filter(occupation, Measures.Stock, criterion: Criteria.FirstQualification)))
            .Where(o => o.IsFromOrigin(occupation)).Select(o => o.Year()).Distinct().OrderDescending().ToList());

    /// <summary>National stocks in persons: for each country those of the first data set that has any.</summary>
    public static IReadOnlyList<Observation> HomeStocks(PublishedFigures figures, IndicatorDefinition definition, string occupation) =>
        figures.Keep(("home", definition.Id, occupation), all => FirstByCountry(
            Ordered(all, definition.HomeSources), Filter(occupation, Measures.Stock, Total), o => o.IsNationalStock(occupation)));

    /// <summary>Published densities per 10 000: for each country those of the first data set that has any.</summary>
    public static IReadOnlyList<Observation> Densities(PublishedFigures figures, IndicatorDefinition definition, string occupation) =>
        figures.Keep(("density", definition.Id, occupation), all => FirstByCountry(
            Ordered(all, definition.Sources), Filter(occupation, Measures.Density, Total), o => o.IsNational() && o.Unit == Units.Per10000));

    public static IReadOnlyList<Observation> ServiceCoverage(PublishedFigures figures, IndicatorDefinition definition) =>
        figures.Keep(("coverage", definition.Id), all => FirstByCountry(
            Ordered(all, definition.Sources), Filter(Codes.NotApplicable, Measures.ServiceCoverage, Total), o => o.IsNational()));

    /// <summary>The published series that an indicator consists of: one, or the parts of a sum in the order of its definition.</summary>
    public static IReadOnlyList<IReadOnlyList<Observation>> Published(PublishedFigures figures, IndicatorDefinition definition, string? occupation) => definition.Kind switch
    {
        IndicatorKind.Density => [Densities(figures, definition, occupation ?? definition.Occupations[0])],
        IndicatorKind.DensitySum => [.. definition.Occupations.Select(o => Densities(figures, definition, o))],
        IndicatorKind.ServiceCoverage => [ServiceCoverage(figures, definition)],
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, "rests on origins"),
    };

    private static List<Observation> PickOrigins(IReadOnlyList<PublishedDataSet> sets, string occupation, int year)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var picked = new List<Observation>();
        foreach (var set in sets)
        {
            var stocks = set.Select(Filter(occupation, Measures.Stock, year: year)).Where(o => o.IsNationalStock(occupation)).ToList();
            var countries = stocks.Where(o => o.IsFromOrigin(occupation)).Select(o => o.RefArea).Where(c => !taken.Contains(c)).ToHashSet(StringComparer.Ordinal);
            picked.AddRange(stocks.Where(o => countries.Contains(o.RefArea)));
            var withoutTotal = countries.Except(stocks.Where(o => o.Counterpart == Codes.Total).Select(o => o.RefArea), StringComparer.Ordinal).ToList();
            picked.AddRange(TotalsOfPublisher(sets, set, occupation, year, withoutTotal));
            taken.UnionWith(countries);
        }

        return picked;
    }

    private static IEnumerable<Observation> TotalsOfPublisher(
        IReadOnlyList<PublishedDataSet> sets, PublishedDataSet of, string occupation, int year, List<string> countries)
    {
        var siblings = sets.Where(s => s.Id != of.Id && s.DataSet.Publisher == of.DataSet.Publisher);
        return FirstByCountry(siblings, Filter(occupation, Measures.Stock, Total, year: year), o => o.IsNationalStock(occupation) && countries.Contains(o.RefArea));
    }

    private static List<Observation> FirstByCountry(IEnumerable<PublishedDataSet> sets, SnapshotFilter filter, Func<Observation, bool> fits)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var picked = new List<Observation>();
        foreach (var set in sets)
        {
            var found = set.Select(filter).Where(o => fits(o) && !taken.Contains(o.RefArea)).ToList();
            picked.AddRange(found);
            taken.UnionWith(found.Select(o => o.RefArea));
        }

        return picked;
    }

    private static SnapshotFilter Filter(
        string occupation, string measure, IReadOnlyCollection<string>? counterpart = null, string? criterion = null, int? year = null)
    {
        var codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
        {
            [Dimension.Measure] = [measure],
            [Dimension.Occupation] = [occupation],
            [Dimension.Territory] = Total,
        };
        if (counterpart is not null)
        {
            codes[Dimension.Counterpart] = counterpart;
        }

        if (criterion is not null)
        {
            codes[Dimension.Criterion] = [criterion];
        }

        var time = year?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new SnapshotFilter { Codes = codes, From = time, To = time };
    }
}
