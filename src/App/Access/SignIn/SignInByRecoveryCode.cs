using Comity.App.Database;

namespace Comity.App.Access.SignIn;

/// <summary>
/// Whoever signs in by passkey only and has lost it comes in with their address and a recovery code of 80 bits, which nobody guesses.
/// Whoever has a password sends it too, at the sign-in itself: a sheet of paper alone does not stand in for both.
/// </summary>
internal sealed class SignInByRecoveryCode(Attempts attempts, Accounts accounts, SessionStart sessions)
{
    public Task<SignInAnswer> TryAsync(string email, string code, SignInRequest request, CancellationToken cancellation) => attempts.RunAsync(
        email, "recovery-wrong", known => (db, token) => EnterAsync(db, known, code, request, token), cancellation);

    private async Task<SignInAnswer?> EnterAsync(ExchangeDb db, Person? known, string code, SignInRequest request, CancellationToken cancellation)
    {
        using var users = accounts.Over(db);
        var person = known is null ? null : await users.FindByIdAsync(known.Id.ToString());
        if (person is null || person.PasswordHash is not null || !RecoveryCodes.LooksLike(code)
            || !(await users.RedeemTwoFactorRecoveryCodeAsync(person, RecoveryCodes.Fingerprint(code))).Succeeded)
        {
            return null;
        }

        var answer = await sessions.BeginAsync(db, person, request, "recovery-code", cancellation);
        return await SecondSteps.TellLeftAsync(db, users, person, answer);
    }
}
