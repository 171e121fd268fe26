namespace Comity.Methods.Tabulation.Scanning;

/// <summary>
/// Counts a plan into a dense cube. A part that one thread counts alone goes straight into its place; a part so large that threads
/// share it is counted by each for itself and added.
/// </summary>
internal sealed class DenseCount
{
    private readonly ScanPlan _plan;
    private readonly List<Piece> _pieces = [];
    private readonly int[] _left;
    private readonly Lock[] _locks;
    private int _next = -1;

    public DenseCount(ScanPlan plan, int cores)
    {
        _plan = plan;
        Cells = new CubeCells(plan.PartCells * plan.Parts.Count, plan.Amounts.Length);
        _left = new int[plan.Parts.Count];
        _locks = [.. plan.Parts.Select(_ => new Lock())];
        var share = Math.Max(1, plan.Parts.Sum(Rows) / cores);
        for (var part = 0; part < plan.Parts.Count; part++)
            Cut(part, (int)Math.Min(cores, 1 + (Rows(plan.Parts[part]) / share)));
        _pieces.Sort((a, b) => b.Rows.CompareTo(a.Rows));
    }

    public CubeCells Cells { get; }

    /// <summary>Counts pieces until none is left; run by every thread.</summary>
    public RowTally Work(CancellationToken cancellation)
    {
        var scan = new BlockScan(_plan, null);
        CubeCells? own = null;
        for (var next = Interlocked.Increment(ref _next); next < _pieces.Count; next = Interlocked.Increment(ref _next))
        {
            var piece = _pieces[next];
            var alone = piece.Of == 1;
            if (!alone)
                own ??= new CubeCells(_plan.PartCells, _plan.Amounts.Length);
            foreach (var block in piece.Blocks)
            {
                cancellation.ThrowIfCancellationRequested();
                scan.Count(block, alone ? Cells : own!, alone ? piece.Part * _plan.PartCells : 0);
            }

            Finish(piece, own);
        }

        return scan.Tally;
    }

    private void Finish(Piece piece, CubeCells? own)
    {
        var start = piece.Part * _plan.PartCells;
        if (piece.Of > 1)
        {
            lock (_locks[piece.Part])
                Cells.Add(own!, start);
            own!.Clear();
        }

        if (Interlocked.Decrement(ref _left[piece.Part]) == 0 && _plan.AddsUp)
            Cells.AddUp(start, _plan.Plane, _plan.Window.Count);
    }

    private void Cut(int part, int pieces)
    {
        var blocks = _plan.Parts[part].Blocks;
        pieces = Math.Clamp(pieces, 1, Math.Max(1, blocks.Count));
        _left[part] = pieces;
        for (var p = 0; p < pieces; p++)
        {
            List<int> cut = [.. blocks.Where((_, i) => i % pieces == p)];
            _pieces.Add(new Piece(part, cut, pieces, cut.Sum(b => (long)_plan.Snapshot.Blocks[b].Rows)));
        }
    }

    private long Rows(ScanPart part) => part.Blocks.Sum(b => (long)_plan.Snapshot.Blocks[b].Rows);

    private sealed record Piece(int Part, IReadOnlyList<int> Blocks, int Of, long Rows);
}
