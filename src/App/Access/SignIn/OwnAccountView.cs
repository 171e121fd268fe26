using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>What somebody sees of their own account.</summary>
internal sealed record OwnAccountView(
    Person Person, IReadOnlyList<UserPasskeyInfo> Passkeys, int Codes, IReadOnlyList<Session> Sessions, IReadOnlyList<Membership> Roles)
{
    public bool HasPassword => Person.PasswordHash is not null;

    /// <summary>Codes stand in for an app or a passkey; whoever has only their ministry's account asks the ministry.</summary>
    public bool MayHaveCodes => HasPassword || Passkeys.Count > 0;
}

internal sealed class OwnAccounts(DbContextOptions<ExchangeDb> options, Accounts accounts, TimeProvider time)
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
            [.. sessions.Where(s => Access.Sessions.IsOpen(s, now))], [.. roles.Where(m => m.CountsAt(now) || m.WaitsAt(now))]);
    }

    /// <summary>
    /// Signed in a moment ago. A way of signing in is added or removed by nobody else, so that a machine left open for a minute is not
    /// an account lost.
    /// </summary>
    public async Task<bool> IsRecentAsync(Acting who, CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options);
        return await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == who.Session, cancellation) is { } session && time.GetUtcNow() - session.BeganAt < Recent;
    }
}
