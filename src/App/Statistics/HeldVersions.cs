using System.Globalization;
using Comity.App.Common;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;

namespace Comity.App.Statistics;

/// <summary>Finds data sets and versions by what an address says; versions that have been followed by others answer as well.</summary>
internal sealed class HeldVersions(IPublishedStatistics published, SnapshotFiles snapshots)
{
    private const string Latest = "latest";

    public async Task<Result<DataSet>> DataSetAsync(string id, CancellationToken cancellation)
    {
        var figures = await published.CurrentAsync(cancellation);
        return figures.Find(id) is { } found
            ? found.DataSet
            : Refusal.Of("no-such-data-set", ("dataSet", id), ("known", string.Join(", ", figures.DataSets.Select(d => d.Id))));
    }

    /// <param name="number">1, 2, 3 … or <c>latest</c>.</param>
    public async Task<Result<HeldVersion>> VersionAsync(string id, string number, CancellationToken cancellation)
    {
        var set = await DataSetAsync(id, cancellation);
        if (!set.Succeeded)
        {
            return set.Refusal!;
        }

        var versions = set.Value.Versions;
        var version = number == Latest
            ? versions.MaxBy(v => v.Number)
            : versions.FirstOrDefault(v => v.Number.ToString(CultureInfo.InvariantCulture) == number);
        return version is not null
            ? new HeldVersion(set.Value, version)
            : Refusal.Of("no-such-version", ("dataSet", id), ("version", number), ("latest", versions.Max(v => v.Number)));
    }

    public async Task<HeldVersion?> FindAsync(string id, int number, CancellationToken cancellation) =>
        (await VersionAsync(id, number.ToString(CultureInfo.InvariantCulture), cancellation)).Value;

    /// <summary>The latest imports of all data sets, newest first.</summary>
    public async Task<IReadOnlyList<HeldVersion>> LatestAsync(int most, CancellationToken cancellation)
    {
        var figures = await published.CurrentAsync(cancellation);
        return [.. figures.DataSets.SelectMany(d => d.DataSet.Versions.Select(v => new HeldVersion(d.DataSet, v)))
            .OrderByDescending(held => held.Version.Id).Take(most)];
    }

    public ValueTask<Snapshot> OpenAsync(DataSetVersion version, CancellationToken cancellation) =>
        snapshots.OpenAsync(version.Id, version.ContentHash, cancellation);
}
