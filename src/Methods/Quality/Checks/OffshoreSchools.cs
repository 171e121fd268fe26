using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>More persons abroad who were trained in a country than work in it: probably schools for foreign students.</summary>
internal sealed class OffshoreSchools : QualityCheck
{
    public override string Id => "D25";

    private readonly Dictionary<(int Origin, int Occupation, int Year), (double Sum, PackedObservation First)> _abroad = [];

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (!Scope.IsTrainedStock(points[0]) || !Scope.IsCountry(points[0].Counterpart) || Scope.IsSelf(points[0]))
            return;
        foreach (ref readonly var o in points)
        {
            var key = (o.Counterpart, o[Dimension.Occupation], Scope.Year(o.Time));
            var (sum, first) = _abroad.TryGetValue(key, out var known) ? known : (0, o);
            _abroad[key] = (sum + (o.HasValue ? o.Value : 0), first);
        }
    }

    public override void End()
    {
        if (Scope.Context.Published is not { } published)
            return;
        foreach (var (key, abroad) in _abroad.OrderBy(a => a.Key))
        {
            var occupation = Scope.Book[Dimension.Occupation][key.Occupation];
            var home = published(Scope.Book[Dimension.Counterpart][key.Origin], Measures.Stock, Units.Headcount, occupation)
                .Where(o => o.Counterpart == Codes.Total && o.IsNational());
            if (Indicators.Latest.Nearest(home, key.Year) is not { } atHome)
                continue;
            Compared();
            if (abroad.Sum > atHome.Value)
                Tell(Scope.Book[Dimension.Counterpart][key.Origin], abroad, atHome);
        }
    }

    private void Tell(string origin, (double Sum, PackedObservation First) abroad, Observation home)
    {
        var key = new Dictionary<Dimension, string>
        {
            [Dimension.Counterpart] = origin,
            [Dimension.Occupation] = Text(abroad.First, Dimension.Occupation),
            [Dimension.Time] = Text(abroad.First, Dimension.Time),
        };
        Find(
            "more-abroad-than-home", key, [abroad.First.Row],
            ("origin", origin), ("abroad", abroad.Sum), ("home", home.Value!.Value), ("homeTime", home.Time));
    }
}
