using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>The same key twice.</summary>
internal sealed class DuplicateKeys : QualityCheck
{
    public override string Id => "D03";

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        Compared(points.Length);
        for (var i = 1; i < points.Length; i++)
        {
            if (!points[i].SameKey(points[i - 1]))
                continue;
            var (a, b) = (points[i - 1], points[i]);
            if (a.Value.Equals(b.Value))
                Find("same-value", b, [a.Row, b.Row], ("value", b.Value));
            else
                Find("different-value", b, [a.Row, b.Row], ("value", a.Value), ("other", b.Value));
        }
    }
}
