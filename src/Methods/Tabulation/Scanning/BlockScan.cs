namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Counts blocks into cells, a thousand rows at a time, each step over all of them. Belongs to one thread.</summary>
internal sealed class BlockScan
{
    private readonly ScanPlan _plan;
    private readonly CellKeys _keys;
    private readonly DayLookup _first;
    private readonly DayLookup _last;
    private readonly RowChunk _chunk = new();
    private readonly int[] _raw = new int[RowChunk.Most];
    private readonly bool _narrow;

    /// <param name="plan">Of the table.</param>
    /// <param name="hashed">The cells of this thread, if the table is not dense.</param>
    public BlockScan(ScanPlan plan, HashedCube? hashed)
    {
        (_plan, _keys) = (plan, new CellKeys(plan, hashed));
        (_first, _last) = (new DayLookup(plan.Window.ByFirst()), new DayLookup(plan.Window.ByLast()));
        // Rows outside the window do no harm in a dense cube, and dropping them costs more than carrying them along.
        _narrow = hashed is not null || plan.Pruned.RowFilters.Count > 0;
        Tally = new RowTally(plan.Filters.Count, plan.Used.Length);
    }

    public RowTally Tally { get; }

    /// <param name="number">Of the block in the snapshot.</param>
    /// <param name="cells">Counted into.</param>
    /// <param name="start">Where the cells of the block's part begin.</param>
    public void Count(int number, CubeCells cells, int start)
    {
        var block = _plan.Snapshot.Blocks[number];
        _chunk.Start(block, _plan.Snapshot.Bytes(number));
        var layout = _plan.Snapshot.Layout;
        _first.Prepare(block.Columns[_plan.Window.IsByYear ? layout.FirstYear : layout.FirstDay]);
        _last.Prepare(block.Columns[_plan.Window.IsByYear ? layout.LeavingYear : layout.LastDay]);
        _keys.Prepare(_chunk);
        for (var at = 0; at < block.Rows; at += RowChunk.Most)
        {
            _chunk.Move(at);
            Window();
            if (_narrow)
                Narrow();
            CountRows();
            Put(cells, start);
        }
    }

    private void Window()
    {
        if (_plan.Window.Kind == WindowKind.Stock)
        {
            _chunk.Read(_first, _chunk.From);
            _chunk.Read(_last, _chunk.To);
            return;
        }

        _chunk.Read(_plan.Window.Kind == WindowKind.Entries ? _first : _last, _chunk.From);
        _chunk.To.Fill((byte)_plan.Window.Count);
    }

    private void Narrow()
    {
        Tally.Outside += _chunk.KeepInWindow();
        foreach (var filter in _plan.Pruned.RowFilters)
        {
            var raw = _chunk.Read(filter.Column, _raw);
            if (!filter.Allowed[0])
                Tally.LeftOutUnknown[filter.Place] += raw.Count(0);
            Tally.LeftOut[filter.Place] += _chunk.Keep(raw, filter.Allowed);
        }
    }

    private void CountRows()
    {
        var counted = _chunk.InWindow();
        Tally.Counted += counted;
        Tally.Outside += _chunk.Count - counted;
        for (var u = 0; u < _plan.Used.Length; u++)
        {
            var column = _plan.Used[u].Column;
            if (_chunk.Block.Columns[column].Absent > 0)
                Tally.Unknown[u] += _chunk.InWindow(_chunk.Read(column, _raw));
        }
    }

    private void Put(CubeCells cells, int start)
    {
        if (!_plan.DateByDate)
        {
            Put(cells, start, _keys.Of(_chunk, 0), _chunk.From);
            return;
        }

        for (var date = 0; date < _plan.Window.Count; date++)
            Put(cells, start, _keys.Of(_chunk, date), _chunk.On((byte)date, (byte)_plan.Window.Count));
    }

    private void Put(CubeCells cells, int start, ReadOnlySpan<int> keys, ReadOnlySpan<byte> at)
    {
        // A hashed cube may have grown while its keys were looked up.
        var counts = cells.Counts.AsSpan(start);
        if (_plan.AddsUp)
            Scatter.Change(counts, keys, at, _chunk.To, _plan.Plane);
        else
            Scatter.Once(counts, keys, at, _plan.Plane);
        for (var a = 0; a < _plan.Amounts.Length; a++)
            Put(cells.Amounts[a].AsSpan(start), keys, at, _plan.Amounts[a]);
    }

    private void Put(Span<long> sums, ReadOnlySpan<int> keys, ReadOnlySpan<byte> at, int column)
    {
        var amounts = _chunk.Read(column, _raw);
        var start = _chunk.Block.Columns[column].Base;
        foreach (ref var amount in amounts)
            amount = amount == 0 ? 0 : amount + start;
        if (_plan.AddsUp)
            Scatter.Change(sums, keys, at, _chunk.To, amounts, _plan.Plane);
        else
            Scatter.Once(sums, keys, at, amounts, _plan.Plane);
    }
}
