using Comity.App.Audit;
using Comity.App.Common;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Post;

/// <summary>An administrator has a letter tried again at once: one that was given up, or one that rests.</summary>
internal sealed class TryLetterAgain(Acts acts, TimeProvider time)
{
    public Task<Result<bool>> RunAsync(Guid id, CancellationToken cancellation) => acts.RunAsync<bool>(
        new Act(PostProcesses.TryLetterAgain),
        async (db, token) =>
        {
            // Not one that somebody is handing over just now.
            DateTimeOffset? now = time.GetUtcNow();
            var changed = await db.Set<Letter>().Where(l => l.Id == id && l.SentAt == null && (l.ClaimedUntil == null || l.ClaimedUntil <= now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(l => l.GivenUpAt, (DateTimeOffset?)null).SetProperty(l => l.NotBefore, (DateTimeOffset?)null)
                        .SetProperty(l => l.Attempts, 0),
                    token);
            if (changed == 0)
            {
                return Refusal.Of("letter-not-waiting");
            }

            db.Happenings!.Add(Happening.Of("LetterTriedAgain", PostProcesses.SubjectOf(id)));
            return true;
        },
        cancellation);
}
