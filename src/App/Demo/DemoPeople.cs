using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Demo;

/// <summary>Somebody as whom a visitor may go on.</summary>
internal sealed record DemoPerson(Guid Id, string Name, string Email, Role Role, CountryCode? Country)
{
    /// <summary>What tells them apart on the page.</summary>
    public string Mark => Email[..^Cast.Mail.Length];
}

/// <summary>Everybody of the demonstration whose role counts now: also those whom a visitor invited, with an address that is nobody's.</summary>
internal sealed class DemoPeople(DbContextOptions<ExchangeDb> options, TimeProvider time)
{
    public async Task<IReadOnlyList<DemoPerson>> AllAsync(CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var held = await db.Set<Membership>().AsNoTracking()
            .Join(db.Set<Person>().Where(p => p.Email!.EndsWith(Cast.Mail)), m => m.PersonId, p => p.Id, (m, p) => new { Role = m, p.Name, p.Email }).ToListAsync(cancellation);
        return [.. held.Where(h => h.Role.CountsAt(time.GetUtcNow()))
            .OrderBy(h => h.Role.Country?.Value, StringComparer.Ordinal).ThenBy(h => h.Role.Role).ThenBy(h => h.Role.GrantedAt)
            .Select(h => new DemoPerson(h.Role.PersonId, h.Name, h.Email!, h.Role.Role, h.Role.Country))];
    }
}
