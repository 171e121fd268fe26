using System.Numerics;
using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>
/// A table from raw years to numbers that only climbs, one a year, between 0 and a top: as stocks at the ends of successive years do.
/// It needs no table, and goes a vector at a time.
/// </summary>
internal sealed class Ramp
{
    private readonly byte _absent;
    private readonly byte _top;
    private readonly byte _down;
    private readonly byte _up;

    private Ramp(byte absent, int shift, byte top)
    {
        (_absent, _top) = (absent, top);
        (_down, _up) = ((byte)Math.Max(0, -shift), (byte)Math.Max(0, shift));
    }

    /// <summary>The ramp that gives the same as a table, or null when none does.</summary>
    /// <param name="table">By raw number; that of 0, the absent, may be any.</param>
    public static Ramp? Of(ReadOnlySpan<byte> table)
    {
        if (table.Length < 2)
            return null;
        var top = table[^1];
        var shift = Math.Clamp(Shift(table, top), -byte.MaxValue, byte.MaxValue);
        for (var raw = 1; raw < table.Length; raw++)
        {
            if (table[raw] != Math.Clamp(raw + shift, 0, top))
                return null;
        }

        return new Ramp(table[0], shift, top);
    }

    /// <param name="raw">Raw numbers.</param>
    /// <param name="numbers">As long.</param>
    public void Climb(ReadOnlySpan<byte> raw, Span<byte> numbers)
    {
        var from = MemoryMarshal.Cast<byte, Vector<byte>>(raw);
        var to = MemoryMarshal.Cast<byte, Vector<byte>>(numbers);
        var (absent, top, down, up) = (new Vector<byte>(_absent), new Vector<byte>(_top), new Vector<byte>(_down), new Vector<byte>(_up));
        var roof = new Vector<byte>((byte)(byte.MaxValue - _up));
        for (var i = 0; i < from.Length; i++)
        {
            var number = Vector.Min(Vector.Min(Vector.Max(from[i], down) - down, roof) + up, top);
            to[i] = Vector.ConditionalSelect(Vector.Equals(from[i], Vector<byte>.Zero), absent, number);
        }

        for (var i = from.Length * Vector<byte>.Count; i < raw.Length; i++)
            numbers[i] = raw[i] == 0 ? _absent : (byte)Math.Clamp(raw[i] + _up - _down, 0, _top);
    }

    // By the first number within the climb; or by where it reaches the top.
    private static int Shift(ReadOnlySpan<byte> table, byte top)
    {
        for (var raw = 1; raw < table.Length; raw++)
        {
            if (table[raw] > 0)
                return table[raw] == top ? top - raw : table[raw] - raw;
        }

        return -byte.MaxValue;
    }
}
