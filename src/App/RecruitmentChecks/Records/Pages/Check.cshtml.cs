using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Serving;
using Comity.Rules.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>A check as it was made, and whether the same facts still give the same.</summary>
[Needs(Permission.KeepRecruitments)]
[NeverKeep]
internal sealed class CheckModel(CheckBook book, KeptJudging judging, Verdicts verdicts, RecruitmentList list, Reader reader) : RecruitmentPage(reader)
{
    public WholeRecruitment Whole { get; private set; } = null!;

    public KeptCheck Check { get; private set; } = null!;

    /// <summary>None where the rulebook cannot judge any more what was kept.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Where judging again gives something else than was kept; null where it cannot be judged.</summary>
    public IReadOnlyList<ReplayDifference>? Differences { get; private set; }

    /// <summary>What was found before and is not now, or the other way round; empty for the first check.</summary>
    public IReadOnlyList<(string Rule, string Pack, string? State, KeptFinding? Was, KeptFinding? Is)> Since { get; private set; } = [];

    public Told Said => judging.ToldOf(Whole.Recruitment, Check.Facts, contract: false);

    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancellation)
    {
        if (await list.OneAsync(id, cancellation) is not { } whole || whole.Checks.FirstOrDefault(c => c.Number == number) is not { } check)
        {
            return NotFound();
        }

        (Whole, Check) = (whole, check);
        Since = whole.Checks.FirstOrDefault(c => c.Number == number - 1) is { } before ? Differing(before.Kept, check.Kept) : [];
        try
        {
            Differences = check.Kept.Replay(book.Rules);
            Verdict = verdicts.Of(Said, check.Kept);
        }
        catch (InvalidOperationException)
        {
            // A pack or fact is gone from the book: what was kept is shown as it is.
            Differences = null;
        }

        return Page();
    }

    private static IReadOnlyList<(string Rule, string Pack, string? State, KeptFinding? Was, KeptFinding? Is)> Differing(KeptJudgement was, KeptJudgement now)
    {
        var (one, other) = (ByPlace(was), ByPlace(now));
        return [.. one.Keys.Union(other.Keys)
            .Select(key => (key.Rule, key.Pack, key.State, Was: one.GetValueOrDefault(key), Is: other.GetValueOrDefault(key)))
            .Where(row => (row.Was?.Outcome, row.Was?.Version) != (row.Is?.Outcome, row.Is?.Version))
            .OrderByDescending(row => row.Is?.Outcome ?? row.Was!.Outcome).ThenBy(row => row.Rule, StringComparer.Ordinal)];
    }

    private static Dictionary<(string Rule, string Pack, string? State), KeptFinding> ByPlace(KeptJudgement kept) =>
        kept.Findings.ToDictionary(one => (one.Rule ?? one.Pack, one.Pack, one.State is { } at ? kept.States[at] : null));
}
