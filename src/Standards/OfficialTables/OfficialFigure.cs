using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.Standards.OfficialTables;

/// <summary>
/// A column of figures: a count of those who fulfil conditions, a sum of an amount, or one figure over another.
/// </summary>
/// <param name="Where">Conditions on dimensions of the table, of a count or an amount.</param>
/// <param name="Amount">Sum of this column of amounts, in thousandths; none: persons.</param>
/// <param name="Above">The figure above the line; none where this is no rate.</param>
/// <param name="Below">The figure below it, or one of <see cref="Denominators"/>.</param>
/// <param name="Per">100 for percent, 10 000 for a density.</param>
public sealed record OfficialFigure(string Id, LocalText Title, IReadOnlyList<TableFilter> Where, string? Amount, string? Above, string? Below, int Per)
{
    public bool IsRate => Above is not null;
}

/// <summary>What stands below the line and is no figure of the same row.</summary>
public static class Denominators
{
    /// <summary>The same figure over the whole of the last dimension of rows.</summary>
    public const string Whole = "whole";

    /// <summary>Everybody of the row on the day before the period.</summary>
    public const string StockAtStart = "stock-at-start";

    /// <summary>People in the country in the year.</summary>
    public const string Population = "population";

    /// <summary>Who graduated in the country in the year.</summary>
    public const string Graduates = "graduates";

    /// <summary>Those that come from elsewhere than the register.</summary>
    public static IReadOnlyList<string> FromElsewhere { get; } = [Population, Graduates];

    public static IReadOnlyList<string> All { get; } = [Whole, StockAtStart, .. FromElsewhere];
}
