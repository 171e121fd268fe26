using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.OpenId;

/// <summary>How it ended. It is recorded either way, so a refusal is no failure of the process.</summary>
internal sealed record ProviderAnswer(Session? Session, Refusal? Refusal)
{
    /// <summary>The person has several roles of the provider's country, and says in which they come.</summary>
    public bool Chooses { get; init; }
}

/// <summary>
/// A proven identity becomes a session, if it is linked with a person who holds a role of the provider's country: for such roles
/// the session is good, and for no others. Nobody comes into being by it, but whoever was invited.
/// </summary>
internal sealed class SignInByProvider(Acts acts, WhoActs who, TimeProvider time, IEnumerable<IInvitedByProvider> invited)
{
    public async Task<ProviderAnswer> RunAsync(ProviderSettings provider, ProvenIdentity identity, ProviderJourney journey, string browser, CancellationToken cancellation)
    {
        var before = who.Now;
        who.Now = Acting.Itself;
        try
        {
            var answer = await acts.RunAsync<ProviderAnswer>(
                new Act(OpenIdProcesses.SignInByProvider, provider.Country),
                async (db, token) => await EnterAsync(db, provider, identity, journey, browser, token),
                cancellation);
            return answer.Succeeded ? answer.Value : new ProviderAnswer(null, answer.Refusal);
        }
        finally
        {
            who.Now = before;
        }
    }

    private async Task<Result<ProviderAnswer>> EnterAsync(
        ExchangeDb db, ProviderSettings provider, ProvenIdentity identity, ProviderJourney journey, string browser, CancellationToken cancellation)
    {
        var found = await FindAsync(db, identity, cancellation);
        if (found is null && journey.Invitation is { } key)
        {
            var accepted = await AcceptAsync(db, key, provider, identity, cancellation);
            if (!accepted.Succeeded)
            {
                return accepted.Refusal;
            }

            found = accepted.Value;
        }

        return found is null
            ? Refused(db, provider, "person/unknown", Refusal.Of("provider-unlinked", ("provider", provider.Name)))
            : await BeginAsync(db, provider, found, browser, cancellation);
    }

    private async Task<Result<Person>> AcceptAsync(ExchangeDb db, string key, ProviderSettings provider, ProvenIdentity identity, CancellationToken cancellation)
    {
        if (invited.FirstOrDefault() is not { } invitations)
        {
            return Refusal.Of("provider-unlinked", ("provider", provider.Name));
        }

        var person = await invitations.AcceptAsync(db, key, identity, provider.Country, cancellation);
        if (person.Succeeded)
        {
            Logins.Add(db, provider, identity, person.Value.Id);
            await db.SaveChangesAsync(cancellation);
        }

        return person;
    }

    private async Task<ProviderAnswer> BeginAsync(ExchangeDb db, ProviderSettings provider, Person person, string browser, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var held = await db.Set<Membership>().Where(m => m.PersonId == person.Id).OrderBy(m => m.GrantedAt).ToListAsync(cancellation);
        var counting = held.Where(m => m.CountsAt(now)).ToList();
        if (Logins.Refuse(provider, counting) is { } refusal)
        {
            return Refused(db, provider, $"person/{person.Id}", refusal);
        }

        var vouched = counting.Where(provider.SpeaksFor).ToList();
        var last = await db.Set<Session>().Where(s => s.PersonId == person.Id).OrderByDescending(s => s.BeganAt)
            .Select(s => s.MembershipId).FirstOrDefaultAsync(cancellation);
        var role = vouched.Find(m => m.Id == last) ?? vouched[0];
        var session = new Session(Guid.CreateVersion7(), person.Id, role.Id, browser, now) { Provider = provider.Id };
        db.Add(session);
        who.Now = Acting.As(person.Id, person.Name, role.Role, role.Country, role.OrganizationId);
        db.Happenings!.Add(Happening.Of("SignedIn", $"person/{person.Id}", role.Country, new ValueChange("Way", null, "provider " + provider.Id)));
        return new ProviderAnswer(session, null) { Chooses = vouched.Count > 1 };
    }

    private static Task<Person?> FindAsync(ExchangeDb db, ProvenIdentity identity, CancellationToken cancellation) => (
        from login in db.Set<IdentityUserLogin<Guid>>()
        join person in db.Set<Person>() on login.UserId equals person.Id
        where login.LoginProvider == identity.Issuer && login.ProviderKey == identity.Subject
        select person).SingleOrDefaultAsync(cancellation);

    private static ProviderAnswer Refused(ExchangeDb db, ProviderSettings provider, string subject, Refusal refusal)
    {
        db.Happenings!.Add(Happening.Of("SignInFailed", subject, provider.Country,
            new ValueChange("Way", null, "provider " + provider.Id), new ValueChange("Why", null, refusal.Code)));
        return new ProviderAnswer(null, refusal);
    }
}
