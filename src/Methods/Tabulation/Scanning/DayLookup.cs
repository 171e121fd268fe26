using System.Runtime.InteropServices;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Days of one column turned into numbers of dates, periods or bands; belongs to one thread.</summary>
internal sealed class DayLookup(DaySteps steps)
{
    private byte[] _table = [];
    private PackedColumn _column;

    /// <summary>Makes ready for a block. Years of a block are a few dozen, days some ten thousand: the table fits the nearest cache.</summary>
    public void Prepare(in PackedColumn column)
    {
        _column = column;
        if (column.Width is not (1 or 2))
            return;
        var size = column.Width == 1 ? byte.MaxValue + 1 : ushort.MaxValue + 1;
        if (_table.Length < size)
            _table = new byte[size];
        steps.Tabulate(column, _table);
    }

    /// <summary>Numbers of a stretch of rows.</summary>
    public void Read(ReadOnlySpan<byte> block, int at, Span<int> numbers)
    {
        if (_column.Width == 1)
        {
            Look(block.Slice(_column.Offset + at, numbers.Length), numbers);
        }
        else if (_column.Width == 2)
        {
            Look(MemoryMarshal.Cast<byte, ushort>(block.Slice(_column.Offset + (2 * at), 2 * numbers.Length)), numbers);
        }
        else
        {
            _column.Read(block, at, numbers);
            Look(numbers);
        }
    }

    /// <summary>Raw numbers of the column, turned in place.</summary>
    public void Look(Span<int> raw)
    {
        if (_column.Width == 0 && raw.Length > 0)
            raw.Fill(steps.OfRaw(_column, raw[0]));
        else if (_column.Width == 4)
            Search(raw);
        else
            LookUp(raw);
    }

    private void Look(ReadOnlySpan<byte> raw, Span<int> numbers)
    {
        var table = _table.AsSpan(0, byte.MaxValue + 1);
        numbers = numbers[..raw.Length];
        for (var i = 0; i < raw.Length; i++)
            numbers[i] = table[raw[i]];
    }

    private void Look(ReadOnlySpan<ushort> raw, Span<int> numbers)
    {
        var table = _table.AsSpan(0, ushort.MaxValue + 1);
        numbers = numbers[..raw.Length];
        for (var i = 0; i < raw.Length; i++)
            numbers[i] = table[raw[i]];
    }

    private void LookUp(Span<int> raw)
    {
        foreach (ref var value in raw)
            value = _table[value];
    }

    private void Search(Span<int> raw)
    {
        foreach (ref var value in raw)
            value = steps.OfRaw(_column, value);
    }
}
