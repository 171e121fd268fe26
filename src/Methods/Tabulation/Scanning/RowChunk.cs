using System.Numerics;
using System.Runtime.InteropServices;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>
/// A stretch of rows of a block that are looked at together: few enough that all that is known of them stays in the nearest cache.
/// Rows may be narrowed; what is read afterwards is of those that are left. Belongs to one thread.
/// </summary>
internal sealed class RowChunk
{
    public const int Most = 1024;

    private readonly int[] _rows = new int[Most];
    private readonly byte[] _from = new byte[Most];
    private readonly byte[] _to = new byte[Most];
    private readonly int[] _wideFrom = new int[Most];
    private readonly int[] _wideTo = new int[Most];
    private readonly byte[] _on = new byte[Most];
    private ReadOnlyMemory<byte> _bytes;
    private int _at;
    private int _length;
    private bool _narrowed;

    public SpellBlock Block { get; private set; } = null!;

    /// <summary>Rows that are left.</summary>
    public int Count { get; private set; }

    /// <summary>The first date on which each row counts, or its period.</summary>
    public Span<byte> From => _from.AsSpan(0, Count);

    /// <summary>The date from which each row counts no more. A row with <c>From &gt;= To</c> counts nowhere.</summary>
    public Span<byte> To => _to.AsSpan(0, Count);

    public void Start(SpellBlock block, ReadOnlyMemory<byte> bytes) => (Block, _bytes) = (block, bytes);

    public void Move(int at)
    {
        (_at, _length, _narrowed) = (at, Math.Min(Most, Block.Rows - at), false);
        Count = _length;
    }

    /// <summary>Raw numbers of a column, of the rows that are left.</summary>
    /// <param name="column">Place in the block.</param>
    /// <param name="raw">Of at least <see cref="Most"/>.</param>
    public Span<int> Read(int column, int[] raw)
    {
        Block.Columns[column].Read(_bytes.Span, _at, raw.AsSpan(0, _length));
        if (_narrowed)
        {
            for (var i = 0; i < Count; i++)
                raw[i] = raw[_rows[i]];
        }

        return raw.AsSpan(0, Count);
    }

    /// <summary>Dates or periods of a column of days; before rows are narrowed.</summary>
    public void Read(DayLookup lookup, Span<byte> numbers) => lookup.Read(_bytes.Span, _at, numbers);

    /// <summary>Leaves only rows that count somewhere.</summary>
    /// <returns>How many were left out.</returns>
    public int KeepInWindow()
    {
        var (kept, before) = (0, Count);
        for (var i = 0; i < before; i++)
        {
            (_rows[kept], _from[kept], _to[kept]) = (i, _from[i], _to[i]);
            kept += _from[i] < _to[i] ? 1 : 0;
        }

        (Count, _narrowed) = (kept, true);
        return before - kept;
    }

    /// <summary>Leaves only rows with an allowed code; after <see cref="KeepInWindow"/>.</summary>
    /// <param name="raw">Codes of the rows that are left.</param>
    /// <param name="allowed">For each code.</param>
    /// <returns>How many were left out.</returns>
    public int Keep(ReadOnlySpan<int> raw, bool[] allowed)
    {
        var kept = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            (_rows[kept], _from[kept], _to[kept]) = (_rows[i], _from[i], _to[i]);
            kept += allowed[raw[i]] ? 1 : 0;
        }

        Count = kept;
        return raw.Length - kept;
    }

    /// <summary>For each row, the date itself where it counts on it, else what is given for none.</summary>
    public Span<byte> On(byte date, byte none)
    {
        var from = MemoryMarshal.Cast<byte, Vector<byte>>(From);
        var to = MemoryMarshal.Cast<byte, Vector<byte>>(To);
        var on = MemoryMarshal.Cast<byte, Vector<byte>>(_on.AsSpan());
        var (dates, nones) = (new Vector<byte>(date), new Vector<byte>(none));
        for (var i = 0; i < from.Length; i++)
            on[i] = Vector.ConditionalSelect(Vector.LessThanOrEqual(from[i], dates) & Vector.GreaterThan(to[i], dates), dates, nones);
        for (var i = from.Length * Vector<byte>.Count; i < Count; i++)
            _on[i] = _from[i] <= date && date < _to[i] ? date : none;
        return _on.AsSpan(0, Count);
    }

    /// <summary>How many rows count somewhere.</summary>
    public int InWindow()
    {
        var from = MemoryMarshal.Cast<byte, Vector<byte>>(From);
        var to = MemoryMarshal.Cast<byte, Vector<byte>>(To);
        // A chunk is so small that no lane of a byte overflows.
        var sum = Vector<byte>.Zero;
        for (var i = 0; i < from.Length; i++)
            sum -= Vector.LessThan(from[i], to[i]);
        Vector.Widen(sum, out var low, out var high);
        int count = Vector.Sum(low + high);
        for (var i = from.Length * Vector<byte>.Count; i < Count; i++)
            count += _from[i] < _to[i] ? 1 : 0;
        return count;
    }

    /// <summary>How many rows count somewhere and have raw number 0.</summary>
    public int InWindow(ReadOnlySpan<int> raw)
    {
        Widening.Bytes(From, _wideFrom);
        Widening.Bytes(To, _wideTo);
        var from = MemoryMarshal.Cast<int, Vector<int>>(_wideFrom.AsSpan(0, Count));
        var to = MemoryMarshal.Cast<int, Vector<int>>(_wideTo.AsSpan(0, Count));
        var unknown = MemoryMarshal.Cast<int, Vector<int>>(raw);
        var sum = Vector<int>.Zero;
        for (var i = 0; i < from.Length; i++)
            sum -= Vector.LessThan(from[i], to[i]) & Vector.Equals(unknown[i], Vector<int>.Zero);
        var count = Vector.Sum(sum);
        for (var i = from.Length * Vector<int>.Count; i < Count; i++)
            count += _from[i] < _to[i] && raw[i] == 0 ? 1 : 0;
        return count;
    }
}
