using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Levels that are missing, out of order, or changed; another source of the same level that is far apart.</summary>
internal sealed class ActivityLevel : QualityCheck
{
    public override string Id => "D11";

    private int _practising;
    private int _active;
    private int _licensed;
    private int _unknown;
    private long _without;
    private PackedObservation _first;

    protected override void Start()
    {
        var levels = Scope.Book[Dimension.Activity];
        _practising = levels.Find(ActivityLevels.Practising);
        _active = levels.Find(ActivityLevels.ProfessionallyActive);
        _licensed = levels.Find(ActivityLevels.Licensed);
        _unknown = levels.Find(Codes.Unknown);
    }

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (points[0][Dimension.Measure] != Scope.Stock)
            return;
        Compared();
        if (points[0][Dimension.Activity] == _unknown && _without++ == 0)
            _first = points[0];
    }

    public override void Country(CountryFigures country)
    {
        foreach (var (key, figure) in country.All)
        {
            if (key.Kind != FigureKind.Total || key.Measure != Scope.Stock || key.Unit != Scope.Headcount)
                continue;
            InOrder(country, key, figure, _practising, _active);
            InOrder(country, key, figure, _active, _licensed);
            InOrder(country, key, figure, _practising, _licensed);
            TwoSources(country, key, figure);
        }
    }

    public override void End()
    {
        if (_without > 0)
            Find("level-missing", new Dictionary<Dimension, string>(), [_first.Row], ("series", _without));
    }

    private void InOrder(CountryFigures country, FigureKey key, CountryFigures.Figure smaller, int less, int more)
    {
        if (less < 0 || key.Activity != less || country.Find(key with { Activity = more }) is not { } larger || smaller.Value <= larger.Value)
            return;
        Find(
            "order", smaller.At, [smaller.At.Row, larger.At.Row],
            ("value", smaller.Value), ("level", Text(larger.At, Dimension.Activity)), ("other", larger.Value));
    }

    private void TwoSources(CountryFigures country, FigureKey key, CountryFigures.Figure own)
    {
        var o = own.At;
        var other = Scope.Published(
            country.Country, Measures.Stock, Units.Headcount, Text(o, Dimension.Occupation), Scope.Year(key.Time), Text(o, Dimension.Activity));
        if (other?.Value is not { } value || own.Value <= 0)
            return;
        var percent = 100 * (value - own.Value) / own.Value;
        var occupation = Text(o, Dimension.Occupation);
        Figure($"pairs/{occupation}");
        Figure($"equal/{occupation}", value == own.Value ? 1 : 0);
        Figure($"within-5/{occupation}", Math.Abs(percent) <= 5 ? 1 : 0);
        if (Math.Abs(percent) > Parameter("apart_percent"))
            Find("two-sources", o, ("value", own.Value), ("other", value), ("percent", percent));
    }
}
