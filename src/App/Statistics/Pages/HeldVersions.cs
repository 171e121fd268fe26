using Comity.App.Database;
using Comity.App.Statistics.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics.Pages;

/// <summary>A version that was published, of whatever age.</summary>
internal sealed record HeldVersion(DataSet DataSet, DataSetVersion Version)
{
    public string Address => $"/data/{DataSet.Id}/versions/{Version.Number}";

    public bool IsLatest => Version.Number == DataSet.Versions.Max(v => v.Number);
}

/// <summary>Finds versions for the pages that show them.</summary>
internal sealed class HeldVersions(IDbContextFactory<ExchangeDb> databases, SnapshotFiles snapshots)
{
    public async Task<HeldVersion?> FindAsync(string id, int number, CancellationToken cancellation)
    {
        if (!DataSetId.TryParse(id, out var parsed))
        {
            return null;
        }

        await using var database = await databases.CreateDbContextAsync(cancellation);
        var set = await database.Set<DataSet>().AsNoTracking().Include(d => d.Versions).FirstOrDefaultAsync(d => d.Id == parsed, cancellation);
        return set?.Versions.FirstOrDefault(v => v.Number == number) is { } version ? new HeldVersion(set, version) : null;
    }

    /// <summary>The latest imports of all data sets, newest first.</summary>
    public async Task<IReadOnlyList<HeldVersion>> LatestAsync(int most, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var versions = await database.Set<DataSetVersion>().AsNoTracking().OrderByDescending(v => v.Id).Take(most).ToListAsync(cancellation);
        var ids = versions.Select(v => v.DataSetId).Distinct().ToList();
        var sets = await database.Set<DataSet>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancellation);
        return [.. versions.Select(v => new HeldVersion(sets.First(s => s.Id == v.DataSetId), v))];
    }

    public ValueTask<Snapshot> OpenAsync(DataSetVersion version, CancellationToken cancellation) =>
        snapshots.OpenAsync(version.Id, version.ContentHash, cancellation);
}
