using Comity.App.Access;
using Comity.App.Database;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics;

/// <summary>Figures that are for a country and the Secretariat alone: found by those whose rows they are, and by nobody else.</summary>
internal sealed class ClosedVersions(IDbContextFactory<ExchangeDb> databases, SnapshotFiles snapshots, WhoActs who)
{
    /// <summary>By id.</summary>
    public async Task<IReadOnlyList<DataSet>> AllAsync(CancellationToken cancellation)
    {
        if (!who.Now.May(Permission.ReadUnpublished))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var sets = await db.Set<DataSet>().AsNoTracking().Where(d => d.Audience == Audience.Secretariat).Include(d => d.Versions).ToListAsync(cancellation);
        return [.. sets.Where(d => d.Country is { } country && who.Now.Reach.Covers(country)).OrderBy(d => d.Id.Value, StringComparer.Ordinal)];
    }

    public async Task<HeldVersion?> FindAsync(string id, int number, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(d => d.Id.Value == id) is { } set && set.Versions.FirstOrDefault(v => v.Number == number) is { } version
            ? new HeldVersion(set, version) : null;

    public ValueTask<Snapshot> OpenAsync(DataSetVersion version, CancellationToken cancellation) => snapshots.OpenAsync(version.Id, version.ContentHash, cancellation);
}
