using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Territories that do not add up to their country, or exceed it.</summary>
internal sealed class Geography : QualityCheck
{
    public override string Id => "D24";

    public override void Country(CountryFigures country)
    {
        foreach (var (dimension, parts) in country.Breakdowns.Groups)
        {
            if (dimension != Dimension.Territory || !Scope.IsCount(parts.First) || parts.Total is not { HasValue: true } total)
                continue;
            if (parts.Count == 0 || !parts.Whole)
                continue;
            Compared();
            var rounding = 0.5 * parts.Count;
            var apart = Scope.Context.NotAdditive ? parts.Sum < total.Value - rounding : Math.Abs(parts.Sum - total.Value) > rounding;
            if (parts.Greatest.Value > total.Value + 0.5)
                Find("territory-exceeds-country", parts.Greatest, [total.Row, parts.Greatest.Row], ("value", parts.Greatest.Value), ("total", total.Value));
            else if (apart)
                Find("territories-differ", total, ("sum", parts.Sum), ("total", total.Value), ("territories", parts.Count));
        }
    }
}
