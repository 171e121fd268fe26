using System.Runtime.InteropServices;

namespace Comity.Bench;

/// <summary>Of times that were taken, in milliseconds: the middle one, and the one that one in twenty exceeds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantiles(double Median, double P95)
{
    public static Quantiles Of(IEnumerable<double> taken)
    {
        var sorted = taken.Order().ToArray();
        return new Quantiles(sorted[sorted.Length / 2], sorted[Math.Min(sorted.Length - 1, sorted.Length * 95 / 100)]);
    }
}
