using Comity.Methods.Tabulation;
using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>
/// Counted cells laid out: the largest rows and columns by themselves, the rest together, totals wherever numbers add up.
/// </summary>
/// <param name="Columns">Codes; a single empty one where there is no dimension of columns.</param>
/// <param name="Folded">How many rows stand together in the last one before the total.</param>
/// <param name="FoldedColumns">How many columns stand together.</param>
/// <param name="HasColumnTotal">Whether columns add up to a total of their own.</param>
internal sealed record PivotTable(
    IReadOnlyList<string> Columns, IReadOnlyList<PivotRow> Rows, PivotRow? Total, int Folded, int FoldedColumns, bool HasColumnTotal)
{
    public const int MostColumns = 12;

    /// <summary>Stands for rows or columns that are not shown by themselves.</summary>
    public const string Rest = "_REST";

    public static PivotTable Of(Table counted, PivotQuestion question, Func<string, string, string> name, StringComparer byName)
    {
        var grid = new PivotGrid(counted, question);
        var columns = Largest(grid.ColumnSums(), question.Columns is { IsTime: true } ? int.MaxValue : MostColumns);
        var rows = Largest(grid.RowSums(), question.Rows.Any(r => r.IsTime) && question.Rows.Count == 1 ? int.MaxValue : question.Top);
        var order = new PivotOrder(name, byName);
        List<string> shownColumns = [.. columns.Shown.Order(order.Of(question.Columns))];
        var shownRows = rows.Shown.Select(k => k.Split(PivotGrid.Separator)).Order(order.OfRows(question.Rows)).ToList();
        var adds = new PivotAdding(question);
        var laid = new PivotLayout(grid, shownColumns, columns.Shown, adds.OverColumns);
        List<PivotRow> all = [.. shownRows.Select(r => laid.Row(r, [string.Join(PivotGrid.Separator, r)]))];
        if (rows.Folded.Count > 0)
        {
            var rest = laid.Row([Rest, .. question.Rows.Skip(1).Select(_ => "")], rows.Folded);
            all.Add(adds.OverRows ? rest : rest with { Values = [.. rest.Values.Select(_ => (double?)null)], Total = null });
        }

        var total = adds.OverRows && all.Count > 1 ? laid.Row([TablePlan.Total, .. question.Rows.Skip(1).Select(_ => "")], [.. rows.Shown, .. rows.Folded]) : null;
        if (columns.Folded.Count > 0)
        {
            shownColumns.Add(Rest);
        }

        return new PivotTable(shownColumns, all, total, rows.Folded.Count, columns.Folded.Count, adds.OverColumns && shownColumns.Count > 1);
    }

    /// <summary>Those with the most, and the rest; one alone in the rest is shown as well.</summary>
    private static (IReadOnlyList<string> Shown, IReadOnlyList<string> Folded) Largest(IReadOnlyDictionary<string, double> sums, int most)
    {
        var ordered = sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).ToList();
        return ordered.Count <= most ? (ordered, []) : ([.. ordered.Take(most - 1)], [.. ordered.Skip(most - 1)]);
    }
}

/// <param name="Codes">One for each dimension of rows.</param>
/// <param name="Values">One for each column; none where the numbers do not add up.</param>
/// <param name="Total">Over columns; none where they do not add up.</param>
internal sealed record PivotRow(IReadOnlyList<string> Codes, IReadOnlyList<double?> Values, double? Total);
