using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Post;

/// <summary>
/// Letters that wait, and whose turn it is. A letter is claimed by one statement that changes it only where nobody else holds it, so
/// that of two servers, or two workers of one, just one hands it over.
/// </summary>
internal sealed class Outbox(DbContextOptions<ExchangeDb> options, TimeProvider time)
{
    /// <summary>Longer than any handing over takes. Who holds a letter longer was killed.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    private const int LongestError = 500;

    /// <summary>The letter that has waited longest, claimed for the asker.</summary>
    /// <returns>None where no letter's turn has come.</returns>
    public async Task<Letter?> ClaimAsync(CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options);
        while (await NextAsync(db, cancellation) is { } next)
        {
            if (await TakeAsync(db, next, cancellation) is { } letter)
            {
                return letter;
            }
        }

        return null;
    }

    /// <summary>It is sent, whoever holds it by now. What it said is forgotten: a link in it may let somebody in.</summary>
    public async Task SentAsync(Letter letter, CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options);
        DateTimeOffset? now = time.GetUtcNow();
        await db.Set<Letter>().Where(l => l.Id == letter.Id).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.SentAt, now).SetProperty(l => l.Body, "").SetProperty(l => l.LastError, (string?)null)
                .SetProperty(l => l.Claim, (Guid?)null).SetProperty(l => l.ClaimedUntil, (DateTimeOffset?)null),
            cancellation);
    }

    /// <summary>The attempt failed: the letter rests, or is given up.</summary>
    /// <returns>Whether it is given up.</returns>
    public async Task<bool> FailedAsync(Letter letter, string error, bool forGood, CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options);
        var now = time.GetUtcNow();
        var pause = forGood ? null : Pauses.Next(letter.Attempts);
        DateTimeOffset? notBefore = pause is { } rest ? now + rest : null;
        DateTimeOffset? givenUpAt = pause is null ? now : null;
        var text = error.Length > LongestError ? error[..LongestError] : error;
        await db.Set<Letter>().Where(l => l.Id == letter.Id && l.Claim == letter.Claim).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.NotBefore, notBefore).SetProperty(l => l.GivenUpAt, givenUpAt).SetProperty(l => l.LastError, text)
                .SetProperty(l => l.Claim, (Guid?)null).SetProperty(l => l.ClaimedUntil, (DateTimeOffset?)null),
            cancellation);
        return givenUpAt is not null;
    }

    private async Task<Letter?> NextAsync(ExchangeDb db, CancellationToken cancellation)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return await db.Set<Letter>().AsNoTracking()
            .Where(l => l.SentAt == null && l.GivenUpAt == null)
            .Where(l => l.NotBefore == null || l.NotBefore <= now)
            .Where(l => l.ClaimedUntil == null || l.ClaimedUntil <= now)
            .OrderBy(l => l.WrittenAt).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Takes the letter as it was seen. Where somebody else was faster, nothing is changed.</summary>
    private async Task<Letter?> TakeAsync(ExchangeDb db, Letter seen, CancellationToken cancellation)
    {
        Guid? claim = Guid.CreateVersion7();
        DateTimeOffset? until = time.GetUtcNow() + Hold;
        var interrupted = seen.Claim is null ? 0 : 1;
        var taken = await db.Set<Letter>()
            .Where(l => l.Id == seen.Id && l.Claim == seen.Claim && l.Attempts == seen.Attempts && l.SentAt == null && l.GivenUpAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(l => l.Claim, claim).SetProperty(l => l.ClaimedUntil, until)
                    .SetProperty(l => l.Attempts, l => l.Attempts + 1).SetProperty(l => l.Interrupted, l => l.Interrupted + interrupted),
                cancellation);
        return taken == 0 ? null : await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Id == seen.Id, cancellation);
    }
}
