using Comity.App.Layout;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Published;

/// <summary>The data sets that figures rest on, each with the version that was read.</summary>
internal static class SourcesOfFigures
{
    /// <summary>Most figures first.</summary>
    public static IReadOnlyList<PublishedDataSet> Of(PublishedFigures figures, IEnumerable<Observation> inputs)
    {
        var used = inputs.GroupBy(o => o.Version, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. figures.DataSets.Where(d => used.ContainsKey(d.Reference)).OrderByDescending(d => used[d.Reference])];
    }

    /// <summary>Publishers and titles in one line, for the foot of a picture.</summary>
    public static string Line(Reader reader, IReadOnlyList<PublishedDataSet> sets) => reader.Say("indicators.source.line", ("sources", string.Join("; ",
        sets.Select(s => reader.Say("indicators.source.one", ("publisher", s.DataSet.Publisher), ("title", s.DataSet.Title), ("version", s.Version.Number), ("licence", s.Version.Licence))))));
}
