using Comity.App.Statistics.Snapshots;
using Comity.Methods.Quality;
using Comity.Methods.Versions;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing;

/// <summary>A file that was read, sorted, checked and compared, and waits for a yes or no. Nothing is published yet.</summary>
internal sealed class PreparedImport(
    ImportRequest request, StoredFile file, ImportOutcome outcome, Snapshot snapshot, string snapshotPath, string contentHash,
    QualityReport report, DataSetVersion? previous, ChangeCounts changes) : IDisposable
{
    public ImportRequest Request { get; } = request;

    public StoredFile File { get; } = file;

    public ImportOutcome Outcome { get; } = outcome;

    /// <summary>All that was read, in key order.</summary>
    public Snapshot Snapshot { get; } = snapshot;

    public string SnapshotPath { get; } = snapshotPath;

    public string ContentHash { get; } = contentHash;

    public QualityReport Report { get; } = report;

    /// <summary>The version that this one would follow.</summary>
    public DataSetVersion? Previous { get; } = previous;

    public ChangeCounts Changes { get; } = changes;

    /// <summary>Errors stop an import: figures that could not be read, or that cannot be true.</summary>
    public bool Blocked => Outcome.ProblemCount > 0 || Report.Blocks || Snapshot.Count == 0;

    public bool NeedsComment => Report.Comments > 0;

    /// <summary>The same file by the same profile, or the same figures: there is nothing to publish.</summary>
    public bool Unchanged => Previous is { } last
        && ((last.FileHash == File.Hash && last.ProfileHash == Request.Profile.Hash) || last.ContentHash == ContentHash);

    public void Dispose()
    {
        Snapshot.Dispose();
        System.IO.File.Delete(SnapshotPath);
    }
}
