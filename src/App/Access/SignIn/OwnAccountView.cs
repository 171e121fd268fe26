using Comity.App.Access.OpenId;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>What somebody sees of their own account.</summary>
internal sealed record OwnAccountView(
    Person Person, IReadOnlyList<UserPasskeyInfo> Passkeys, int Codes, IReadOnlyList<Session> Sessions, IReadOnlyList<Membership> Roles)
{
    /// <summary>Those that have ended among them.</summary>
    public IReadOnlyList<Membership> EveryRole { get; init; } = Roles;

    /// <summary>Name of the provider that opened the session under way.</summary>
    public string? Provider { get; init; }

    /// <summary>Roles for which that provider does not speak: not to be used in this session.</summary>
    public IReadOnlySet<Guid> Elsewhere { get; init; } = new HashSet<Guid>();

    public bool HasPassword => Person.PasswordHash is not null;

    /// <summary>Codes stand in for an app or a passkey; whoever has only their ministry's account asks the ministry.</summary>
    public bool MayHaveCodes => HasPassword || Passkeys.Count > 0;
}

internal sealed class OwnAccounts(DbContextOptions<ExchangeDb> options, Accounts accounts, Providers providers, TimeProvider time)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public async Task<OwnAccountView> OfAsync(Acting who, CancellationToken cancellation)
    {
        // One's own rows, in whatever country: all of them, and nobody else's.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        using var users = accounts.Over(db);
        var me = (await users.FindByIdAsync(who.Person!.Value.ToString()))!;
        var now = time.GetUtcNow();
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.PersonId == me.Id && s.EndedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(cancellation);
        var roles = await db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == me.Id).OrderBy(m => m.GrantedAt).ToListAsync(cancellation);
        return new OwnAccountView(
            me, [.. (await users.GetPasskeysAsync(me)).OrderBy(p => p.CreatedAt)], await users.CountRecoveryCodesAsync(me),
            [.. sessions.Where(s => Access.Sessions.IsOpen(s, now))], [.. roles.Where(m => m.CountsAt(now) || m.WaitsAt(now))])
        {
            EveryRole = roles,
            Elsewhere = roles.Where(m => m.CountsAt(now) && !providers.Vouches(who.Provider, m)).Select(m => m.Id).ToHashSet(),
            Provider = providers.Find(who.Provider)?.Name,
        };
    }

    /// <summary>
    /// A way of signing in is added or removed by whoever signed in a moment ago, so that a machine left open for a minute is not an
    /// account lost; and not on the word of a provider that does not speak for all of the person's roles, for the new way would open
    /// the others too.
    /// </summary>
    public async Task<Freshness> FreshnessAsync(Acting who, CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var now = time.GetUtcNow();
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == who.Session, cancellation) is not { } session || now - session.BeganAt >= Recent)
        {
            return Freshness.Stale;
        }

        var roles = await db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == who.Person).ToListAsync(cancellation);
        return roles.Exists(m => (m.CountsAt(now) || m.WaitsAt(now)) && !providers.Vouches(session.Provider, m)) ? Freshness.NotVouched : Freshness.Fresh;
    }
}

/// <summary>Whether ways of signing in may be changed in a session.</summary>
internal enum Freshness
{
    Fresh,

    /// <summary>Signed in too long ago.</summary>
    Stale,

    /// <summary>Opened by a provider that does not speak for all of the person's roles.</summary>
    NotVouched,
}
