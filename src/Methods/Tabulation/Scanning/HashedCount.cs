namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Counts a plan into hashed cells: each thread for itself, added in the end.</summary>
internal sealed class HashedCount(ScanPlan plan, CountingLimits limits)
{
    private int _next = -1;

    /// <summary>Counts blocks until none is left; run by every thread.</summary>
    public (RowTally Tally, HashedCube Cube) Work(CancellationToken cancellation)
    {
        var cube = new HashedCube(plan.PartCells, plan.Amounts.Length, limits.HashedCells);
        var scan = new BlockScan(plan, cube);
        for (var next = Interlocked.Increment(ref _next); next < plan.Pruned.Blocks.Count; next = Interlocked.Increment(ref _next))
        {
            cancellation.ThrowIfCancellationRequested();
            scan.Count(plan.Pruned.Blocks[next], cube.Cells, 0);
        }

        return (scan.Tally, cube);
    }

    /// <summary>All cells that are filled, in order.</summary>
    public SparseCells Cells(IReadOnlyList<HashedCube> cubes)
    {
        var all = cubes[0];
        foreach (var cube in cubes.Skip(1))
            all.Add(cube);
        var filled = new CellSum(plan.Amounts.Length);
        var times = plan.Window.Count;
        for (var number = 0; number < all.Count; number++)
        {
            var start = number * all.Width;
            if (plan.AddsUp)
                all.Cells.AddUp(start, 1, times);
            for (var t = 0; t < times; t++)
                Add(filled, (all.Key(number) * times) + t, all.Cells, start + t);
        }

        return filled.Build();
    }

    private static void Add(CellSum filled, long key, CubeCells cells, int place)
    {
        if (cells.Counts[place] != 0)
            filled.Add(key, cells, place);
    }
}
