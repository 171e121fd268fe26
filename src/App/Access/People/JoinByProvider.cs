using Comity.App.Access.OpenId;
using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.People;

/// <summary>Somebody invited comes in by their ministry's provider: the link says for what, the provider says who.</summary>
internal sealed class JoinByProvider(Accounts accounts, TimeProvider time) : IInvitedByProvider
{
    public async Task<Result<Person>> AcceptAsync(
        ExchangeDb db, string key, ProvenIdentity identity, CountryCode? country, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await Acceptance.FindAsync(db, key, now, cancellation) is not { } invitation || invitation.Country != country)
        {
            return Refusal.Of("invitation-void");
        }

        using var users = accounts.Over(db);
        if (await users.FindByEmailAsync(invitation.Email) is not null)
        {
            return Refusal.Of("email-known");
        }

        var person = new Person(Guid.CreateVersion7(), invitation.Email, invitation.Name, invitation.Language, now);
        (await users.CreateAsync(person)).OrThrow();
        db.Happenings!.Add(new Happening("PersonAdded", Subjects.Of(person), null, [],
            [new ValueChange("Name", null, person.Name), new ValueChange("Email", null, person.Email)]));
        await Acceptance.JoinAsync(db, invitation, person, now, cancellation);
        return person;
    }
}
