using Comity.App.Access.OpenId;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>
/// By how many ways somebody could come in. The last one is not removed. An account at a ministry's provider is a way only as long as
/// the provider is set up here and speaks for a role of theirs; recovery codes are none, for they end.
/// </summary>
internal sealed class WaysIn(Providers providers, TimeProvider time)
{
    public async Task<int> CountAsync(ExchangeDb db, Guid person, CancellationToken cancellation)
    {
        var password = await db.Set<Person>().AnyAsync(p => p.Id == person && p.PasswordHash != null, cancellation) ? 1 : 0;
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == person, cancellation);
        return password + passkeys + await LoginsAsync(db, person, cancellation);
    }

    /// <summary>Whether this account at a provider would let them in today.</summary>
    public async Task<bool> CountsAsync(ExchangeDb db, IdentityUserLogin<Guid> login, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();

        // All of one's roles, whatever country the present one is of.
        var held = await db.Set<Membership>().IgnoreQueryFilters(["reach"]).AsNoTracking().Where(m => m.PersonId == login.UserId).ToListAsync(cancellation);
        return providers.All.Any(p => p.Issues(login.LoginProvider) && Logins.Refuse(p, [.. held.Where(m => m.CountsAt(now))]) is null);
    }

    private async Task<int> LoginsAsync(ExchangeDb db, Guid person, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var login in await db.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(l => l.UserId == person).ToListAsync(cancellation))
        {
            count += await CountsAsync(db, login, cancellation) ? 1 : 0;
        }

        return count;
    }
}
