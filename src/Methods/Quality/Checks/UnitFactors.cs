using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Figures that are 10, 100 or 1 000 times what their neighbours or the population say.</summary>
internal sealed class UnitFactors : QualityCheck
{
    public override string Id => "D05";

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (points[0][Dimension.Measure] != Scope.Density && !Scope.IsCount(points[0]))
            return;
        for (var i = 1; i < points.Length; i++)
        {
            var (before, now) = (points[i - 1], points[i]);
            if (!(before.Value > 0 && now.Value > 0) || Math.Max(before.Value, now.Value) < Parameter("smallest"))
                continue;
            Compared();
            if (IsFactor(now.Value / before.Value))
                Find("jump", now, [before.Row, now.Row], ("value", now.Value), ("previous", before.Value));
        }
    }

    public override void Country(CountryFigures country)
    {
        if (Scope.Context.Population is not { } population)
            return;
        foreach (var (key, density) in country.All)
        {
            if (key.Kind != FigureKind.Total || key.Measure != Scope.Density || key.Unit != Scope.Per10000 || density.Value <= 0)
                continue;
            if (population(country.Country, Scope.Year(key.Time)) is not { } people || people <= 0)
                continue;
            if (country.FindAnyCriterion(key with { Measure = Scope.Stock, Unit = Scope.Headcount }) is { } stock)
                Compare(key, density, stock, people);
        }
    }

    private void Compare(FigureKey key, CountryFigures.Figure density, CountryFigures.Figure stock, double people)
    {
        var expected = stock.Value * 10_000 / people;
        var ratio = expected / density.Value;
        var occupation = Scope.Book[Dimension.Occupation][key.Occupation];
        Compared();
        Figure($"pairs/{occupation}");
        Figure($"within-2/{occupation}", Math.Abs(ratio - 1) <= 0.02 ? 1 : 0);
        Figure($"within-5/{occupation}", Math.Abs(ratio - 1) <= 0.05 ? 1 : 0);
        if (ratio is >= 0.8 and <= 1.25)
            return;
        Figure($"apart/{occupation}");
        Find(
            ratio is < 0.5 or > 2 ? "factor" : "other-population", density.At, [density.At.Row, stock.At.Row],
            ("value", density.Value), ("expected", expected), ("ratio", ratio));
    }

    // A growth of exactly a power of ten, within the tolerance, is a change of unit sooner than of the workforce.
    private bool IsFactor(double ratio)
    {
        var power = Math.Log10(ratio);
        var whole = Math.Round(power);
        return whole != 0 && Math.Abs(power - whole) < Math.Log10(1 + Parameter("tolerance") / 100);
    }
}
