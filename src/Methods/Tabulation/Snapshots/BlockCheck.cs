namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// Holds the rows of a block against what the directory says of them, so that counting can trust it: a program that wrote codes that
/// no dictionary has would otherwise be counted into a wrong cell.
/// </summary>
internal static class BlockCheck
{
    /// <exception cref="InvalidDataException">They differ.</exception>
    public static void Run(SpellDirectory directory, SpellBlock block, ReadOnlySpan<byte> bytes)
    {
        var layout = directory.Layout;
        var raw = new int[block.Rows];
        for (var c = 0; c < block.Columns.Length; c++)
        {
            var column = block.Columns[c];
            if (!Fits(column, block) || (c < layout.Codes.Count && (column.Base != 0 || column.Max >= directory.Dictionaries[c].Count)))
                throw Wrong(c);
            column.Read(bytes, 0, raw);
            if (raw.Max() != column.Max || raw.Min() < 0 || raw.AsSpan().Count(0) != column.Absent)
                throw Wrong(c);
        }

        if (layout.PartitionColumn is >= 0 and var partition && block.Columns[partition] is var kept && (kept.Width != 0 || kept.Max != block.Partition))
            throw Wrong(partition);
    }

    private static bool Fits(PackedColumn column, SpellBlock block) =>
        column is { Width: 0 or 1 or 2 or 4, Max: >= 0, Offset: >= 0 } && column.Offset % 8 == 0 && column.Base > int.MinValue / 2
        && column.Offset + (long)PackedColumn.Bytes(column.Width, block.Rows) <= block.Length
        && column.Base + (long)column.Max < int.MaxValue;

    private static InvalidDataException Wrong(int column) =>
        new($"Column {column + 1} of this snapshot does not hold what its directory says: make it again.");
}
