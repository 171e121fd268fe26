using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>What changed from one edition to the next, country by country.</summary>
internal sealed record ListChange(
    ListEdition Before, ListEdition After, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Unchanged)
{
    /// <summary>Against the edition before; none where that one is the first, or the members of either are not held.</summary>
    public static ListChange? Of(SafeguardsLists lists, ListEdition after)
    {
        var before = lists.Editions.TakeWhile(e => e.Id != after.Id).LastOrDefault();
        return before is { MembersFile: not null } && after.MembersFile is not null
            ? new ListChange(before, after, Sorted(after.Members.Except(before.Members)), Sorted(before.Members.Except(after.Members)),
                Sorted(after.Members.Intersect(before.Members)))
            : null;
    }

    private static string[] Sorted(IEnumerable<string> countries) => [.. countries.Order(StringComparer.Ordinal)];
}
