using Comity.App.Access;
using Comity.App.Common;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>Certificates of the own country; <see cref="Exchange"/> leaves all others out.</summary>
internal sealed class CertificateList(Exchange exchange)
{
    /// <summary>Of a person, and of records that were found to be of that person, newest first.</summary>
    public async Task<IReadOnlyList<Certificate>> OfAsync(IReadOnlyCollection<long> persons, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Certificate>().AsNoTracking().Where(c => persons.Contains(c.PersonId)).OrderByDescending(c => c.Id).ToListAsync(cancellation);
    }

    public async Task<Certificate?> OneAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
    }

    /// <summary>How many were asked for, by destination and month: the measure INTENT, for inside only.</summary>
    public async Task<IReadOnlyList<AskedInMonth>> CountAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var counted = await db.Set<Certificate>().GroupBy(c => new { c.Destination, c.AskedOn.Year, c.AskedOn.Month })
            .Select(g => new { g.Key.Destination, g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(cancellation);
        return [.. counted.Select(c => new AskedInMonth(c.Destination, c.Year, c.Month, c.Count))];
    }
}

/// <summary>Requests for certificates of a month.</summary>
internal sealed record AskedInMonth(CountryCode Destination, int Year, int Month, int Count);
