using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access;

/// <summary>Whoever now holds a role, for letters: they go to whoever it concerns, also where the writer may not look at them.</summary>
internal static class RoleHolders
{
    /// <param name="concerns">Whether what is written concerns whoever holds this role.</param>
    public static async Task<IReadOnlyList<Person>> FindAsync(
        ExchangeDb db, IReadOnlyCollection<Role> roles, DateTimeOffset now, Func<Membership, bool> concerns, CancellationToken cancellation)
    {
        var found = await (
            from membership in db.Set<Membership>().IgnoreQueryFilters(["reach"]).AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on membership.PersonId equals person.Id
            where roles.Contains(membership.Role) && membership.EndedAt == null
            select new { membership, person }).ToListAsync(cancellation);
        return [.. found.Where(f => f.membership.CountsAt(now) && concerns(f.membership)).Select(f => f.person).DistinctBy(p => p.Id)];
    }
}
