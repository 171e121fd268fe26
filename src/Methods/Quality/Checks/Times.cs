using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Times that cannot be, and provisional figures that were never replaced.</summary>
internal sealed class Times : QualityCheck
{
    public override string Id => "D21";

    private bool[] _provisional = [];
    private bool[] _told = [];

    protected override void Start()
    {
        _provisional = [.. Scope.Book.Status.Codes.Select(c => c.Contains(ObservationStatus.Provisional, StringComparison.Ordinal))];
        _told = new bool[Scope.Book[Dimension.Time].Count];
    }

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        Compared(points.Length);
        foreach (ref readonly var o in points)
        {
            var year = Scope.Year(o.Time);
            if (_provisional[o.Status] && Scope.Context.Year - year > Parameter("provisional_years"))
                Find("still-provisional", o, ("year", year));
            if (_told[o.Time])
                continue;
            _told[o.Time] = true;
            if (year == 0)
                Find("no-year", o, ("time", Text(o, Dimension.Time)));
            else if (year < Parameter("first_year"))
                Find("too-early", o, ("year", year));
            else if (Scope.Context.Year > 0 && year > Scope.Context.Year)
                Find("future", o, ("year", year));
        }
    }
}
