using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Many multiples of 5, 10 or 100: the source rounds, and the figures are no exact counts.</summary>
internal sealed class Rounding : QualityCheck
{
    public override string Id => "D22";

    private readonly Dictionary<ulong, (PackedObservation First, int Count, int Fives, int Tens, int Hundreds)> _tallies = [];

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (points[0][Dimension.Unit] != Scope.Headcount)
            return;
        ref var tally = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_tallies, points[0].High, out var known);
        if (!known)
            tally.First = points[0];
        foreach (ref readonly var o in points)
        {
            if (!(o.Value >= Parameter("smallest")))
                continue;
            tally.Count++;
            tally.Fives += o.Value % 5 == 0 ? 1 : 0;
            tally.Tens += o.Value % 10 == 0 ? 1 : 0;
            tally.Hundreds += o.Value % 100 == 0 ? 1 : 0;
        }
    }

    public override void Country(CountryFigures country)
    {
        foreach (var tally in _tallies.Values)
        {
            if (tally.Count < Parameter("figures"))
                continue;
            Compared();
            var (to, rounded) = Rounded(tally.Count, tally.Fives, tally.Tens, tally.Hundreds);
            if (to > 0)
                Find("rounded", tally.First, ("to", to), ("percent", 100.0 * rounded / tally.Count), ("figures", tally.Count));
        }

        _tallies.Clear();
    }

    private (int To, int Rounded) Rounded(int count, int fives, int tens, int hundreds)
    {
        var enough = count * Parameter("percent") / 100;
        return hundreds >= enough ? (100, hundreds) : tens >= enough ? (10, tens) : fives >= enough ? (5, fives) : (0, 0);
    }
}
