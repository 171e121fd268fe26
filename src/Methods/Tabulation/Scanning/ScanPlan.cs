using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>
/// How a table is counted from a snapshot. A cell's place is: part (one for each code of the partition where that is a dimension as it
/// is, else a single one), then time, then the rest of the dimensions. One part of a cube fits the cache of a core, and parts do not
/// meet, so that threads need not wait for each other.
/// </summary>
internal sealed class ScanPlan
{
    public ScanPlan(SpellSnapshot snapshot, TableDefinition definition, TableWindow window, CountingLimits limits)
    {
        if (window.Kind != definition.Window)
            throw new ArgumentException($"{definition.Id} counts {definition.Window}, and was asked for {window.Kind}.", nameof(window));
        var reading = new PlanReading(snapshot, definition);
        (Snapshot, Window, Dimensions) = (snapshot, window, reading.Dimensions());
        (Filters, Amounts, Used) = (reading.Filters(Dimensions), reading.Amounts(), reading.Used());
        Pruned = new PartitionPruning(snapshot, Filters);
        var rows = Pruned.Blocks.Sum(b => (long)snapshot.Blocks[b].Rows);
        Space = KeySpace();
        PartitionDimension = Partitioned();
        Parts = PartitionDimension < 0 ? [new ScanPart(0, Pruned.Blocks)] : [.. ScanPart.ByPartition(snapshot, Pruned.Blocks)];
        var rest = Dimensions.Where((_, d) => d != PartitionDimension).Aggregate(Int128.One, (cells, d) => cells * d.Size);
        var dense = rest * (window.Count + 1) * Math.Max(1, Parts.Count);
        // An array much larger than the rows that fill it costs more to clear than hashing them.
        IsDense = dense <= limits.DenseCells && (dense <= 1 << 20 || dense <= rows * 64);
        Plane = IsDense ? (int)rest : 1;
        if (IsDense && PartitionDimension >= 0)
            Dimensions = [.. Dimensions.Select((d, at) => at == PartitionDimension ? OfParts(d) : d)];
    }

    public SpellSnapshot Snapshot { get; }

    public TableWindow Window { get; }

    /// <summary>Without time.</summary>
    public IReadOnlyList<DimensionPlan> Dimensions { get; }

    public IReadOnlyList<FilterPlan> Filters { get; }

    /// <summary>Places of the columns of amounts in a block.</summary>
    public int[] Amounts { get; }

    public (string Name, int Column)[] Used { get; }

    public PartitionPruning Pruned { get; }

    /// <summary>The dimension that is the partition as it is; -1 without.</summary>
    public int PartitionDimension { get; }

    public IReadOnlyList<ScanPart> Parts { get; }

    public bool IsDense { get; }

    /// <summary>How many cells there may be, filled or not.</summary>
    public long Space { get; }

    /// <summary>Cells of one date of one part; 1 where cells are hashed.</summary>
    public int Plane { get; }

    /// <summary>Cells of one part: a plane for each date, and one for what comes after the last.</summary>
    public int PartCells => Plane * (Window.Count + 1);

    /// <summary>A single date is counted by itself, and so is each where ages differ from date to date; otherwise a row is +1 from its
    /// first date and -1 from the first date after it, and the dates are added up in the end.</summary>
    public bool DateByDate => Window.Kind == WindowKind.Stock && (Window.Count == 1 || Dimensions.Any(d => d.Ages is not null));

    public bool AddsUp => Window.Kind == WindowKind.Stock && !DateByDate;

    /// <summary>What one number of a dimension adds to a cell's place within its plane, for each dimension; 0 for the partition.</summary>
    public int[] Strides()
    {
        var strides = new int[Dimensions.Count];
        var stride = 1;
        for (var d = strides.Length - 1; d >= 0; d--)
        {
            if (d == PartitionDimension)
                continue;
            strides[d] = stride;
            stride *= Dimensions[d].Size;
        }

        return strides;
    }

    private int Partitioned()
    {
        var column = Snapshot.Layout.PartitionColumn;
        for (var d = 0; d < Dimensions.Count; d++)
        {
            if (column >= 0 && Dimensions[d].Column == column && Dimensions[d] is { Numbers: null, Ages: null })
                return d;
        }

        return -1;
    }

    // Only the partitions that are read have a part.
    private DimensionPlan OfParts(DimensionPlan dimension) =>
        new(dimension.Name, dimension.Column, [.. Parts.Select(p => dimension.Codes[p.Partition])], null, null);

    private long KeySpace()
    {
        var space = (Int128)Window.Count;
        foreach (var dimension in Dimensions)
        {
            space *= Math.Max(1, dimension.Size);
            if (space > long.MaxValue / 2)
                throw new TableTooLargeException("These dimensions have more combinations of codes than can be told apart: choose fewer.");
        }

        return (long)space;
    }
}
