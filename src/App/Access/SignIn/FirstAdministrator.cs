using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>
/// An installation begins with one administrator, made by whoever can read its terminal. As long as somebody is administrator, nobody
/// else is made one that way; where the last one's role has run out, the terminal is the way back.
/// </summary>
internal sealed class FirstAdministrator(DbContextOptions<ExchangeDb> options, TimeProvider time)
{
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        return await ExistsAsync(db, cancellation);
    }

    public async Task<bool> ExistsAsync(ExchangeDb db, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return (await db.Set<Membership>().Where(m => m.Role == Role.Administrator && m.EndedAt == null).ToListAsync(cancellation)).Exists(m => m.CountsAt(now));
    }

    public static Membership Of(Person person, DateTimeOffset now)
    {
        var membership = new Membership(Guid.CreateVersion7(), person.Id, Role.Administrator, country: null, now, grantedBy: null, until: null);
        membership.Approve(by: null, now);
        return membership;
    }
}
