using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Few origins for many persons, or half the origins of the last submission.</summary>
internal sealed class IncompleteOrigins : QualityCheck
{
    public override string Id => "D09";

    public override void Table(TableYear year)
    {
        if (!Scope.IsTrainedStock(year.First) || year.Origins == 0)
            return;
        Compared();
        var o = year.First;
        if (year.Origins < Parameter("origins") && year.OriginSum > Parameter("persons"))
            Find("few-origins", o, ("origins", year.Origins), ("persons", year.OriginSum));
        var before = Scope.Context.PreviousOrigins?.Invoke(
            Text(o, Dimension.RefArea), Text(o, Dimension.Occupation), Text(o, Dimension.Criterion));
        if (before is { } origins && year.Origins <= origins / 2.0)
            Find("fewer-than-before", o, ("origins", year.Origins), ("before", origins));
    }
}
