using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Densities above the highest that WHO has published for the occupation.</summary>
internal sealed class DensityBand : QualityCheck
{
    public override string Id => "D19";

    private Dictionary<int, double> _highest = [];

    protected override void Start()
    {
        var occupations = Scope.Book[Dimension.Occupation];
        _highest = new (string Code, string Parameter)[]
        {
            (Occupations.Doctors, "doctors"), (Occupations.NursesAndMidwives, "nurses_and_midwives"), ("2261", "dentists"),
        }.Where(o => occupations.Find(o.Code) >= 0).ToDictionary(o => occupations.Find(o.Code), o => Parameter(o.Parameter));
    }

    public override void Country(CountryFigures country)
    {
        foreach (var (key, figure) in country.All)
        {
            if (key.Kind != FigureKind.Total || !_highest.TryGetValue(key.Occupation, out var highest))
                continue;
            if (DensityOf(country, key, figure.Value) is not { } density)
                continue;
            Compared();
            Greatest($"greatest/{Text(figure.At, Dimension.Occupation)}", density);
            if (density > highest)
                Find("above-band", figure.At, ("value", density), ("highest", highest));
        }
    }

    private double? DensityOf(CountryFigures country, FigureKey key, double value)
    {
        if (key.Measure == Scope.Density && key.Unit == Scope.Per10000)
            return value;
        if (key.Measure != Scope.Stock || key.Unit != Scope.Headcount)
            return null;
        var published = country.FindAnyCriterion(key with { Measure = Scope.Density, Unit = Scope.Per10000 });
        return published is null ? value * 10_000 / Scope.Context.Population?.Invoke(country.Country, Scope.Year(key.Time)) : null;
    }
}
