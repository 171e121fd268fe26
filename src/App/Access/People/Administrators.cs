using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

internal static class Administrators
{
    /// <summary>Persons, not roles: somebody who holds it twice is one.</summary>
    public static async Task<int> CountAsync(ExchangeDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var held = await db.Set<Membership>().Where(m => m.Role == Role.Administrator && m.EndedAt == null).AsNoTracking().ToListAsync(cancellation);
        return held.Where(m => m.CountsAt(now)).Select(m => m.PersonId).Distinct().Count();
    }
}
