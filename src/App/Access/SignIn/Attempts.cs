using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>
/// An attempt to come in with an address and something that could be guessed: counted before it is looked at, noted in the log where
/// it fails, forgotten where it succeeds. The answer is the same whether the address is anybody's or not.
/// </summary>
internal sealed class Attempts(Arrivals arrivals, Rests rests, IDbContextFactory<ExchangeDb> databases)
{
    /// <param name="wrong">Code of the refusal where what was sent does not fit.</param>
    /// <param name="look">What can be looked at before the process begins, such as a password: that takes a tenth of a second.</param>
    public async Task<SignInAnswer> RunAsync(string email, string wrong, Func<Person?, Enter> look, CancellationToken cancellation)
    {
        var (until, last) = await rests.CountAsync(email, cancellation);
        if (until is not null)
        {
            return SignInAnswer.Refused(Refusal.Of("sign-in-rests", ("until", until)));
        }

        var known = await FindAsync(email, cancellation);
        var enter = look(known);
        var answer = await arrivals.RunAsync<SignInAnswer>(
            AccessProcesses.SignIn, async (db, token) => await enter(db, token) ?? Note(db, known, wrong, last), cancellation);
        if (answer.Value!.Refusal?.Code != wrong)
        {
            await rests.ClearAsync(email, cancellation);
        }

        return answer.Value;
    }

    private async Task<Person?> FindAsync(string email, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var normalized = Accounts.Normalized(email);
        return await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancellation);
    }

    private static SignInAnswer Note(ExchangeDb db, Person? known, string wrong, bool last)
    {
        var subject = known is null ? Subjects.Unknown : Subjects.Of(known);
        db.Happenings!.Add(Happening.Of("SignInFailed", subject));
        if (last)
        {
            db.Happenings.Add(Happening.Of("SignInRests", subject));
        }

        return SignInAnswer.Refused(Refusal.Of(wrong, ("most", Rests.Most), ("minutes", (int)Rests.Length.TotalMinutes)));
    }

    /// <returns>None where what was sent does not fit.</returns>
    internal delegate Task<SignInAnswer?> Enter(ExchangeDb db, CancellationToken cancellation);
}
