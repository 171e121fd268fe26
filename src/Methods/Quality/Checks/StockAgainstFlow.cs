using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>The foreign-trained stock rises by more than the foreign-trained who came.</summary>
internal sealed class StockAgainstFlow : QualityCheck
{
    public override string Id => "D15";

    public override void Country(CountryFigures country)
    {
        var inflows = country.All.Where(f => f.Key.Measure == Scope.Inflow && f.Key.Kind != FigureKind.Total && f.Key.Criterion == Scope.Trained);
        foreach (var (key, inflow) in inflows)
        {
            var stock = key with { Measure = Scope.Stock };
            if (country.FindForeign(stock) is not { } now || Before(country, stock) is not { } before)
                continue;
            Compared();
            var rise = now.Value - before.Value;
            if (rise > inflow.Value)
                Find(
                    "rise-exceeds-inflow", now.At, [before.At.Row, now.At.Row, inflow.At.Row],
                    ("rise", rise), ("inflow", inflow.Value));
        }
    }

    private CountryFigures.Figure? Before(CountryFigures country, FigureKey key)
    {
        var times = Scope.Book[Dimension.Time].Codes;
        for (var time = key.Time - 1; time >= 0; time--)
        {
            if (Scope.Year(time) == Scope.Year(key.Time) - 1 && times[time].Length == times[key.Time].Length)
                return country.FindForeign(key with { Time = time });
        }

        return null;
    }
}
