using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>The reporting country among the origins of its foreign-trained.</summary>
internal sealed class OwnCountryAsOrigin : QualityCheck
{
    public override string Id => "D10";

    public override void Table(TableYear year)
    {
        if (year.First[Dimension.Criterion] != Scope.Trained || year.Origins == 0)
            return;
        Compared();
        if (year.Self is { HasValue: true } self)
            Find(self.Value == 0 ? "own-country-zero" : "own-country", self, ("value", self.Value));
    }
}
