using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.SignIn;

/// <summary>A passkey says who somebody is and that it is them, without an address and without a code.</summary>
internal sealed class SignInByPasskey(Arrivals arrivals, Accounts accounts, Passkeys passkeys, SessionStart sessions)
{
    public async Task<SignInAnswer> TryAsync(HttpContext http, PasskeyReply reply, SignInRequest request, CancellationToken cancellation)
    {
        var answer = await arrivals.RunAsync<SignInAnswer>(
            AccessProcesses.SignIn, async (db, token) => await EnterAsync(db, http, reply, request, token), cancellation);
        return answer.Value!;
    }

    private async Task<SignInAnswer> EnterAsync(ExchangeDb db, HttpContext http, PasskeyReply reply, SignInRequest request, CancellationToken cancellation)
    {
        using var users = accounts.Over(db);
        if (await passkeys.WhoAsync(users, http, reply) is not var (person, passkey))
        {
            db.Happenings!.Add(Happening.Of("SignInFailed", Subjects.Unknown));
            return SignInAnswer.Refused(Refusal.Of("passkey-unknown"));
        }

        // It counts how often it was used, so that a copy of it would be noticed.
        (await users.AddOrUpdatePasskeyAsync(person, passkey)).OrThrow();
        return await sessions.BeginAsync(db, person, request, "passkey", cancellation);
    }
}
