using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.OpenId;

/// <summary>A signed-in person adds their identity at a provider to their ways of signing in, or removes it.</summary>
internal sealed class OwnProviders(Acts acts, Exchange exchange, WhoActs who, Providers providers, SignIn.WaysIn ways, TimeProvider time)
{
    /// <summary>Providers that one may link: those of the country of one's role.</summary>
    public IReadOnlyList<ProviderSettings> Possible => [.. providers.All.Where(p => p.Country == who.Now.Country)];

    public async Task<IReadOnlyList<IdentityUserLogin<Guid>>> HeldAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(l => l.UserId == who.Now.Person).OrderBy(l => l.ProviderDisplayName).ToListAsync(cancellation);
    }

    public Task<Result<bool>> LinkAsync(ProviderSettings provider, ProvenIdentity identity, CancellationToken cancellation) => acts.RunAsync<bool>(
        new Act(OpenIdProcesses.LinkProvider, who.Now.Country),
        async (db, token) =>
        {
            var now = time.GetUtcNow();
            var mine = who.Now.Person!.Value;

            // All of one's roles, whatever country the present one is of.
            var held = await db.Set<Membership>().IgnoreQueryFilters().Where(m => m.PersonId == mine).ToListAsync(token);
            if (Logins.Refuse(provider, [.. held.Where(m => m.CountsAt(now))]) is { } refusal)
            {
                return refusal;
            }

            var known = await db.Set<IdentityUserLogin<Guid>>().SingleOrDefaultAsync(l => l.LoginProvider == identity.Issuer && l.ProviderKey == identity.Subject, token);
            if (known is not null)
            {
                return known.UserId == mine ? true : Refusal.Of("provider-taken", ("provider", provider.Name));
            }

            Logins.Add(db, provider, identity, mine);
            return true;
        },
        cancellation);

    public Task<Result<bool>> UnlinkAsync(string issuer, string subject, CancellationToken cancellation) => acts.RunAsync<bool>(
        new Act(OpenIdProcesses.UnlinkProvider, who.Now.Country),
        async (db, token) =>
        {
            var mine = await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == who.Now.Person).ToListAsync(token);
            if (mine.Find(l => l.LoginProvider == issuer && l.ProviderKey == subject) is not { } login)
            {
                return Refusal.Of("provider-not-linked");
            }

            if (await ways.CountsAsync(db, login, token) && await ways.CountAsync(db, login.UserId, token) == 1)
            {
                return Refusal.Of("provider-last-way");
            }

            db.Remove(login);
            db.Happenings!.Add(new Happening("LoginUnlinked", $"person/{who.Now.Person}", who.Now.Country,
                [new ValueChange("Provider", login.ProviderDisplayName, null)], [new ValueChange("Identity", login.ProviderKey, null)]));
            return true;
        },
        cancellation);
}
