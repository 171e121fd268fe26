using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Zeros that probably mean that nothing is known.</summary>
internal sealed class ZeroMeaningMissing : QualityCheck
{
    public override string Id => "D06";

    private int _origins;

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (!Scope.IsCount(points[0]))
            return;
        var (zeros, positive) = (0, 0);
        foreach (ref readonly var o in points)
        {
            zeros += o.Value == 0 ? 1 : 0;
            positive += o.Value > 0 ? 1 : 0;
        }

        Compared(points.Length);
        Figure("zeros", zeros);
        if (zeros == 0 || positive == 0)
            return;
        foreach (ref readonly var o in points)
        {
            if (o.Value == 0)
                Find("zero-in-series", o, ("positive", positive));
        }
    }

    public override void Table(TableYear year)
    {
        if (!Scope.IsCount(year.First) || year.Origins == 0 || year.Zeros == 0)
            return;
        _origins = year.Origins + (year.Self is null ? 0 : 1);
        Figure($"zeros/{Text(year.First, Dimension.RefArea)}", year.Zeros);
        if (year.Zeros == _origins)
            AllZero(year);
        else
            Find("zero-origins", year.First, ("zeros", year.Zeros), ("origins", _origins));
    }

    private void AllZero(TableYear year)
    {
        var total = year.Total?.Value ?? PublishedTotal(year.First);
        if (total is { } persons)
            Find("all-origins-zero-with-total", year.First, ("origins", _origins), ("total", persons));
        else
            Find("all-origins-zero", year.First, ("origins", _origins));
    }

    private double? PublishedTotal(in PackedObservation o) => Scope.Published(
        Text(o, Dimension.RefArea), Text(o, Dimension.Measure), Text(o, Dimension.Unit), Text(o, Dimension.Occupation),
        Scope.Year(o.Time), Text(o, Dimension.Activity))?.Value;
}
