using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Reference;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations.Packing;
using Comity.Methods.Quality;
using Comity.Methods.Versions;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics.Importing;

/// <summary>
/// Reads a file by its profile, sorts, checks, and compares with the version before. The file is read once, as a stream;
/// what was read waits in a snapshot that nobody sees until it is confirmed.
/// </summary>
[Cites("code-2010:6.4", "code.serves.checks", Page = "/data")]
internal sealed class PrepareImport(
    IDbContextFactory<ExchangeDb> databases, SnapshotFiles snapshots, CountryResolver countries, ImportContexts contexts, CheckDefinitions checks)
{
    private const int ProgressEvery = 20_000;

    public async Task<Result<PreparedImport>> PrepareAsync(ImportRequest request, ImportProgress progress, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(() => ReadAndCheckAsync(request, progress, cancellation), cancellation);
        }
        catch (TableException wrong)
        {
            return StatisticsRefusals.NotATable(request.FileName, wrong.Message);
        }
    }

    private async Task<PreparedImport> ReadAndCheckAsync(ImportRequest request, ImportProgress progress, CancellationToken cancellation)
    {
        var aside = snapshots.Aside();
        Snapshot? snapshot = null;
        try
        {
            var outcome = Read(request, aside, progress, cancellation);
            snapshot = Snapshot.Open(aside);
            var previous = await PreviousAsync(request.DataSet, cancellation);
            var before = previous is null ? null : await snapshots.OpenAsync(previous.Id, previous.ContentHash, cancellation);
            var report = Check(snapshot, await contexts.OfAsync(request, outcome, snapshot, before, cancellation), progress, cancellation);
            if (!report.Blocks && HasEqualDuplicates(report))
            {
                snapshot = WithoutDuplicates(snapshot, aside);
            }

            progress.Comparing();
            var changes = before is null || report.Blocks ? default : Changes.Count(before, snapshot);
            var file = new StoredFile(await StoredFiles.HashAsync(request.FilePath, cancellation), new FileInfo(request.FilePath).Length);
            return new PreparedImport(request, file, outcome, snapshot, aside, ContentHash.Of(snapshot), report, previous, changes);
        }
        catch
        {
            snapshot?.Dispose();
            File.Delete(aside);
            throw;
        }
    }

    private ImportOutcome Read(ImportRequest request, string aside, ImportProgress progress, CancellationToken cancellation)
    {
        using var stream = new FileStream(request.FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var reading = ProfileReader.Read(stream, request.FileName, request.Reading, countries);
        using var builder = snapshots.Builder();
        var length = stream.Length;
        while (reading.Read(out var observation))
        {
            builder.Add(observation);
            if (builder.Count % ProgressEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Reading(Math.Min(stream.Position, length), length);
            }
        }

        progress.Sorting();
        builder.Build(aside);
        return reading.Outcome;
    }

    private QualityReport Check(Snapshot snapshot, QualityContext context, ImportProgress progress, CancellationToken cancellation)
    {
        var run = new QualityRun(snapshot.Book, checks.All, context);
        var i = 0;
        foreach (var record in snapshot.Each())
        {
            run.Add(record);
            if (++i % ProgressEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Checking(i, snapshot.Count);
            }
        }

        return run.Finish();
    }

    /// <summary>The same figure twice is said (D03) and kept once: a key stands once in a version.</summary>
    private static bool HasEqualDuplicates(QualityReport report) => report["D03"].Counts.Values.Sum() > 0;

    private static Snapshot WithoutDuplicates(Snapshot all, string path)
    {
        var single = path + ".single";
        var count = Single(all).LongCount();
        using (var stream = File.Create(single))
        {
            SnapshotFormat.Write(stream, all.Book, count, Single(all));
        }

        all.Dispose();
        File.Move(single, path, overwrite: true);
        return Snapshot.Open(path);
    }

    private static IEnumerable<PackedObservation> Single(Snapshot all)
    {
        var last = default(PackedObservation);
        var first = true;
        foreach (var record in all.Each())
        {
            if (first || !record.SameKey(last))
            {
                yield return record;
            }

            (last, first) = (record, false);
        }
    }

    private async Task<DataSetVersion?> PreviousAsync(DataSetId id, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await database.Set<DataSetVersion>().AsNoTracking()
            .Where(v => v.DataSetId == id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
    }
}
