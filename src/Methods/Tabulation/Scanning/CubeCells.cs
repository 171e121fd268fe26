using System.Numerics;
using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Counts and amounts of cells, side by side.</summary>
internal sealed class CubeCells(int cells, int amounts)
{
    public int[] Counts { get; private set; } = new int[cells];

    public long[][] Amounts { get; } = [.. Enumerable.Range(0, amounts).Select(_ => new long[cells])];

    public void Resize(int size)
    {
        var counts = Counts;
        Array.Resize(ref counts, size);
        Counts = counts;
        for (var a = 0; a < Amounts.Length; a++)
            Array.Resize(ref Amounts[a], size);
    }

    /// <summary>Adds all of <paramref name="other"/> from a place on.</summary>
    public void Add(CubeCells other, int start)
    {
        Add(Counts.AsSpan(start, other.Counts.Length), other.Counts);
        for (var a = 0; a < Amounts.Length; a++)
            Add(Amounts[a].AsSpan(start, other.Counts.Length), other.Amounts[a]);
    }

    public void Clear()
    {
        Array.Clear(Counts);
        foreach (var amount in Amounts)
            Array.Clear(amount);
    }

    /// <summary>Adds to each plane what stands in the one before, so that changes become stocks.</summary>
    public void AddUp(int start, int plane, int planes)
    {
        for (var p = 1; p < planes; p++)
        {
            var (before, at) = (start + ((p - 1) * plane), start + (p * plane));
            Add(Counts.AsSpan(at, plane), Counts.AsSpan(before, plane));
            foreach (var amount in Amounts)
                Add(amount.AsSpan(at, plane), amount.AsSpan(before, plane));
        }
    }

    private static void Add<T>(Span<T> to, ReadOnlySpan<T> what)
        where T : struct, INumber<T>
    {
        var wideTo = MemoryMarshal.Cast<T, Vector<T>>(to);
        var wide = MemoryMarshal.Cast<T, Vector<T>>(what);
        for (var i = 0; i < wideTo.Length; i++)
            wideTo[i] += wide[i];
        for (var i = wideTo.Length * Vector<T>.Count; i < to.Length; i++)
            to[i] += what[i];
    }
}
