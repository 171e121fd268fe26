using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Post;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>
/// Erases who somebody is: name, address, ways of signing in, sessions, letters, and what the log keeps sealed of them. What they did in
/// office stays, under a key that leads to nobody. It runs with the reach of everything, for they may have had roles in several countries.
/// </summary>
internal sealed class ErasePerson(Arrivals arrivals, WhoActs who, IEnumerable<IKeepsOfPeople> keepers, TimeProvider time)
{
    /// <summary>One's own account is closed.</summary>
    public Task<Result<bool>> OwnAsync(CancellationToken cancellation) =>
        RunAsync(new Act(AccessProcesses.CloseAccount, who.Now.Country), (_, _) => Task.FromResult<Result<Guid>>(who.Now.Person!.Value), cancellation);

    /// <summary>By whoever manages all of the person's roles.</summary>
    /// <param name="membership">One of their roles.</param>
    /// <param name="why">What the law asks; it stands in the log.</param>
    public Task<Result<bool>> OfAsync(Guid membership, string why, CancellationToken cancellation)
    {
        var actor = who.Now;
        return RunAsync(new Act(AccessProcesses.ErasePerson, actor.Country, why), (db, token) => FindAsync(db, actor, membership, token), cancellation);
    }

    private static async Task<Result<Guid>> FindAsync(ExchangeDb db, Acting actor, Guid membership, CancellationToken cancellation)
    {
        var person = await db.Set<Membership>().Where(m => m.Id == membership).Select(m => (Guid?)m.PersonId).SingleOrDefaultAsync(cancellation);
        var roles = await db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == person).ToListAsync(cancellation);
        return person is null || !roles.Exists(m => m.Id == membership && Grants.MayManage(actor, m)) ? Refusal.Of("role-not-yours")
            : roles.TrueForAll(m => Grants.MayManage(actor, m)) ? person.Value
            : Refusal.Of("person-elsewhere");
    }

    private Task<Result<bool>> RunAsync(Act act, Func<ExchangeDb, CancellationToken, Task<Result<Guid>>> find, CancellationToken cancellation)
    {
        var actor = who.Now;
        return arrivals.RunAsync<bool>(
            act,
            async (db, token) =>
            {
                who.Now = actor;
                var found = await find(db, token);
                return found.Succeeded ? await EraseAsync(db, found.Value, act.Country, token) : found.Refusal;
            },
            cancellation);
    }

    private async Task<Result<bool>> EraseAsync(ExchangeDb db, Guid id, CountryCode? country, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var person = await db.Set<Person>().SingleAsync(p => p.Id == id, cancellation);
        var roles = await db.Set<Membership>().Where(m => m.PersonId == id).ToListAsync(cancellation);
        if (person.ErasedAt is not null)
        {
            return Refusal.Of("person-erased");
        }

        var administrators = await Administrators.CountAsync(db, now, cancellation);
        if (roles.Select(r => Grants.RefuseEnd(r, administrators, now)).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return refusal;
        }

        db.Forgets = true;
        roles.ForEach(r => r.End(now));
        var invitations = await ForgetInvitationsAsync(db, person, now, cancellation);
        foreach (var keeper in keepers)
        {
            await keeper.ForgetAsync(db, id, cancellation);
        }

        await ForgetAddressAsync(db, person, cancellation);
        await ForgetWaysAsync(db, id, cancellation);
        person.Forget(now);
        db.Happenings!.Add(Happening.Of("PersonErased", Subjects.Of(id), country));
        await db.EraseSealedAsync([Subjects.Of(id), .. roles.Select(r => r.Subject), .. invitations], cancellation);
        return true;
    }

    private static async Task<IReadOnlyList<string>> ForgetInvitationsAsync(ExchangeDb db, Person person, DateTimeOffset now, CancellationToken cancellation)
    {
        var address = person.Email!.ToLowerInvariant();

        // The database compares, by its own "lower".
#pragma warning disable MA0011
        var all = await db.Set<Invitation>().Where(i => i.AcceptedBy == person.Id || i.Email.ToLower() == address).ToListAsync(cancellation);
#pragma warning restore MA0011
        all.ForEach(i => i.Forget(now));
        return [.. all.Select(i => i.Subject)];
    }

    /// <summary>A letter that is not sent yet is not sent any more; of one that was, the reader is forgotten.</summary>
    private static async Task ForgetAddressAsync(ExchangeDb db, Person person, CancellationToken cancellation)
    {
        var letters = db.Set<Letter>().To(person.Email!);
        await letters.Where(l => l.SentAt == null).ExecuteDeleteAsync(cancellation);
        await letters.ExecuteUpdateAsync(set => set.SetProperty(l => l.To, "").SetProperty(l => l.Subject, ""), cancellation);
        var failures = Rests.Fingerprint(person.Email!);
        await db.Set<SignInFailure>().Where(f => f.Address == failures).ExecuteDeleteAsync(cancellation);
    }

    private static async Task ForgetWaysAsync(ExchangeDb db, Guid id, CancellationToken cancellation)
    {
        await db.Set<Session>().Where(s => s.PersonId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id).ExecuteDeleteAsync(cancellation);
    }
}
