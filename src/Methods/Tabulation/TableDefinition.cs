namespace Comity.Methods.Tabulation;

/// <summary>
/// A table as data: what is counted, by what, and which rows. A register's official tables are such definitions; dates are given
/// when the table is asked for. It holds no SQL and no code, so it can be read from a file and computed by a database as well.
/// </summary>
/// <param name="Id">Such as <c>jq-stock</c> or <c>nhwa-1-08</c>.</param>
/// <param name="Window">Stock, entries or exits.</param>
/// <param name="Dimensions">In the order of the table; time is added as the last.</param>
public sealed record TableDefinition(string Id, WindowKind Window, IReadOnlyList<DimensionDefinition> Dimensions)
{
    /// <summary>Name of the dimension of dates or periods.</summary>
    public const string Time = "time";

    /// <summary>Columns of amounts to add up beside the count of rows, such as full-time equivalents in thousandths.</summary>
    public IReadOnlyList<string> Amounts { get; init; } = [];

    /// <summary>All must hold. They are tried in this order, those on the partition column first.</summary>
    public IReadOnlyList<TableFilter> Filters { get; init; } = [];

    /// <summary>What one row is and how it was chosen, in words or as a code: "each person once, by main occupation". It is shown with
    /// the table; the rows of the snapshot must have been made so.</summary>
    public string Counting { get; init; } = "";

    /// <summary>Edition and place of the definition's source, such as "NHWA handbook 2017, 1-08".</summary>
    public string Source { get; init; } = "";
}
