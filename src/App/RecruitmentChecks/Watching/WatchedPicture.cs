using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>What was published of active recruitment from listed countries, for everybody.</summary>
internal sealed class WatchedPicture(DbContextOptions<ExchangeDb> options)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<WatchedMonth>> MonthsAsync(CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options);
        return await db.Set<WatchedMonth>().AsNoTracking().OrderByDescending(m => m.Month).ToListAsync(cancellation);
    }

    /// <param name="month">None: of all months.</param>
    public async Task<IReadOnlyList<WatchedCorridor>> CorridorsAsync(DateOnly? month, string? destination, string? source, CancellationToken cancellation)
    {
        await using var db = new ExchangeDb(options);
        return await db.Set<WatchedCorridor>().AsNoTracking()
            .Where(c => (month == null || c.Month == month) && (destination == null || c.Destination == destination) && (source == null || c.Source == source))
            .OrderByDescending(c => c.Month).ThenBy(c => c.Destination).ThenBy(c => c.Source).ThenBy(c => c.Occupation).ToListAsync(cancellation);
    }
}
