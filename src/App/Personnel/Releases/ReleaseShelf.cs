using Comity.App.Access;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>Releases of the own country, for those who count there.</summary>
internal sealed class ReleaseShelf(Exchange exchange)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Release>> AllAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Release>().AsNoTracking().OrderByDescending(r => r.Number).ToListAsync(cancellation);
    }

    public async Task<Release?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Release>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation);
    }

    public async Task<ReleasedTable> TableAsync(Release release, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await ReleaseContent.TableAsync(db, release, cancellation);
    }

    /// <summary>Names of those who prepared and decided.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> people, CancellationToken cancellation)
    {
        var keys = people.Distinct().ToList();
        await using var db = exchange.Open();
        return await db.Set<Person>().AsNoTracking().Where(p => keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }
}
