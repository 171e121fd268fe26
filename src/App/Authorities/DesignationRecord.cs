using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities;

/// <summary>Designations as the database holds them: read whole, added to, published. Nothing is ever changed or taken out.</summary>
internal static class DesignationRecord
{
    public static async Task<Designation?> FindAsync(ExchangeDb db, Guid id, CancellationToken cancellation)
    {
        var entries = await db.Set<DesignationEntry>().AsNoTracking().Where(e => e.DesignationId == id).OrderBy(e => e.Number).ToListAsync(cancellation);
        return entries is [var first, ..] ? new Designation(id, first.Country, entries) : null;
    }

    /// <summary>Within reach of who asks; of one country, if so wished.</summary>
    public static async Task<List<Designation>> AllAsync(ExchangeDb db, CountryCode? country, CancellationToken cancellation)
    {
        var entries = db.Set<DesignationEntry>().AsNoTracking();
        entries = country is { } one ? entries.Where(e => e.Country == one) : entries;
        var all = await entries.OrderBy(e => e.DesignationId).ThenBy(e => e.Number).ToListAsync(cancellation);
        return [.. all.GroupBy(e => e.DesignationId).Select(g => new Designation(g.Key, g.First().Country, g))];
    }

    /// <summary>Waits until nobody else decides on this country's designations.</summary>
    public static Task TakeTurnAsync(ExchangeDb db, CountryCode country, CancellationToken cancellation)
    {
        var code = country.Value;
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO designation_turn (country, number) VALUES ({code}, 1) ON CONFLICT (country) DO UPDATE SET number = designation_turn.number + 1",
            cancellation);
    }

    /// <returns>The designation with the steps, and whether something of it is public that was not before.</returns>
    public static async Task<(Designation After, bool Published)> AddAsync(
        ExchangeDb db, Designation before, IReadOnlyList<Step> steps, Guid? by, DateTimeOffset at, CancellationToken cancellation)
    {
        DesignationEntry[] added = [.. steps.Select((step, i) => new DesignationEntry(before.Id, before.Country, before.LastNumber + i + 1, step, by, at))];
        db.AddRange(added.AsEnumerable());
        var after = new Designation(before.Id, before.Country, before.Entries.Concat(added));
        Segment[] changed = [.. after.Segments.Where(s => !before.Segments.Contains(s))];
        if (changed.Length == 0)
        {
            return (after, false);
        }

        await PublishAsync(db, after, changed, steps[^1].Kind, at, cancellation);
        return (after, true);
    }

    private static async Task PublishAsync(
        ExchangeDb db, Designation designation, IReadOnlyList<Segment> changed, StepKind change, DateTimeOffset at, CancellationToken cancellation)
    {
        var versions = await db.Set<PublishedDesignation>().Where(p => p.DesignationId == designation.Id)
            .GroupBy(p => p.Segment).Select(g => new { g.Key, Last = g.Max(p => p.Version) })
            .ToDictionaryAsync(g => g.Key, g => g.Last, cancellation);
        foreach (var published in changed.Select(s => PublishedDesignation.Of(designation, s, versions.GetValueOrDefault(s.Number) + 1, change, at)))
        {
            // From now on anybody may prove by the log what was published.
            db.Add(published);
            await db.PublishAsync(published.Subject, cancellation);
        }

        // What is kept of public pages is made anew.
        await db.Database.ExecuteSqlAsync($"UPDATE publication SET number = number + 1", cancellation);
    }
}
