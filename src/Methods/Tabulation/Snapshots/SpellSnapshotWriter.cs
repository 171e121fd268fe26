using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// Writes a snapshot from rows in any order, in one pass: rows wait in memory until their block is full, at most
/// <see cref="MostWaiting"/> of them, so that memory does not grow with their number. Which tables a snapshot gives does not depend on
/// the order of rows; its bytes do. Nothing of it can be read before <see cref="Finish"/>: whoever keeps files writes aside and moves.
/// </summary>
public sealed class SpellSnapshotWriter
{
    /// <summary>Most rows that wait in memory, over all partitions.</summary>
    public const int MostWaiting = 2_000_000;

    /// <summary>Most rows of a snapshot, so that a count fits a cell of 32 bits. More are several snapshots: their tables merge.</summary>
    public const int MostRows = int.MaxValue - 1;

    private readonly Stream _stream;
    private readonly SpellLayout _layout;
    private readonly string _source;
    private readonly CodeDictionary[] _dictionaries;
    private readonly Dictionary<int, OpenBlock> _open = [];
    private readonly List<SpellBlock> _blocks = [];
    private readonly BlockOrder _order = new();
    private readonly int _partitionColumn;
    private long _position;
    private int _waiting;
    private long _rows;
    private bool _finished;

    /// <param name="stream">Written from its present position; a reader must be handed what starts there.</param>
    /// <param name="layout">The columns.</param>
    /// <param name="source">What the rows were made from, such as the version or hash of the register: whoever reads the snapshot
    /// compares it, and makes the snapshot anew when it differs.</param>
    public SpellSnapshotWriter(Stream stream, SpellLayout layout, string source)
    {
        (_stream, _layout, _source, _partitionColumn) = (stream, layout, source, layout.PartitionColumn);
        _dictionaries = [.. layout.Codes.Select(_ => new CodeDictionary())];
        Put(Head());
    }

    /// <summary>A row to fill, add, clear and fill again.</summary>
    public SpellRow NewRow() => new(this, _layout);

    /// <summary>Number of a code in its column; a code that is new gets the next one.</summary>
    /// <param name="column">Place among the columns of codes.</param>
    /// <param name="code">Null is unknown, number 0.</param>
    public int CodeOf(int column, string? code) => code is null ? 0 : _dictionaries[column].NumberOf(code);

    /// <exception cref="ArgumentException">The last day is before the first, a number is no code of its column, or an amount is out
    /// of bounds.</exception>
    public void Add(SpellRow row)
    {
        Check(row);
        SetYears(row.Values);
        var partition = _partitionColumn < 0 ? 0 : row.Values[_partitionColumn];
        if (!_open.TryGetValue(partition, out var block))
            _open.Add(partition, block = new OpenBlock(partition, _layout.ColumnCount, _layout.Codes.Count));
        block.Add(row.Values);
        _rows++;
        _waiting++;
        if (block.Rows == SpellFile.BlockRows)
            Write(block);
        else if (_waiting >= MostWaiting)
            Write(_open.Values.MaxBy(b => b.Rows)!);
    }

    /// <summary>Writes what waits, the directory and the tail.</summary>
    /// <returns>SHA-256 of head and directory, which has the hash of every block: the hash of the whole.</returns>
    public byte[] Finish()
    {
        foreach (var block in _open.Values.Where(b => b.Rows > 0).OrderBy(b => b.Partition))
            Write(block);
        var directory = new SpellDirectory(_source, _layout, _dictionaries, _blocks).ToBytes();
        var hash = SHA256.HashData([.. Head(), .. directory]);
        var offset = _position;
        Put(directory);
        Put(Tail(offset, directory.Length, hash));
        _finished = true;
        return hash;
    }

    internal static byte[] Head()
    {
        var head = new byte[SpellFile.HeadBytes];
        SpellFile.HeadMagic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), SpellFile.Version);
        return head;
    }

    internal static byte[] Tail(long offset, long length, ReadOnlySpan<byte> hash)
    {
        var tail = new byte[SpellFile.TailBytes];
        BinaryPrimitives.WriteInt64LittleEndian(tail, offset);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(8), length);
        hash.CopyTo(tail.AsSpan(16));
        SpellFile.TailMagic.CopyTo(tail.AsSpan(SpellFile.TailBytes - 8));
        return tail;
    }

    private void Check(SpellRow row)
    {
        if (_finished || _rows == MostRows)
            throw new InvalidOperationException("This snapshot takes no more rows.");
        var values = row.Values.AsSpan();
        for (var c = 0; c < _dictionaries.Length; c++)
        {
            if ((uint)values[c] >= (uint)_dictionaries[c].Count)
                throw new ArgumentException($"{values[c]} is no code of the column {_layout.Codes[c]}.", nameof(row));
        }

        if (values[_layout.LastDay] != SpellRow.Absent && values[_layout.LastDay] < values[_layout.FirstDay])
            throw new ArgumentException("A spell cannot end before it begins.", nameof(row));
        foreach (var amount in values[_layout.AmountAt(0).._layout.FirstYear])
        {
            if (amount is not SpellRow.Absent and (< 0 or > SpellLayout.MostAmount))
                throw new ArgumentException($"The amount {amount} is not from 0 to {SpellLayout.MostAmount}.", nameof(row));
        }
    }

    private void SetYears(int[] values)
    {
        var (first, last) = (values[_layout.FirstDay], values[_layout.LastDay]);
        values[_layout.FirstYear] = first == SpellRow.Absent ? first : DateOnly.FromDayNumber(first).Year;
        // The day after the last one that there is falls into the year 10000, which no table asks for.
        values[_layout.LeavingYear] = last == SpellRow.Absent ? last
            : last == DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue.Year + 1 : DateOnly.FromDayNumber(last + 1).Year;
    }

    private void Write(OpenBlock block)
    {
        var rows = block.Rows;
        var (bytes, columns) = block.Pack(_order);
        _blocks.Add(new SpellBlock(block.Partition, rows, _position, bytes.Length, SHA256.HashData(bytes), columns));
        Put(bytes);
        _waiting -= rows;
    }

    private void Put(byte[] bytes)
    {
        _stream.Write(bytes);
        _position += bytes.Length;
    }
}
