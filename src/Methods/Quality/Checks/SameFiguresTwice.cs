using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Origins by training equal to those by birth or citizenship: probably sent twice.</summary>
internal sealed class SameFiguresTwice : QualityCheck
{
    public override string Id => "D17";

    private readonly Dictionary<(FigureKey, ulong), PackedObservation> _prints = [];
    private int _country = -1;

    public override void Table(TableYear year)
    {
        if (year.Origins < Parameter("origins") || !Scope.IsNational(year.First) || !Scope.IsCount(year.First))
            return;
        if (year.First.RefArea != _country)
            _prints.Clear();
        _country = year.First.RefArea;
        var o = year.First;
        var key = FigureKey.Of(FigureKind.Origins, o) with { Criterion = -1 };
        if (_prints.TryGetValue((key, year.Print), out var other) && other[Dimension.Criterion] != o[Dimension.Criterion])
            Find("same-figures", o, [other.Row, o.Row], ("origins", year.Origins), ("criterion", Text(other, Dimension.Criterion)));
        _prints.TryAdd((key, year.Print), o);
    }

    public override void Country(CountryFigures country)
    {
        var criteria = country.All.Keys.Where(k => k.Kind == FigureKind.Origins).Select(k => k.Criterion).Distinct().Count();
        Compared(criteria > 1 ? 1 : 0);
    }
}
