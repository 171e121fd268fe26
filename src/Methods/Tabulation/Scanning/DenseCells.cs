namespace Comity.Methods.Tabulation.Scanning;

/// <summary>All cells, as they were counted.</summary>
/// <param name="cells">In the order of counting.</param>
/// <param name="places">For each dimension, what each rank adds to the place of a cell.</param>
internal sealed class DenseCells(CubeCells cells, int[][] places) : CellStore
{
    public static DenseCells Of(ScanPlan plan, CubeCells cells)
    {
        var strides = plan.Strides();
        if (plan.PartitionDimension >= 0)
            strides[plan.PartitionDimension] = plan.PartCells;
        var places = plan.Dimensions.Select((d, at) => ByRank(d.Ranks, strides[at])).Append(ByRank([.. Enumerable.Range(0, plan.Window.Count)], plan.Plane));
        return new DenseCells(cells, [.. places]);
    }

    public override IEnumerable<(long Key, int Place)> Filled()
    {
        if (places.Any(p => p.Length == 0))
            yield break;
        var (digits, last) = (new int[places.Length], places[^1]);
        var key = 0L;
        do
        {
            var start = 0;
            for (var d = 0; d < places.Length - 1; d++)
                start += places[d][digits[d]];
            for (var i = 0; i < last.Length; i++, key++)
            {
                if (cells.Counts[start + last[i]] != 0)
                    yield return (key, start + last[i]);
            }
        }
        while (Next(digits));
    }

    public override int Find(long key)
    {
        var place = 0;
        for (var d = places.Length - 1; d >= 0; d--)
        {
            place += places[d][(int)(key % places[d].Length)];
            key /= places[d].Length;
        }

        return cells.Counts[place] == 0 ? -1 : place;
    }

    public override long Count(int place) => cells.Counts[place];

    public override long Amount(int amount, int place) => cells.Amounts[amount][place];

    private static int[] ByRank(int[] ranks, int stride)
    {
        var places = new int[ranks.Length];
        for (var number = 0; number < ranks.Length; number++)
            places[ranks[number]] = number * stride;
        return places;
    }

    // The dimension before the last goes fastest; the last is gone through at once.
    private bool Next(int[] digits)
    {
        for (var d = places.Length - 2; d >= 0; d--)
        {
            if (++digits[d] < places[d].Length)
                return true;
            digits[d] = 0;
        }

        return false;
    }
}
