using Comity.App.Database;

namespace Comity.App.Access.SignIn;

/// <summary>
/// E-mail, password and a code together, in one step: whoever guesses never learns which of them was wrong, nor whether the address
/// is anybody's.
/// </summary>
internal sealed class SignInByPassword(Attempts attempts, Accounts accounts, SecondSteps steps, SessionStart sessions)
{
    public Task<SignInAnswer> TryAsync(string email, string password, string code, SignInRequest request, CancellationToken cancellation) =>
        attempts.RunAsync(
            email, "sign-in-wrong",
            known =>
            {
                // Hashing takes a tenth of a second: not while a transaction keeps others waiting.
                var fits = PasswordHashing.Fits(known, password);
                return (db, token) => EnterAsync(db, fits ? known : null, code, request, token);
            },
            cancellation);

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
        return step == SecondStep.App ? answer : await SecondSteps.TellLeftAsync(db, users, person, answer);
    }
}
