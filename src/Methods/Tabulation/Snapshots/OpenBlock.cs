namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>The rows of one partition that have come in and are not written yet, column by column.</summary>
internal sealed class OpenBlock(int partition, int columns, int codes)
{
    private readonly int[][] _columns = [.. Enumerable.Range(0, columns).Select(_ => new int[64])];

    public int Partition { get; } = partition;

    public int Rows { get; private set; }

    public void Add(ReadOnlySpan<int> row)
    {
        if (Rows == _columns[0].Length)
            Grow();
        for (var c = 0; c < _columns.Length; c++)
            _columns[c][Rows] = row[c];
        Rows++;
    }

    /// <summary>The block as bytes, and how its columns lie in them. The block is empty afterwards.</summary>
    /// <param name="order">Sorts the rows before.</param>
    public (byte[] Bytes, PackedColumn[] Columns) Pack(BlockOrder order)
    {
        order.Sort(_columns, codes, Rows);
        var packed = new PackedColumn[_columns.Length];
        var offset = 0;
        for (var c = 0; c < _columns.Length; c++)
        {
            packed[c] = PackedColumn.Pack(_columns[c].AsSpan(0, Rows), c < codes, offset);
            offset += PackedColumn.Bytes(packed[c].Width, Rows);
        }

        var bytes = new byte[(offset + SpellFile.Alignment - 1) / SpellFile.Alignment * SpellFile.Alignment];
        for (var c = 0; c < _columns.Length; c++)
            packed[c].Write(_columns[c].AsSpan(0, Rows), bytes);
        Rows = 0;
        return (bytes, packed);
    }

    private void Grow()
    {
        for (var c = 0; c < _columns.Length; c++)
            Array.Resize(ref _columns[c], _columns[c].Length * 2);
    }
}
