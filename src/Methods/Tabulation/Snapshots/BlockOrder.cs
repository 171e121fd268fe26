namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// Puts the rows of a block into the order of their codes, the first column first. Rows that fall into the same or near cells then
/// follow each other, and counting them stays in the nearest cache. Rows of the same codes keep their order.
/// </summary>
internal sealed class BlockOrder
{
    private int[] _order = [];
    private int[] _next = [];
    private int[] _starts = [];

    /// <param name="columns">All columns of the block, put into order in place.</param>
    /// <param name="codes">How many of them, from the first, are codes.</param>
    /// <param name="rows">How many rows they have.</param>
    public void Sort(int[][] columns, int codes, int rows)
    {
        if (_order.Length < rows)
            (_order, _next) = (new int[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
            _order[row] = row;
        for (var column = codes - 1; column >= 0; column--)
            SortBy(columns[column], rows);
        foreach (var column in columns)
            Arrange(column, rows);
    }

    // By counting: each code's rows go where those of smaller codes end, in the order in which they stand.
    private void SortBy(int[] column, int rows)
    {
        var codes = column.AsSpan(0, rows);
        var most = Max(codes);
        if (_starts.Length < most + 2)
            _starts = new int[Math.Max(most + 2, 1024)];
        var starts = _starts.AsSpan(0, most + 2);
        starts.Clear();
        foreach (var code in codes)
            starts[code + 1]++;
        if (starts.Contains(rows))
            return;
        for (var code = 0; code < most; code++)
            starts[code + 1] += starts[code];
        for (var i = 0; i < rows; i++)
            _next[starts[codes[_order[i]]]++] = _order[i];
        (_order, _next) = (_next, _order);
    }

    private void Arrange(int[] column, int rows)
    {
        for (var i = 0; i < rows; i++)
            _next[i] = column[_order[i]];
        Array.Copy(_next, column, rows);
    }

    private static int Max(ReadOnlySpan<int> codes)
    {
        var most = 0;
        foreach (var code in codes)
            most = Math.Max(most, code);
        return most;
    }
}
