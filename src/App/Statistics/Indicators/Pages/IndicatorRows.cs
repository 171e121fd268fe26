using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Lays an indicator out as a table: each value with the figures it rests on, by the kind of the indicator.</summary>
internal sealed class IndicatorRows(IndicatorQuestions questions, FieldWords words)
{
    /// <summary>Headings of the columns between value and remarks: keys under <c>indicators.column</c>, or occupations of a sum.</summary>
    public static IReadOnlyList<string> Columns(IndicatorDefinition definition) => definition.Kind switch
    {
        IndicatorKind.ForeignTrainedShare => ["foreignTrained", "total"],
        IndicatorKind.ListDependency => ["fromListed", "foreignTrained", "ofAll"],
        IndicatorKind.EmigrationRate => ["abroad", "home"],
        IndicatorKind.DensitySum => definition.Occupations,
        _ => [],
    };

    public IReadOnlyList<IndicatorRow> Of(PublishedFigures figures, IndicatorResult result, IReadOnlyCollection<IndicatorValue> shown, string sort)
    {
        var inputs = Inputs(figures, result);
        var ranked = shown.Where(v => v.IsRanked).ToList();
        var rows = shown.Select(v => new IndicatorRow(words.Country(v.Country), v, RankOf(v, ranked), inputs(v), SourceOf(result, v)));
        return [.. Sorted(rows, sort)];
    }

    private IOrderedEnumerable<IndicatorRow> Sorted(IEnumerable<IndicatorRow> rows, string sort) => sort switch
    {
        "country" => rows.OrderBy(r => r.Name, words.ByName),
        "year" => rows.OrderByDescending(r => r.Of.Year).ThenBy(r => r.Name, words.ByName),
        _ => rows.OrderByDescending(r => r.Of.IsRanked).ThenByDescending(r => r.Of.Value ?? double.NegativeInfinity).ThenBy(r => r.Name, words.ByName),
    };

    private static int? RankOf(IndicatorValue value, List<IndicatorValue> ranked) =>
        value.IsRanked ? 1 + ranked.Count(other => other.Value > value.Value) : null;

    private static string? SourceOf(IndicatorResult result, IndicatorValue value) =>
        result.Definition.Kind is IndicatorKind.Density or IndicatorKind.ServiceCoverage ? SourceRow.AddressOf(value.Inputs[0]) : null;

    private Func<IndicatorValue, IReadOnlyList<RowFigure>> Inputs(PublishedFigures figures, IndicatorResult result)
    {
        if (!result.Definition.RestsOnOrigins)
        {
            return value => result.Definition.Kind == IndicatorKind.DensitySum ? [.. value.Inputs.Select(One)] : [];
        }

        var (occupation, year) = (result.Occupation!, result.Year ?? 0);
        switch (result.Definition.Kind)
        {
            case IndicatorKind.ForeignTrainedShare:
                var shares = questions.Shares(figures, occupation, year).ToDictionary(s => s.Destination, StringComparer.Ordinal);
                return value => Of(shares[value.Country]);
            case IndicatorKind.ListDependency:
                var dependencies = questions.Dependencies(figures, occupation, year, result.Edition!).ToDictionary(d => d.Destination, StringComparer.Ordinal);
                return value => Of(dependencies[value.Country]);
            default:
                var rates = questions.EmigrationRates(figures, occupation, year).ToDictionary(r => r.Origin, StringComparer.Ordinal);
                return value => Of(rates[value.Country]);
        }
    }

    private static RowFigure One(Observation figure) => new(figure.Value, figure.Year(), SourceRow.AddressOf(figure));

    private IReadOnlyList<RowFigure> Of(ForeignTrainedShare share) => [Trained(share), Total(share)];

    private IReadOnlyList<RowFigure> Of(ListDependency of) =>
        [new(of.FromListed, of.Share.Year, AllOf("destination", of.Destination, of.Share.Occupation, of.Share.Year), of.Inputs.Count), Trained(of.Share), new(of.OfAll, null, null)];

    private IReadOnlyList<RowFigure> Of(EmigrationRate rate)
    {
        var home = rate.Home is null ? new RowFigure(null, null, null) : One(rate.Inputs[^1]);
        return [new(rate.Abroad, rate.Year, AllOf("origin", rate.Origin, rate.Occupation, rate.Year), rate.Destinations.Count), home];
    }

    private RowFigure Trained(ForeignTrainedShare share) =>
        new(share.ForeignTrained, share.Year, AllOf("destination", share.Destination, share.Occupation, share.Year), share.Inputs.Count - (share.Total is null ? 0 : 1));

    private static RowFigure Total(ForeignTrainedShare share) => share.Total is null ? new(null, null, null) : One(share.Inputs[^1]);

    private string AllOf(string side, string country, string occupation, int year) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/corridors?{side}={country}&occupation={words.Address(occupation)}&year={year}");
}
