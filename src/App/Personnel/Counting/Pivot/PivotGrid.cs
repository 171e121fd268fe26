using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>The counted cells by row and column.</summary>
internal sealed class PivotGrid
{
    public const char Separator = '\u001f';

    private readonly Dictionary<(string Row, string Column), double> _cells = [];
    private readonly bool _stocks;

    public PivotGrid(Table counted, PivotQuestion question)
    {
        var names = counted.Dimensions.Select(d => d.Name).ToList();
        var rows = question.Rows.Select(r => names.IndexOf(r.Name)).ToArray();
        var column = question.Columns is { } columns ? names.IndexOf(columns.Name) : -1;
        _stocks = question.Counts == WindowKind.Stock && question.Columns is { IsTime: true };
        foreach (var cell in counted.Cells)
        {
            var key = (string.Join(Separator, rows.Select(r => cell[r])), column < 0 ? "" : cell[column]);
            _cells[key] = _cells.GetValueOrDefault(key) + (question.FullTime ? cell.Amount(0) / 1000.0 : cell.Count);
        }
    }

    public double this[string row, string column] => _cells.GetValueOrDefault((row, column));

    /// <summary>How large each row is: its sum, or its largest stock where columns are dates.</summary>
    public Dictionary<string, double> RowSums() =>
        _cells.GroupBy(c => c.Key.Row).ToDictionary(g => g.Key, g => _stocks ? g.Max(c => c.Value) : g.Sum(c => c.Value), StringComparer.Ordinal);

    public Dictionary<string, double> ColumnSums() => _cells.GroupBy(c => c.Key.Column).ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal);

    public IEnumerable<string> Columns => _cells.Keys.Select(k => k.Column).Distinct(StringComparer.Ordinal);
}
