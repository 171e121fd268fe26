using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Midwives inside the nurses, or beside them and again in their sum.</summary>
internal sealed class NursesAndMidwives : QualityCheck
{
    public override string Id => "D18";

    private int _both;
    private int _nurses;
    private int _midwives;

    protected override void Start()
    {
        var occupations = Scope.Book[Dimension.Occupation];
        _both = occupations.Find(Occupations.NursesAndMidwives);
        _nurses = occupations.Find(Occupations.Nurses);
        _midwives = occupations.Find(Occupations.Midwives);
    }

    public override void Country(CountryFigures country)
    {
        foreach (var (key, both) in country.All.OrderBy(f => f.Key.Time))
        {
            if (key.Kind != FigureKind.Total || key.Occupation != _both || !Scope.IsCount(both.At) || _both < 0)
                continue;
            if (country.Find(key with { Occupation = _nurses }) is not { } nurses)
                continue;
            Compared();
            var midwives = country.Find(key with { Occupation = _midwives });
            if (midwives is { } separate && Math.Abs(both.Value - nurses.Value - separate.Value) > 1)
                Find("together", both.At, [both.At.Row, nurses.At.Row, separate.At.Row], ("both", both.Value), ("sum", nurses.Value + separate.Value));
            else if (midwives is null)
                Without(country, key, nurses);
        }
    }

    private void Without(CountryFigures country, FigureKey key, CountryFigures.Figure nurses)
    {
        Figure("without-midwives");
        for (var time = key.Time - 1; time >= 0; time--)
        {
            if (country.Find(key with { Occupation = _nurses, Time = time }) is not { } before)
                continue;
            if (country.Find(key with { Occupation = _midwives, Time = time }) is { } midwives && nurses.Value > before.Value)
            {
                Find(
                    "midwives-vanish", nurses.At, [before.At.Row, midwives.At.Row, nurses.At.Row],
                    ("midwives", midwives.Value), ("previousTime", Text(before.At, Dimension.Time)), ("rise", nurses.Value - before.Value));
                return;
            }

            break;
        }

        Find("without-midwives", nurses.At, ("nurses", nurses.Value));
    }
}
