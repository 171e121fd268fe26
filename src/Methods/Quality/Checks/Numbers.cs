using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>
/// Numbers that cannot be: below zero, parts of persons, percentages above 100; a number where the status says that there is
/// none, and an empty cell whose status does not say why.
/// </summary>
internal sealed class Numbers : QualityCheck
{
    public override string Id => "D04";

    private int _percent;
    private int _index;
    private bool[] _without = [];

    protected override void Start()
    {
        _percent = Scope.Book[Dimension.Unit].Find(Units.Percent);
        _index = Scope.Book[Dimension.Unit].Find(Units.Index);
        _without = [.. Scope.Book.Status.Codes.Select(s => s.AsSpan().IndexOfAny(ObservationStatus.WithoutValue) >= 0)];
    }

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        foreach (ref readonly var o in points)
        {
            Compared();
            if (o.HasValue == _without[o.Status])
                Find(o.HasValue ? "value-despite-status" : "empty-without-status", o, ("status", Scope.Book.Status[o.Status]));
            if (o.HasValue)
                Judge(o, o[Dimension.Unit]);
        }
    }

    private void Judge(in PackedObservation o, int unit)
    {
        if (double.IsInfinity(o.Value))
            Find("not-finite", o);
        else if (o.Value < 0)
            Find("negative", o, ("value", o.Value));
        else if (unit == Scope.Headcount && o.Value != Math.Truncate(o.Value))
            Find("not-whole", o, ("value", o.Value));
        else if ((unit == _percent || unit == _index) && o.Value > 100)
            Find("above-100", o, ("value", o.Value));
    }
}
