using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>A part that is more than its whole.</summary>
internal sealed class ImpossibleShares : QualityCheck
{
    public override string Id => "D14";

    public override void Country(CountryFigures country)
    {
        foreach (var (key, figure) in country.All)
        {
            if (key.Unit != Scope.Headcount)
                continue;
            if (key.Measure == Scope.Stock && key.Criterion == Scope.Trained && key.Kind != FigureKind.Total)
                Against(country, key, figure, "foreign-exceeds-total");
            if (key.Measure == Scope.Inflow && key.Kind == FigureKind.Total)
                Against(country, key with { Measure = Scope.Stock }, figure, "inflow-exceeds-stock");
        }

        foreach (var (dimension, parts) in country.Breakdowns.Groups)
        {
            if (dimension == Dimension.Native && parts.Total is { HasValue: true } total && parts.Count > 0)
                Native(parts.Greatest, total);
        }
    }

    private void Against(CountryFigures country, FigureKey key, CountryFigures.Figure part, string @case)
    {
        if (country.AllPersons(key) is not { } whole)
            return;
        Compared();
        if (part.Value > whole.Value)
            Find(@case, part.At, whole.Row is { } row ? [part.At.Row, row] : [part.At.Row], ("value", part.Value), ("total", whole.Value));
    }

    private void Native(in PackedObservation part, in PackedObservation total)
    {
        Compared();
        if (part.Value > total.Value)
            Find("native-exceeds-foreign", part, [part.Row, total.Row], ("value", part.Value), ("total", total.Value));
    }
}
