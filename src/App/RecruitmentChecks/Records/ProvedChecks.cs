using System.Text.Json;
using Comity.App.Database;
using Comity.App.Reference;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Every kept check judged once more from its own facts, by the rulebook in use: what was found must come out again.</summary>
internal sealed class ProvedChecks(DbContextOptions<ExchangeDb> options, CheckBook book) : IProved
{
    private const int Most = 20;

    public async Task<Proved> ProveAsync(Action<string, long, long> report, CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var all = await db.Set<KeptCheck>().CountAsync(cancellation);
        var (looked, faults) = (0, new List<string>());
        await foreach (var check in db.Set<KeptCheck>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            report("jobs.verifyingChecks", ++looked, all);
            if (FaultOf(check) is { } fault && faults.Count < Most)
            {
                faults.Add($"recruitment {check.RecruitmentId}, check {check.Number}: {fault}");
            }
        }

        return new Proved("record of kept checks", new Dictionary<string, int>(StringComparer.Ordinal) { ["checks"] = looked }, faults);
    }

    /// <summary>None where the same comes out.</summary>
    private string? FaultOf(KeptCheck check)
    {
        try
        {
            var kept = check.Kept;
            return kept.Digest() != check.Digest ? "its findings are not those of its fingerprint"
                : kept.Outcome != check.Outcome ? $"its outcome is {check.Outcome}, and its findings give {kept.Outcome}"
                : kept.Replay(book.Rules) is [var first, ..] ? $"{(first.Kept ?? first.Now)!.Rule ?? (first.Kept ?? first.Now)!.Pack} gave {first.Kept?.Outcome.ToString() ?? "nothing"}, and now gives {first.Now?.Outcome.ToString() ?? "nothing"}"
                : null;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or JsonException)
        {
            return wrong.Message;
        }
    }
}
