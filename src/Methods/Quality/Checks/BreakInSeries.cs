using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Breaks and differing definitions that the source declares; a new segment starts, and no growth is drawn across.</summary>
internal sealed class BreakInSeries : QualityCheck
{
    public override string Id => "D12";

    private bool[] _breaks = [];
    private bool[] _differs = [];

    protected override void Start()
    {
        _breaks = [.. Scope.Book.Status.Codes.Select(c => c.Contains(ObservationStatus.Break, StringComparison.Ordinal))];
        _differs = [.. Scope.Book.Status.Codes.Select(c => c.Contains(ObservationStatus.DefinitionDiffers, StringComparison.Ordinal))];
    }

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        Compared(points.Length);
        foreach (ref readonly var o in points)
        {
            if (_breaks[o.Status])
                Find("break", o);
            if (_differs[o.Status])
                Find("definition-differs", o);
        }
    }
}
