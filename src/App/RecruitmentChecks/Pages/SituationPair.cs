using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>Two situations side by side: where their findings differ.</summary>
internal sealed record SituationPair(Verdict One, Verdict Other)
{
    public IReadOnlyList<(string Rule, string Pack, string? State, Outcome? One, Outcome? Other)> Differing
    {
        get
        {
            // One country each: what is found of the one stands beside what is found of the other.
            var apart = One.States.Count > 1 || Other.States.Count > 1;
            var (one, other) = (ByPlace(One, apart), ByPlace(Other, apart));
            return [.. one.Keys.Union(other.Keys).Select(key => (key.Rule, key.Pack, key.State, One: Of(one, key), Other: Of(other, key)))
                .Where(row => row.One != row.Other)
                .OrderByDescending(row => row.One > row.Other ? row.One : row.Other ?? row.One).ThenBy(row => row.Rule, StringComparer.Ordinal)];
        }
    }

    private static Outcome? Of(Dictionary<(string Rule, string Pack, string? State), Outcome> outcomes, (string, string, string?) key) =>
        outcomes.TryGetValue(key, out var outcome) ? outcome : null;

    private static Dictionary<(string Rule, string Pack, string? State), Outcome> ByPlace(Verdict verdict, bool apart) => verdict.Each
        .GroupBy(one => (one.Id, one.Packs[0].Pack.Id, apart && one.States is [var state, ..] ? state : null))
        .ToDictionary(group => group.Key, group => group.Max(one => one.Outcome));
}
