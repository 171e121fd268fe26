using System.Runtime.InteropServices;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Days (or years) of one column turned into numbers of dates, periods or bands; belongs to one thread.</summary>
internal sealed class DayLookup(DaySteps steps)
{
    private byte[] _table = [];
    private PackedColumn _column;
    private Ramp? _ramp;

    /// <summary>Makes ready for a block. Years of a block are a few dozen, days some ten thousand: the table fits the nearest cache.</summary>
    public void Prepare(in PackedColumn column)
    {
        (_column, _ramp) = (column, null);
        if (column.Width is not (1 or 2))
            return;
        var size = column.Width == 1 ? byte.MaxValue + 1 : ushort.MaxValue + 1;
        if (_table.Length < size)
            _table = new byte[size];
        steps.Tabulate(column, _table);
        if (column.Width == 1)
            _ramp = Ramp.Of(_table.AsSpan(0, column.Max + 1));
    }

    /// <summary>Numbers of a stretch of rows.</summary>
    /// <param name="block">The bytes of the block.</param>
    /// <param name="at">First row of the stretch.</param>
    /// <param name="numbers">Filled whole.</param>
    public void Read(ReadOnlySpan<byte> block, int at, Span<byte> numbers)
    {
        if (_column.Width == 0)
            numbers.Fill(steps.OfRaw(_column, _column.Max));
        else if (_column.Width == 1)
            Look(block.Slice(_column.Offset + at, numbers.Length), numbers);
        else if (_column.Width == 2)
            Look(MemoryMarshal.Cast<byte, ushort>(block.Slice(_column.Offset + (2 * at), 2 * numbers.Length)), numbers);
        else
            Search(MemoryMarshal.Cast<byte, int>(block.Slice(_column.Offset + (4 * at), 4 * numbers.Length)), numbers);
    }

    /// <summary>Raw numbers of the column, turned in place.</summary>
    public void Look(Span<int> raw)
    {
        var byTable = _column.Width is 1 or 2;
        foreach (ref var value in raw)
            value = byTable ? _table[value] : steps.OfRaw(_column, value);
    }

    private void Look(ReadOnlySpan<byte> raw, Span<byte> numbers)
    {
        if (_ramp is { } ramp)
        {
            ramp.Climb(raw, numbers);
            return;
        }

        var table = _table.AsSpan(0, byte.MaxValue + 1);
        numbers = numbers[..raw.Length];
        for (var i = 0; i < raw.Length; i++)
            numbers[i] = table[raw[i]];
    }

    private void Look(ReadOnlySpan<ushort> raw, Span<byte> numbers)
    {
        var table = _table.AsSpan(0, ushort.MaxValue + 1);
        numbers = numbers[..raw.Length];
        for (var i = 0; i < raw.Length; i++)
            numbers[i] = table[raw[i]];
    }

    private void Search(ReadOnlySpan<int> raw, Span<byte> numbers)
    {
        for (var i = 0; i < raw.Length; i++)
            numbers[i] = steps.OfRaw(_column, raw[i]);
    }
}
