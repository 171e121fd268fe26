using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>When a list of origins looks incomplete: fewer origins than this for more persons than that (check D09; ours).</summary>
public sealed record OriginCompleteness(int FewOrigins = 15, double ManyPersons = 1000)
{
    /// <summary>What is wrong with the origins of one destination, occupation and year.</summary>
    public IEnumerable<Caveat> Judge(IReadOnlyCollection<Observation> origins)
    {
        var sum = origins.Sum(o => o.Value ?? 0);
        if (origins.Count > 0 && origins.All(o => o.Value == 0))
            yield return Caveat.AllOriginsZero;
        if (origins.Count < FewOrigins && sum > ManyPersons)
            yield return Caveat.IncompleteOrigins;
    }
}
