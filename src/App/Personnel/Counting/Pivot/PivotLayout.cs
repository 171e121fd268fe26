namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>Makes rows of a grid, with what is not shown by itself added up.</summary>
internal sealed class PivotLayout
{
    private readonly PivotGrid _grid;
    private readonly IReadOnlyList<string> _shown;
    private readonly IReadOnlyList<string> _rest;
    private readonly bool _adds;

    /// <param name="shown">Columns in their order.</param>
    /// <param name="known">The same, in any.</param>
    /// <param name="adds">Whether columns add up.</param>
    public PivotLayout(PivotGrid grid, IReadOnlyList<string> shown, IReadOnlyList<string> known, bool adds)
    {
        (_grid, _shown, _adds) = (grid, [.. shown], adds);
        _rest = [.. grid.Columns.Except(known, StringComparer.Ordinal)];
    }

    /// <param name="codes">What the row is called.</param>
    /// <param name="keys">Rows of the grid that stand in it.</param>
    public PivotRow Row(IReadOnlyList<string> codes, IReadOnlyList<string> keys)
    {
        List<double?> values = [.. _shown.Select(column => (double?)keys.Sum(key => _grid[key, column]))];
        if (_rest.Count > 0)
        {
            values.Add(_rest.Sum(column => keys.Sum(key => _grid[key, column])));
        }

        return new PivotRow(codes, values, _adds ? values.Sum() : null);
    }
}
