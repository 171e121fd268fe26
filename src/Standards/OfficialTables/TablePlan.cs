using Comity.Methods.Tabulation;

namespace Comity.Standards.OfficialTables;

/// <summary>How an official table is counted from spells, and laid out.</summary>
/// <param name="Counts">Stock, entries or exits.</param>
/// <param name="Years">How many years are shown unless others are chosen.</param>
/// <param name="Activity">Level of activity unless another is chosen: the smallest that is counted, PRAC, PACT or LIC.</param>
/// <param name="Rows">Dimensions that make rows.</param>
/// <param name="Columns">The dimension spread over columns; none, or <c>time</c>.</param>
/// <param name="Totals">Dimensions of rows over which a total is shown.</param>
/// <param name="Figures">In the order of columns; a table without columns has at least one.</param>
public sealed record TablePlan(
    WindowKind Counts, int Years, string Activity, IReadOnlyList<PlannedDimension> Dimensions, IReadOnlyList<TableFilter> Filters,
    IReadOnlyList<string> Rows, string? Columns, IReadOnlyList<string> Totals, IReadOnlyList<OfficialFigure> Figures)
{
    /// <summary>The code of everybody in a dimension.</summary>
    public const string Total = "_T";

    private const string ActivityColumn = "activity";

    /// <summary>Whether rates need the stock of the day before each period.</summary>
    public bool NeedsStockAtStart => Figures.Any(f => f.Below == Denominators.StockAtStart);

    /// <summary>Of a level of activity all that are counted: who practises is active, who is active is licensed.</summary>
    public static IReadOnlyList<string>? Within(string level) => level switch
    {
        "PRAC" => ["PRAC"],
        "PACT" => ["PRAC", "PACT"],
        "LIC" => null,
        _ => throw new ArgumentException($"{level} is no level of activity.", nameof(level)),
    };

    /// <summary>What is to be counted.</summary>
    /// <param name="id">Name of the table.</param>
    /// <param name="activity">Level of activity.</param>
    /// <param name="retirement">Age of retirement in years, for bands that end there.</param>
    public TableDefinition Definition(string id, string activity, int retirement) => new(id, Counts, [.. Dimensions.Select(d => d.Resolve(retirement))])
    {
        Amounts = [.. Figures.Select(f => f.Amount).OfType<string>().Distinct(StringComparer.Ordinal)],
        Filters = [.. Of(activity), .. Filters],
    };

    /// <summary>The stock beside a table of flows, by the same dimensions but those of ways in and out.</summary>
    public TableDefinition StockDefinition(string id, string activity, int retirement) => Definition(id, activity, retirement) with
    {
        Window = WindowKind.Stock,
        Amounts = [],
        Dimensions = [.. Dimensions.Where(d => !d.IsWay).Select(d => d.Resolve(retirement))],
        Filters = [.. Of(activity), .. Filters.Where(f => !PlannedDimension.IsWayColumn(f.Column))],
    };

    private static IEnumerable<TableFilter> Of(string activity) => Within(activity) is { } codes ? [new TableFilter(ActivityColumn, codes)] : [];
}
