using Comity.App.Access.People;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>What follows when it is certain who somebody is, by whatever way: a session in one of their roles, or why there is none.</summary>
internal sealed class SessionStart(Arrivals arrivals, TimeProvider time)
{
    /// <param name="way">How they proved it, such as <c>passkey</c>; it enters the log.</param>
    public async Task<SignInAnswer> BeginAsync(ExchangeDb db, Person person, SignInRequest request, string way, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (request.Invitation is not null && await Acceptance.FindAsync(db, request.Invitation, now, cancellation) is { } invitation
            && Accounts.Normalized(invitation.Email) == person.NormalizedEmail)
        {
            await Acceptance.JoinAsync(db, invitation, person, now, cancellation);
        }

        var held = await db.Set<Membership>().Where(m => m.PersonId == person.Id).OrderBy(m => m.GrantedAt).ToListAsync(cancellation);
        var counting = held.Where(m => m.CountsAt(now)).ToList();
        if (counting.Count == 0)
        {
            return WithoutRole(db, person, held.Any(m => m.WaitsAt(now)));
        }

        var last = await db.Set<Session>().Where(s => s.PersonId == person.Id).OrderByDescending(s => s.BeganAt)
            .Select(s => s.MembershipId).FirstOrDefaultAsync(cancellation);
        var role = counting.Find(m => m.Id == last) ?? counting[0];
        var session = new Session(Guid.CreateVersion7(), person.Id, role.Id, BrowserWords.Of(request.Agent), now);
        db.Add(session);
        await EndPreviousAsync(db, person, request, now, cancellation);
        arrivals.Is(person, role);
        db.Happenings!.Add(Happening.Of("SignedIn", Subjects.Of(person), role.Country,
            new ValueChange("Way", null, way), new ValueChange("Browser", null, session.Browser)));
        return new SignInAnswer(session, Chooses: counting.Count > 1);
    }

    /// <summary>Whoever signs in again in the same browser does not leave a session behind.</summary>
    private static async Task EndPreviousAsync(ExchangeDb db, Person person, SignInRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == request.Previous && s.PersonId == person.Id, cancellation) is { } previous)
        {
            previous.EndedAt ??= now;
        }
    }

    private SignInAnswer WithoutRole(ExchangeDb db, Person person, bool waits)
    {
        arrivals.Is(person, membership: null);
        db.Happenings!.Add(Happening.Of("SignInWithoutRole", Subjects.Of(person)));
        return SignInAnswer.Refused(Refusal.Of(waits ? "role-waits" : "role-none"));
    }
}

/// <summary>What every way of signing in is told.</summary>
/// <param name="Agent">What the browser says of itself.</param>
/// <param name="Invitation">Key of an invitation that is accepted by signing in.</param>
/// <param name="Previous">The session of the same browser, where there is one.</param>
internal sealed record SignInRequest(string? Agent, string? Invitation, Guid? Previous);

/// <summary>How the log names what these processes are about.</summary>
internal static class Subjects
{
    /// <summary>Somebody who could not be found, for the address was nobody's.</summary>
    public const string Unknown = "person/unknown";

    public static string Of(Person person) => Of(person.Id);

    public static string Of(Guid person) => $"person/{person}";
}
