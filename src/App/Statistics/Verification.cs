using Comity.App.Database;
using Comity.App.Reference;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics;

/// <summary>Whether stored files and versions are still what their hashes say.</summary>
internal sealed class Verification(IDbContextFactory<ExchangeDb> databases, StoredFiles files, SnapshotFiles snapshots)
{
    private const string Step = "jobs.verifying";

    /// <param name="report">Key of the step's name, observations looked at, observations in all.</param>
    public async IAsyncEnumerable<VerifiedThing> RunAsync(
        Action<string, long, long> report, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var versions = await database.Set<DataSetVersion>().AsNoTracking().ToListAsync(cancellation);
        long done = 0, total = versions.Sum(v => (long)v.Observations);
        foreach (var version in versions.OrderBy(v => v.DataSetId.Value, StringComparer.Ordinal).ThenBy(v => v.Number))
        {
            var (name, before) = ($"{version.DataSetId}/{version.Number}", done);
            yield return new VerifiedThing("figures", name, version.ContentHash, await HeldAsync(version, read => report(Step, before + read, total), cancellation));
            yield return new VerifiedThing("file", $"{name} {version.FileName}", version.FileHash, await FileAsync(version, cancellation));
            report(Step, done += version.Observations, total);
        }
    }

    private async Task<string> HeldAsync(DataSetVersion version, Action<long> read, CancellationToken cancellation)
    {
        var aside = snapshots.Aside();
        try
        {
            using var held = await snapshots.RebuildAsync(version.Id, aside, read, cancellation);
            return ContentHash.Of(held);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<string?> FileAsync(DataSetVersion version, CancellationToken cancellation) =>
        files.Has(version.FileHash) ? await StoredFiles.HashAsync(files.PathOf(version.FileHash), cancellation) : null;
}
