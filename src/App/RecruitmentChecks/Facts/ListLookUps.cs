using System.Collections.Concurrent;
using Comity.Rules.Book;
using Comity.Rules.Lists;

namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>What the list of a pack says of a state on a day. Kept, since many checks ask the same.</summary>
/// <param name="Listed">Null: the list does not answer.</param>
internal sealed record ListStanding(bool? Listed, bool? Stale, string? Edition, string Origin);

/// <summary>Looks states up on the lists by which the packs go.</summary>
internal sealed class ListLookUps(SafeguardsLists lists)
{
    private const int MostKept = 100_000;
    private readonly ConcurrentDictionary<(string List, string State, DateOnly Day), ListStanding> _kept = new();

    /// <param name="state">ISO 3166-1 alpha-3.</param>
    public ListStanding Of(Pack pack, string state, DateOnly day)
    {
        var key = (pack.List, state, day);
        if (_kept.TryGetValue(key, out var standing))
        {
            return standing;
        }

        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        return _kept[key] = LookUp(pack.List, state, day);
    }

    /// <summary>Whether the edition of a pack's list is stale on a day, whatever the state.</summary>
    public bool? IsStale(Pack pack, DateOnly day) => Of(pack, AnyState, day).Stale;

    /// <summary>Threshold of density of the edition of WHO that counted on the day, with the edition; null where none did.</summary>
    public ListEdition? EditionOfWho(DateOnly day) =>
        lists.Lookup(SafeguardsLists.International, AnyState, day).Edition is { } id ? lists.Edition(id) : null;

    private const string AnyState = "AAA";

    private ListStanding LookUp(string list, string state, DateOnly day)
    {
        var found = lists.Lookup(list, state, day);
        var listed = lists.Readings.Any(reading => reading.Jurisdiction == list)
            ? lists.ColourOn(list, state, day) switch
            {
                ListColour.Red or ListColour.Amber => true,
                ListColour.Green => false,
                _ => (bool?)null,
            }
            : found.Answer switch
            {
                ListAnswer.Listed => true,
                ListAnswer.NotListed => false,
                _ => (bool?)null,
            };
        return new ListStanding(listed, found.Edition is null ? null : found.Stale, found.Edition, $"safeguards list {found.Edition ?? "-"} ({list})");
    }
}
