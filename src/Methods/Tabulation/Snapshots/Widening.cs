using System.Numerics;
using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>Narrow numbers made wide, a vector at a time.</summary>
internal static class Widening
{
    public static void Bytes(ReadOnlySpan<byte> narrow, Span<int> wide)
    {
        var from = MemoryMarshal.Cast<byte, Vector<byte>>(narrow);
        var to = MemoryMarshal.Cast<int, Vector<uint>>(wide)[..(4 * from.Length)];
        for (var i = 0; i < from.Length; i++)
        {
            Vector.Widen(from[i], out var low, out var high);
            Vector.Widen(low, out to[4 * i], out to[(4 * i) + 1]);
            Vector.Widen(high, out to[(4 * i) + 2], out to[(4 * i) + 3]);
        }

        for (var i = from.Length * Vector<byte>.Count; i < narrow.Length; i++)
            wide[i] = narrow[i];
    }

    public static void Shorts(ReadOnlySpan<ushort> narrow, Span<int> wide)
    {
        var from = MemoryMarshal.Cast<ushort, Vector<ushort>>(narrow);
        var to = MemoryMarshal.Cast<int, Vector<uint>>(wide)[..(2 * from.Length)];
        for (var i = 0; i < from.Length; i++)
            Vector.Widen(from[i], out to[2 * i], out to[(2 * i) + 1]);
        for (var i = from.Length * Vector<ushort>.Count; i < narrow.Length; i++)
            wide[i] = narrow[i];
    }
}
