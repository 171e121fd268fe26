namespace Comity.Methods.Tabulation.Scanning;

/// <summary>What one thread has seen of rows.</summary>
internal sealed class RowTally(int filters, int used)
{
    public long Counted { get; set; }

    public long Outside { get; set; }

    public long[] LeftOut { get; } = new long[filters];

    public long[] LeftOutUnknown { get; } = new long[filters];

    public long[] Unknown { get; } = new long[used];

    public static RowAccount Account(ScanPlan plan, IReadOnlyList<RowTally> tallies)
    {
        var counted = tallies.Sum(t => t.Counted);
        var pruned = plan.Pruned;
        return new RowAccount(
            plan.Snapshot.Rows,
            counted,
            tallies.Sum(t => t.Outside),
            pruned.Undated,
            [.. plan.Filters.Select(f => new RowsLeftOut(
                f.By, pruned.LeftOut[f.Place] + tallies.Sum(t => t.LeftOut[f.Place]), pruned.Unknown[f.Place] + tallies.Sum(t => t.LeftOutUnknown[f.Place])))],
            [.. plan.Used.Select((u, i) => new UnknownRows(u.Name, tallies.Sum(t => t.Unknown[i]), counted))]);
    }
}
