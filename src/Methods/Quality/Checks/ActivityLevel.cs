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
        foreach (var (key, figure) in Stocks(country))
        {
            InOrder(country, key, figure, _practising, _active);
            InOrder(country, key, figure, _active, _licensed);
            InOrder(country, key, figure, _practising, _licensed);
            TwoSources(country, key, figure);
        }

        foreach (var series in Stocks(country).GroupBy(f => f.Key with { Activity = -1, Time = -1 }))
            Changed([.. series.GroupBy(f => f.Key.Time).OrderBy(t => t.Key)]);
    }

    public override void End()
    {
        if (_without > 0)
            Find("level-missing", new Dictionary<Dimension, string>(), [_first.Row], ("series", _without));
    }

    private IEnumerable<KeyValuePair<FigureKey, CountryFigures.Figure>> Stocks(CountryFigures country) => country.All.Where(f =>
        f.Key.Kind == FigureKind.Total && f.Key.Measure == Scope.Stock && f.Key.Unit == Scope.Headcount);

    // From one time to the next no level is left that was there, and no break is declared.
    private void Changed(List<IGrouping<int, KeyValuePair<FigureKey, CountryFigures.Figure>>> times)
    {
        for (var i = 1; i < times.Count; i++)
        {
            var (before, now) = (times[i - 1].First().Value.At, times[i].First().Value.At);
            var stays = times[i].Any(f => times[i - 1].Any(b => b.Key.Activity == f.Key.Activity));
            if (!stays && !Scope.Book.Status[now.Status].Contains(ObservationStatus.Break, StringComparison.Ordinal))
                Find(
                    "level-changed", now, [before.Row, now.Row],
                    ("previous", Text(before, Dimension.Activity)), ("level", Text(now, Dimension.Activity)));
        }
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
