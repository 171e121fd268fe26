using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>An adoption as it stands on a day.</summary>
/// <param name="Until">Last day of it; the earliest where the next one's first day is an interval; none while it lasts.</param>
/// <param name="Current">In effect on the day, or perhaps so.</param>
/// <param name="DueSince">The first day on which a newer edition was due, where that day has come.</param>
internal sealed record AdoptionState(Adoption Adoption, DateOnly? Until, bool Current, DateOnly? DueSince)
{
    public bool DayKnown => Adoption.Earliest == Adoption.Latest;

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
            var until = rows[i].To ?? (i + 1 < rows.Count ? rows[i + 1].Earliest.AddDays(-1) : null);
            var current = rows[i].Earliest <= today && !(until < today);
            var stale = current && lists.LastFreshDay(rows[i], today) is { } fresh && fresh < today ? fresh.AddDays(1) : (DateOnly?)null;
            yield return new AdoptionState(rows[i], until, current, stale);
        }
    }
}
