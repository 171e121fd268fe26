using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Cells of 1 to 4 persons, which public output withholds unless they are public at their source.</summary>
internal sealed class SmallCells : QualityCheck
{
    public override string Id => "D26";

    public override void Table(TableYear year)
    {
        if (year.First[Dimension.Unit] != Scope.Headcount || year.Origins == 0)
            return;
        Compared(year.Origins);
        Figure("cells", year.Small);
        if (year.Small > 0)
            Find("small-cells", year.First, ("cells", year.Small));
    }
}
