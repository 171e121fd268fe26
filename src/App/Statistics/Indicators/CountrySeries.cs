using Comity.App.Statistics.Published;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators;

/// <summary>A year of a country's series, and the observations it rests on.</summary>
internal sealed record SeriesPoint(int Year, double Value, IReadOnlyList<Observation> Inputs);

/// <summary>A published indicator of one country over time, from one data set.</summary>
/// <param name="Breaks">First years that do not compare with the year before: another source, activity level or definition.</param>
internal sealed record CountrySeries(string Country, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<int> Breaks)
{
    /// <summary>For a sum, only the years in which every part was published.</summary>
    public static CountrySeries Of(PublishedFigures figures, IndicatorDefinition definition, string? occupation, string country)
    {
        var parts = IndicatorInputs.Published(figures, definition, occupation)
            .Select(part => part.Where(o => o.RefArea == country && o.Value is not null).GroupBy(o => o.Year()).ToDictionary(y => y.Key, y => y.MaxBy(o => o.Time)))
            .ToList();
        var years = parts[0].Keys.Where(year => parts.TrueForAll(p => p.ContainsKey(year))).Order();
        List<SeriesPoint> points = [.. years.Select(year => Point(year, [.. parts.Select(p => p[year])]))];
        return new CountrySeries(country, points, [.. points.Zip(points.Skip(1)).Where(pair => IsBreak(pair.First, pair.Second)).Select(pair => pair.Second.Year)]);
    }

    private static SeriesPoint Point(int year, IReadOnlyList<Observation> inputs) => new(year, (double)inputs.Sum(o => (decimal)o.Value!.Value), inputs);

    // D12: a flag of the source, or a change of level or source, starts a new segment.
    private static bool IsBreak(SeriesPoint before, SeriesPoint after) => before.Inputs.Zip(after.Inputs).Any(pair =>
        pair.Second.Has(ObservationStatus.Break)
        || pair.First.Has(ObservationStatus.DefinitionDiffers) != pair.Second.Has(ObservationStatus.DefinitionDiffers)
        || (pair.First.Activity, pair.First.Source, pair.First.Version) != (pair.Second.Activity, pair.Second.Source, pair.Second.Version));
}
