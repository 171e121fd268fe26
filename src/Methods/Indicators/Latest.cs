using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>The "latest" rule: the observation with a value of the greatest time, not after a given year.</summary>
public static class Latest
{
    /// <param name="observations">In any order; those without a value do not count.</param>
    /// <param name="group">What to keep one observation for, such as the country.</param>
    /// <param name="notAfter">Last year that counts; none: any.</param>
    public static Dictionary<TGroup, Observation> By<TGroup>(
        IEnumerable<Observation> observations,
        Func<Observation, TGroup> group,
        int? notAfter = null)
        where TGroup : notnull
    {
        var latest = new Dictionary<TGroup, Observation>();
        foreach (var o in observations)
        {
            if (o.Value is null || o.Year() > (notAfter ?? int.MaxValue))
                continue;
            var key = group(o);
            if (!latest.TryGetValue(key, out var known) || string.CompareOrdinal(known.Time, o.Time) < 0)
                latest[key] = o;
        }

        return latest;
    }

    /// <summary>The observation nearest to a year; of two as near, the later. None where none has a value.</summary>
    public static Observation? Nearest(IEnumerable<Observation> observations, int year)
    {
        Observation? nearest = null;
        foreach (var o in observations.Where(o => o.Value is not null))
        {
            if (nearest is not { } known || Rank(o).CompareTo(Rank(known)) < 0)
                nearest = o;
        }

        return nearest;

        (int Distance, int Earlier) Rank(Observation o) => (Math.Abs(o.Year() - year), -o.Year());
    }
}
