using System.Runtime.InteropServices;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>A dimension, or two that are stepped along together (the second is −1 where there is but one).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DimensionGroup(int First, int Second)
{
    /// <summary>Every way to take the dimensions one by one, or two of them as one. One by one comes first.</summary>
    public static DimensionGroup[][] Groupings(int dimensions)
    {
        var all = Enumerable.Range(0, dimensions).ToList();
        List<DimensionGroup[]> found = [[.. all.Select(d => new DimensionGroup(d, -1))]];
        foreach (var (one, other) in all.SelectMany(a => all.Where(b => b > a).Select(b => (a, b))))
            found.Add([new DimensionGroup(one, other), .. all.Where(d => d != one && d != other).Select(d => new DimensionGroup(d, -1))]);
        return [.. found];
    }
}
