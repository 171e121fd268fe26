using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>Narrow numbers made wide, sixteen at a time.</summary>
internal static class Widening
{
    public static void Bytes(ReadOnlySpan<byte> narrow, Span<int> wide)
    {
        var i = 0;
        for (; i <= narrow.Length - 16; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(narrow.Slice(i, 16)));
            Store(low, wide[i..]);
            Store(high, wide[(i + 8)..]);
        }

        for (; i < narrow.Length; i++)
            wide[i] = narrow[i];
    }

    public static void Shorts(ReadOnlySpan<ushort> narrow, Span<int> wide)
    {
        var i = 0;
        for (; i <= narrow.Length - 8; i += 8)
            Store(Vector128.Create(narrow.Slice(i, 8)), wide[i..]);
        for (; i < narrow.Length; i++)
            wide[i] = narrow[i];
    }

    private static void Store(Vector128<ushort> eight, Span<int> wide)
    {
        var (low, high) = Vector128.Widen(eight);
        var target = MemoryMarshal.Cast<int, uint>(wide);
        low.CopyTo(target);
        high.CopyTo(target[4..]);
    }
}
