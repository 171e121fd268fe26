using Comity.App.Access.OpenId;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>What somebody changes for themselves: ways of signing in, sessions, the role in which they act.</summary>
internal sealed class OwnAccount(Acts acts, WhoActs who, Accounts accounts, Passkeys passkeys, OwnWays ways, WaysIn waysIn, Providers providers, TimeProvider time)
{
    public Task<Result<bool>> AddPasskeyAsync(HttpContext http, PasskeyReply reply, string name, CancellationToken cancellation) =>
        RunAsync<bool>(AccessProcesses.AddPasskey, async (db, users, me) =>
        {
            var made = await passkeys.MadeAsync(users, http, reply, me.Id);
            if (!made.Succeeded)
            {
                return made.Refusal;
            }

            await OwnWays.KeepPasskeyAsync(db, users, me, made.Value, name);
            return true;
        }, cancellation);

    public Task<Result<bool>> RemovePasskeyAsync(byte[] credential, CancellationToken cancellation) =>
        RunAsync<bool>(AccessProcesses.RemovePasskey, async (db, users, me) =>
        {
            var all = await users.GetPasskeysAsync(me);
            if (all.FirstOrDefault(p => p.CredentialId.AsSpan().SequenceEqual(credential)) is not { } passkey)
            {
                return Refusal.Of("passkey-unknown");
            }

            if (await waysIn.CountAsync(db, me.Id, cancellation) == 1)
            {
                return Refusal.Of("way-last");
            }

            (await users.RemovePasskeyAsync(me, credential)).OrThrow();
            if (all.Count == 1 && me.PasswordHash is null)
            {
                // A code stood in for the passkey: without it, it would be a way of its own beside the ministry's account.
                await OwnWays.VoidCodesAsync(db, users, me);
            }

            db.Happenings!.Add(new Happening("PasskeyRemoved", Subjects.Of(me), null, [], [new ValueChange("Name", passkey.Name, null)]));
            return true;
        }, cancellation);

    /// <summary>Whoever knew the old password is out: every other session ends.</summary>
    /// <returns>New recovery codes.</returns>
    public Task<Result<string[]>> SetPasswordAsync(string? password, string appKey, string? code, CancellationToken cancellation) =>
        RunAsync<string[]>(AccessProcesses.SetPassword, async (db, users, me) =>
        {
            if ((PasswordStrength.Refuse(password, me.Name, me.Email!) ?? ways.RefuseCode(appKey, code)) is { } refusal)
            {
                return refusal;
            }

            await EndAsync(db, s => s.PersonId == me.Id && s.Id != who.Now.Session, cancellation);
            return await ways.KeepPasswordAsync(db, users, me, password!, appKey);
        }, cancellation);

    public Task<Result<string[]>> NewCodesAsync(CancellationToken cancellation) =>
        RunAsync<string[]>(AccessProcesses.MakeRecoveryCodes, async (db, users, me) =>
            me.PasswordHash is null && (await users.GetPasskeysAsync(me)).Count == 0
                ? Refusal.Of("codes-without-way")
                : await OwnWays.NewCodesAsync(db, users, me), cancellation);

    public Task<Result<bool>> EndSessionAsync(Guid id, CancellationToken cancellation) =>
        EndSessionsAsync(s => s.PersonId == who.Now.Person && s.Id == id, cancellation);

    public Task<Result<bool>> EndOtherSessionsAsync(CancellationToken cancellation) =>
        EndSessionsAsync(s => s.PersonId == who.Now.Person && s.Id != who.Now.Session, cancellation);

    public Task<Result<bool>> SignOutAsync(CancellationToken cancellation) => acts.RunAsync<bool>(
        new Act(AccessProcesses.SignOut, who.Now.Country),
        async (db, token) =>
        {
            var session = await db.Set<Session>().SingleAsync(s => s.Id == who.Now.Session, token);
            session.EndedAt = time.GetUtcNow();
            db.Happenings!.Add(Happening.Of("SignedOut", Subjects.Of(session.PersonId), who.Now.Country));
            return true;
        },
        cancellation);

    public Task<Result<bool>> ChooseRoleAsync(Guid membership, CancellationToken cancellation) => acts.RunAsync<bool>(
        new Act(AccessProcesses.ChooseRole),
        async (db, token) =>
        {
            // One's own roles, whatever country the present one is of.
            var role = await db.Set<Membership>().IgnoreQueryFilters(["reach"]).AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == membership && m.PersonId == who.Now.Person, token);
            if (role?.CountsAt(time.GetUtcNow()) != true)
            {
                return Refusal.Of("role-none");
            }

            if (!providers.Vouches(who.Now.Provider, role))
            {
                return Refusal.Of("role-not-vouched", ("provider", providers.Find(who.Now.Provider)?.Name));
            }

            var session = await db.Set<Session>().SingleAsync(s => s.Id == who.Now.Session, token);
            session.MembershipId = role.Id;
            db.Happenings!.Add(Happening.Of("RoleChosen", Subjects.Of(role.PersonId), role.Country, new ValueChange("Role", null, role.Role.ToString())));
            return true;
        },
        cancellation);

    private Task<Result<bool>> EndSessionsAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancellation) =>
        acts.RunAsync<bool>(
            new Act(AccessProcesses.EndSessions, who.Now.Country),
            async (db, token) =>
            {
                await EndAsync(db, which, token);
                return true;
            },
            cancellation);

    private async Task EndAsync(ExchangeDb db, System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancellation)
    {
        foreach (var session in await db.Set<Session>().Where(which).Where(s => s.EndedAt == null).ToListAsync(cancellation))
        {
            session.EndedAt = time.GetUtcNow();
            db.Happenings!.Add(Happening.Of("SessionEnded", Subjects.Of(session.PersonId), null, new ValueChange("Browser", session.Browser, null)));
        }
    }

    private Task<Result<T>> RunAsync<T>(Process process, Func<ExchangeDb, UserManager<Person>, Person, Task<Result<T>>> work, CancellationToken cancellation) =>
        acts.RunAsync<T>(
            new Act(process, who.Now.Country),
            async (db, _) =>
            {
                using var users = accounts.Over(db);
                return await work(db, users, (await users.FindByIdAsync(who.Now.Person!.Value.ToString()))!);
            },
            cancellation);
}
