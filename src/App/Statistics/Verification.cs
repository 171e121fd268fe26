using Comity.App.Database;
using Comity.App.Reference;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics;

/// <summary>Whether stored files and versions are still what their hashes say.</summary>
internal sealed class Verification(IDbContextFactory<ExchangeDb> databases, StoredFiles files, SnapshotFiles snapshots)
{
    public async IAsyncEnumerable<VerifiedThing> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var versions = await database.Set<DataSetVersion>().AsNoTracking().ToListAsync(cancellation);
        foreach (var version in versions.OrderBy(v => v.DataSetId.Value, StringComparer.Ordinal).ThenBy(v => v.Number))
        {
            var name = $"{version.DataSetId}/{version.Number}";
            yield return new VerifiedThing("figures", name, version.ContentHash, await HeldAsync(version, cancellation));
            yield return new VerifiedThing("file", $"{name} {version.FileName}", version.FileHash, await FileAsync(version, cancellation));
        }
    }

    private async Task<string> HeldAsync(DataSetVersion version, CancellationToken cancellation)
    {
        var aside = snapshots.Aside();
        try
        {
            using var held = await snapshots.RebuildAsync(version.Id, aside, cancellation);
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
