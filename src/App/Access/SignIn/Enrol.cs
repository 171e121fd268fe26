using Comity.App.Access.People;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;

namespace Comity.App.Access.SignIn;

/// <summary>Makes the account that an <see cref="Enrolment"/> leads to, with its first way of signing in, its role and a session.</summary>
internal sealed class Enrol(Arrivals arrivals, Accounts accounts, Passkeys passkeys, OwnWays ways, SessionStart sessions, FirstAdministrator first, TimeProvider time)
{
    public Task<Result<Enrolled>> ByPasskeyAsync(HttpContext http, Enrolment enrolment, PasskeyReply reply, SignInRequest request, CancellationToken cancellation) =>
        RunAsync(enrolment, request, "passkey", async (db, users, make) =>
        {
            var made = await passkeys.MadeAsync(users, http, reply, enrolment.Person);
            if (!made.Succeeded)
            {
                return made.Refusal;
            }

            var person = await make();
            await OwnWays.KeepPasskeyAsync(db, users, person, made.Value, BrowserWords.Of(request.Agent));
            return await OwnWays.NewCodesAsync(db, users, person);
        }, cancellation);

    public Task<Result<Enrolled>> ByPasswordAsync(Enrolment enrolment, string? password, string? code, SignInRequest request, CancellationToken cancellation) =>
        RunAsync(enrolment, request, "password", async (db, users, make) =>
        {
            if ((PasswordStrength.Refuse(password, enrolment.Name, enrolment.Email) ?? ways.RefuseCode(enrolment.AppKey, code)) is { } refusal)
            {
                return refusal;
            }

            return await ways.KeepPasswordAsync(db, users, await make(), password!, enrolment.AppKey);
        }, cancellation);

    private Task<Result<Enrolled>> RunAsync(Enrolment enrolment, SignInRequest request, string way, KeepWay keep, CancellationToken cancellation) =>
        arrivals.RunAsync<Enrolled>(
            enrolment.Invitation is null ? AccessProcesses.SetUp : AccessProcesses.AcceptInvitation,
            async (db, token) =>
            {
                using var users = accounts.Over(db);
                if (await RefuseAsync(db, users, enrolment, token) is { } refusal)
                {
                    return refusal;
                }

                Person? person = null;
                var kept = await keep(db, users, async () => person = await MakeAsync(db, users, enrolment));
                if (!kept.Succeeded)
                {
                    return kept.Refusal;
                }

                await JoinAsync(db, person!, enrolment, token);
                var begun = await sessions.BeginAsync(db, person!, request, way, token);
                return new Enrolled(begun.Session, begun.Refusal, kept.Value);
            },
            cancellation);

    private async Task<Refusal?> RefuseAsync(ExchangeDb db, UserManager<Person> users, Enrolment enrolment, CancellationToken cancellation) =>
        enrolment.Invitation is null && await first.ExistsAsync(db, cancellation) ? Refusal.Of("set-up-done")
        : enrolment.Invitation is { } key && await Acceptance.FindAsync(db, key, time.GetUtcNow(), cancellation) is null ? Refusal.Of("invitation-void")
        : await users.FindByEmailAsync(enrolment.Email) is not null ? Refusal.Of("email-known")
        : null;

    private async Task<Person> MakeAsync(ExchangeDb db, UserManager<Person> users, Enrolment enrolment)
    {
        var person = new Person(enrolment.Person, enrolment.Email, enrolment.Name, enrolment.Language, time.GetUtcNow());
        (await users.CreateAsync(person)).OrThrow();
        db.Happenings!.Add(new Happening("PersonAdded", Subjects.Of(person), null, [],
            [new ValueChange("Name", null, person.Name), new ValueChange("Email", null, person.Email)]));
        return person;
    }

    private async Task JoinAsync(ExchangeDb db, Person person, Enrolment enrolment, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (enrolment.Invitation is null)
        {
            db.Add(FirstAdministrator.Of(person, now));
            await db.SaveChangesAsync(cancellation);
        }
        else
        {
            await Acceptance.JoinAsync(db, (await Acceptance.FindAsync(db, enrolment.Invitation, now, cancellation))!, person, now, cancellation);
        }
    }

    /// <summary>Checks a way of signing in and, where it holds, makes the person and keeps it.</summary>
    private delegate Task<Result<string[]>> KeepWay(ExchangeDb db, UserManager<Person> users, Func<Task<Person>> make);
}

/// <param name="Session">None where the role still wants a second person's agreement.</param>
/// <param name="Codes">Recovery codes, shown this once.</param>
internal sealed record Enrolled(Session? Session, Refusal? Waits, string[] Codes);
