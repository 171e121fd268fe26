using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>
/// E-mail, password and a code together, in one step: whoever guesses never learns which of them was wrong, nor whether the address
/// is anybody's.
/// </summary>
internal sealed class SignInByPassword(
    Arrivals arrivals, Accounts accounts, SecondSteps steps, SessionStart sessions, Rests rests, IDbContextFactory<ExchangeDb> databases)
{
    public async Task<SignInAnswer> TryAsync(string email, string password, string code, SignInRequest request, CancellationToken cancellation)
    {
        var (until, last) = await rests.CountAsync(email, cancellation);
        if (until is not null)
        {
            return SignInAnswer.Refused(Refusal.Of("sign-in-rests", ("until", until)));
        }

        // Hashing takes a tenth of a second: not while a transaction keeps others waiting.
        var known = await FindAsync(email, cancellation);
        var fits = PasswordHashing.Fits(known, password);
        var answer = await arrivals.RunAsync<SignInAnswer>(
            AccessProcesses.SignIn,
            async (db, token) => await EnterAsync(db, fits ? known : null, code, request, token) ?? Note(db, known, last),
            cancellation);
        if (answer.Value!.Refusal?.Code is not ("sign-in-wrong" or "sign-in-rests"))
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

    private async Task<SignInAnswer?> EnterAsync(ExchangeDb db, Person? known, string code, SignInRequest request, CancellationToken cancellation)
    {
        using var users = accounts.Over(db);
        var person = known is null ? null : await users.FindByIdAsync(known.Id.ToString());

        // The password may have changed since it was looked at.
        if (person is null || person.PasswordHash != known!.PasswordHash)
        {
            return null;
        }

        var step = await steps.TakeAsync(users, person, code);
        if (step == SecondStep.Wrong)
        {
            return null;
        }

        var answer = await sessions.BeginAsync(db, person, request, "password", cancellation);
        return step == SecondStep.App ? answer : await TellAsync(db, users, person, answer);
    }

    private static async Task<SignInAnswer> TellAsync(ExchangeDb db, UserManager<Person> users, Person person, SignInAnswer answer)
    {
        var left = await users.CountRecoveryCodesAsync(person);
        db.Happenings!.Add(Happening.Of("RecoveryCodeUsed", Subjects.Of(person), null, new ValueChange("Left", null, Numbers.Plain(left))));
        return answer with { CodesLeft = left };
    }

    private static SignInAnswer Note(ExchangeDb db, Person? known, bool last)
    {
        var subject = known is null ? Subjects.Unknown : Subjects.Of(known);
        db.Happenings!.Add(Happening.Of("SignInFailed", subject));
        if (last)
        {
            db.Happenings.Add(Happening.Of("SignInRests", subject));
        }

        return SignInAnswer.Refused(Refusal.Of("sign-in-wrong", ("most", Rests.Most), ("minutes", (int)Rests.Length.TotalMinutes)));
    }
}
