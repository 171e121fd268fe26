using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>An adoption as it stands on a day.</summary>
/// <param name="Until">Last day of it; the earliest possible where the next one's first day is an interval; none while it lasts.</param>
/// <param name="UntilLatest">The latest possible last day; equal to <paramref name="Until"/> where the day is known.</param>
/// <param name="Current">In effect on the day, or perhaps so.</param>
/// <param name="DueSince">The first day on which a newer edition was due, where that day has come.</param>
internal sealed record AdoptionState(Adoption Adoption, DateOnly? Until, DateOnly? UntilLatest, bool Current, DateOnly? DueSince)
{
    /// <summary>Every adoption, by jurisdiction with WHO first, oldest first.</summary>
    public static IReadOnlyList<AdoptionState> On(SafeguardsLists lists, DateOnly today) =>
    [
        .. lists.Adoptions.GroupBy(a => a.Jurisdiction)
            .OrderBy(g => g.Key != SafeguardsLists.International).ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => Of([.. g.OrderBy(a => a.Earliest)], lists, today)),
    ];

    private static IEnumerable<AdoptionState> Of(List<Adoption> rows, SafeguardsLists lists, DateOnly today)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var next = i + 1 < rows.Count ? rows[i + 1] : null;
            var (until, latest) = (rows[i].To ?? next?.Earliest.AddDays(-1), rows[i].To ?? next?.Latest.AddDays(-1));
            var current = rows[i].Earliest <= today && !(latest < today);
            var stale = current && lists.LastFreshDay(rows[i], today) is { } fresh && fresh < today ? fresh.AddDays(1) : (DateOnly?)null;
            yield return new AdoptionState(rows[i], until, latest, current, stale);
        }
    }
}
