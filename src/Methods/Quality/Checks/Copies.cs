using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Figures carried forward, copied from another country, or with two digits transposed.</summary>
internal sealed class Copies : QualityCheck
{
    public override string Id => "D20";

    private readonly Dictionary<ulong, PackedObservation> _prints = [];

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (!Scope.IsCount(points[0]) || points[0].Counterpart != Scope.Total)
            return;
        Compared();
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i].Value < Parameter("smallest") || Scope.Year(points[i].Time) - Scope.Year(points[i - 1].Time) != 1)
                continue;
            if (i > 1 && Unchanged(points, i))
                Find("unchanged", points[i], [points[i - 2].Row, points[i - 1].Row, points[i].Row], ("value", points[i].Value));
            if (Transposed(points[i - 1].Value, points[i].Value))
                Find("transposed", points[i], [points[i - 1].Row, points[i].Row], ("value", points[i].Value), ("previous", points[i - 1].Value));
        }

        OtherCountry(points);
    }

    private bool Unchanged(ReadOnlySpan<PackedObservation> points, int i) =>
        Scope.Year(points[i].Time) - Scope.Year(points[i - 2].Time) == 2
        && points[i].Value == points[i - 1].Value && points[i].Value == points[i - 2].Value;

    private void OtherCountry(ReadOnlySpan<PackedObservation> points)
    {
        if (points.Length < Parameter("points") || points[0].Value < Parameter("smallest"))
            return;
        var hash = new HashCode();
        hash.Add(points[0].High << 16);
        hash.Add(points[0].Mid);
        var second = 17UL;
        foreach (ref readonly var o in points)
        {
            hash.Add(o.Time);
            hash.Add(o.Value);
            second = unchecked((second * 0x100000001B3) ^ BitConverter.DoubleToUInt64Bits(o.Value) ^ ((ulong)o.Time << 1));
        }

        var print = second ^ ((ulong)(uint)hash.ToHashCode() << 32);
        if (_prints.TryGetValue(print, out var other) && other.RefArea != points[0].RefArea)
            Find("other-country", points[0], [other.Row, points[0].Row], ("other", Text(other, Dimension.RefArea)), ("points", points.Length));
        _prints.TryAdd(print, points[0]);
    }

    // Two neighbouring digits exchanged, and enough apart for it to matter: 28 561 and 82 561.
    private bool Transposed(double before, double now)
    {
        var apart = Math.Abs(now - before);
        if (before <= 0 || 100 * apart / before <= Parameter("transposed_percent") || now != Math.Truncate(now) || now > 1e12 || before > 1e12)
            return false;
        for (var place = 1L; place <= Math.Max(now, before); place *= 10)
        {
            var (low, high) = ((long)now / place % 10, (long)now / (place * 10) % 10);
            if ((long)now + (low - high) * (place * 10 - place) == (long)before && low != high)
                return true;
        }

        return false;
    }
}
