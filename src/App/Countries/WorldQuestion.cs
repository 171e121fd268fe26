using System.Globalization;
using Comity.App.Statistics.Published;

namespace Comity.App.Countries;

/// <summary>Which indicator and year the world map shows, and what answers.</summary>
/// <param name="Wanted">The year that was asked for and that no country has a figure of; the latest are shown instead.</param>
internal sealed record WorldQuestion(PublishedFigures Figures, IndicatorFigures Answer, int? Wanted)
{
    public PublishedIndicator Indicator => Answer.Indicator;

    /// <summary>Whether every country shows the latest figure that it has.</summary>
    public bool Latest => Answer.Year is null;

    public bool IsEmpty => !Answer.Figures.Values.Any(f => f.Value is not null);

    /// <summary>Data sets that the indicator is worked out from and that are not held.</summary>
    public IEnumerable<string> Lacking => Indicator.Sources.Where(id => Figures.Find(id) is null);

    /// <summary>Data sets that the figures stand in.</summary>
    public IEnumerable<PublishedDataSet> DataSets
    {
        get
        {
            var versions = Answer.Figures.Values.SelectMany(f => f.Inputs).Select(o => o.Version).ToHashSet(StringComparer.Ordinal);
            return Figures.DataSets.Where(d => versions.Contains(d.Reference));
        }
    }

    /// <summary>Asks the same again, as in an address; the first indicator and its latest figures need no words.</summary>
    public string Query => $"?indicator={Indicator.Id}{(Answer.Year is { } year ? "&year=" + year.ToString(CultureInfo.InvariantCulture) : "")}";

    /// <summary>The same figures for programs.</summary>
    /// <param name="format">csv or json.</param>
    public string DataAddress(string format) =>
        $"/api/v1/indicators/{Indicator.Id}.{format}{(Answer.Year is { } year ? "?year=" + year.ToString(CultureInfo.InvariantCulture) : "")}";

    public static WorldQuestion Ask(IIndicators indicators, PublishedFigures figures, string? indicator, string? year)
    {
        var chosen = (indicator is null ? null : indicators.Find(indicator)) ?? indicators.All[0];
        var latest = indicators.Ask(figures, chosen, null, null);
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
        {
            return new WorldQuestion(figures, latest, null);
        }

        return latest.Years.Contains(wanted)
            ? new WorldQuestion(figures, indicators.Ask(figures, chosen, null, wanted), null)
            : new WorldQuestion(figures, latest, wanted);
    }
}
