using System.Globalization;
using System.Text;
using Comity.App.Layout;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Countries;

/// <summary>The figures of the world map for programs and spreadsheets, each with the rows that it rests on.</summary>
internal static class SaveFigures
{
    /// <param name="Value">Null where it cannot be worked out.</param>
    /// <param name="Year">The oldest year that it rests on.</param>
    /// <param name="Rows">Addresses of the source rows.</param>
    internal sealed record Figure(
        string Country, double? Value, int? Year, int? LatestYear, bool Complete, IReadOnlyList<Caveat> Caveats, IReadOnlyList<string> Rows);

    internal sealed record Figures(string Indicator, string? Occupation, int? Year, IReadOnlyList<string> DataSets, IReadOnlyList<Figure> Items, int Count, string? Next);

    public static async Task<IResult> Json(IPublishedStatistics statistics, IIndicators indicators, string? indicator, string? year, CancellationToken cancellation)
    {
        var question = WorldQuestion.Ask(indicators, await statistics.CurrentAsync(cancellation), indicator, year);
        var items = Items(question);
        return TypedResults.Json(new Figures(
            question.Indicator.Id, question.Answer.Occupation, question.Answer.Year, [.. question.DataSets.Select(d => d.Reference)], items, items.Count, null));
    }

    public static async Task<IResult> Csv(IPublishedStatistics statistics, IIndicators indicators, string? indicator, string? year, CancellationToken cancellation)
    {
        var question = WorldQuestion.Ask(indicators, await statistics.CurrentAsync(cancellation), indicator, year);
        var text = new StringBuilder("indicator,occupation,country,value,year,latestYear,complete,caveats,rows\r\n");
        foreach (var item in Items(question))
        {
            text.Append(CultureInfo.InvariantCulture, $"{question.Indicator.Id},{question.Answer.Occupation},{item.Country},{item.Value},{item.Year},{item.LatestYear},");
            text.Append(item.Complete ? "yes" : "no").Append(',').AppendJoin(';', item.Caveats).Append(',').AppendJoin(';', item.Rows).Append("\r\n");
        }

        return TypedResults.Text(text.ToString(), "text/csv; charset=utf-8");
    }

    private static List<Figure> Items(WorldQuestion question) =>
        [.. question.Answer.Figures.Values.OrderBy(f => f.Country, StringComparer.Ordinal)
            .Select(f => new Figure(f.Country, f.Value, f.Year, f.LatestYear, f.Complete, f.Caveats, [.. f.Inputs.Select(o => SourceRow.AddressOf(o))]))];
}
