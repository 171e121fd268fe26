using System.Security.Cryptography;
using System.Text;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>
/// After five wrong attempts an address rests for a quarter of an hour, whether anybody has it or not, so that nothing can be learnt
/// from it. An attempt is counted before it is looked at: many at once get no more tries than one after the other. A passkey is not
/// kept waiting, for nobody guesses one.
/// </summary>
internal sealed class Rests(IDbContextFactory<ExchangeDb> databases, TimeProvider time)
{
    public const int Most = 5;
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt.</summary>
    /// <returns>Until when the address rests, where it does; else whether this attempt is the last before it will.</returns>
    public async Task<(DateTimeOffset? Until, bool Last)> CountAsync(string email, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (address, now, length) = (Fingerprint(email), time.GetUtcNow().ToUnixTimeSeconds(), (long)Length.TotalSeconds);
        await ForgetAsync(db, now, cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sign_in_failure (address, failures, since, rests_until) VALUES ({address}, 1, {now}, 0)
            ON CONFLICT (address) DO UPDATE SET
                failures = sign_in_failure.failures + 1,
                rests_until = CASE WHEN sign_in_failure.failures + 1 = {Most} THEN {now + length} ELSE sign_in_failure.rests_until END
            """,
            cancellation);
        var held = await db.Set<SignInFailure>().SingleAsync(f => f.Address == address, cancellation);
        return held.Failures > Most ? (DateTimeOffset.FromUnixTimeSeconds(held.RestsUntil), false) : (null, held.Failures == Most);
    }

    public async Task ClearAsync(string email, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var address = Fingerprint(email);
        await db.Set<SignInFailure>().Where(f => f.Address == address).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>What rested long enough, and single slips of more than a quarter of an hour ago.</summary>
    private static Task<int> ForgetAsync(ExchangeDb db, long now, CancellationToken cancellation)
    {
        var before = now - (long)Length.TotalSeconds;
        return db.Set<SignInFailure>().Where(f => (f.RestsUntil > 0 && f.RestsUntil <= now) || (f.RestsUntil == 0 && f.Since <= before))
            .ExecuteDeleteAsync(cancellation);
    }

    public static string Fingerprint(string email) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Accounts.Normalized(email))));
}
