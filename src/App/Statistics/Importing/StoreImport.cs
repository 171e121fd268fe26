using System.Data.Common;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout.Languages;
using Comity.App.Serving;
using Comity.App.Statistics.Snapshots;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Comity.App.Statistics.Importing;

/// <summary>
/// Publishes a prepared import as the next version: file, figures, changes and report in one transaction. Whoever is killed
/// in between leaves the figures as they were.
/// </summary>
[Cites("code-2010:7.2(b)", "code.serves.versions", Page = "/data")]
internal sealed class StoreImport(
    IDbContextFactory<ExchangeDb> databases, StoredFiles files, SnapshotFiles snapshots, PublicationStamp stamp, TextCatalogue texts, AuditLog log,
    TimeProvider time)
{
    public async Task<Result<DataSetVersion>> StoreAsync(
        PreparedImport import, Confirmation confirmation, ImportProgress progress, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var stored = await StoreInAsync(database, import, confirmation, progress, cancellation);
        if (!stored.Succeeded)
        {
            return stored.Refusal;
        }

        await transaction.CommitAsync(cancellation);
        log.Committed(stored.Value.Head);
        Show(import);
        return stored.Value.Version;
    }

    /// <summary>Within a transaction of the caller's, for whom the version is a part of more; after its commit, <see cref="Show"/>.</summary>
    public async Task<Result<StoredVersion>> StoreInAsync(
        ExchangeDb database, PreparedImport import, Confirmation confirmation, ImportProgress progress, CancellationToken cancellation)
    {
        if (Refuse(import, confirmation) is { } refusal)
        {
            return refusal;
        }

        await using (var content = File.OpenRead(import.Request.FilePath))
        {
            await files.AddAsync(content, cancellation);
        }

        var id = import.Request.DataSet;
        var held = await database.Set<DataSet>().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (held is not null && held.Country != import.Request.Register)
        {
            return StatisticsRefusals.OfRegister(id);
        }

        if (await AddVersionAsync(database, held, import, confirmation, cancellation) is not { } version)
        {
            return StatisticsRefusals.Overtaken(id);
        }

        var (connection, inner) = (database.Database.GetDbConnection(), database.Database.CurrentTransaction!.GetDbTransaction());
        await ObservationTable.WriteAsync(connection, inner, version.Id, import.Snapshot, done => progress.Storing(done, import.Snapshot.Count), cancellation);
        await WriteChangesAsync(connection, inner, version.Id, import, cancellation);
        await database.Database.ExecuteSqlAsync($"UPDATE publication SET number = number + 1", cancellation);
        var head = await PublishedVersion.RecordAsync(log, connection, inner, version, StoredReport.Of(import, texts), import.Request, confirmation, cancellation);
        return new StoredVersion(version, head);
    }

    /// <summary>From now on its figures answer.</summary>
    public void Show(PreparedImport import)
    {
        snapshots.Keep(import.SnapshotPath, import.ContentHash);
        stamp.Forget();
    }

    private static Refusal? Refuse(PreparedImport import, Confirmation confirmation) =>
        import.Blocked ? StatisticsRefusals.Errors(import.Outcome.ProblemCount + import.Report.Errors)
        : import.Unchanged ? StatisticsRefusals.Unchanged(import.Request.DataSet, import.Previous!.Number)
        : import.NeedsComment && string.IsNullOrWhiteSpace(confirmation.Comment) ? StatisticsRefusals.CommentWanted(import.Report.Comments)
        : null;

    /// <summary>Nothing, where somebody else published a version since this import was prepared.</summary>
    private async Task<DataSetVersion?> AddVersionAsync(
        ExchangeDb database, DataSet? held, PreparedImport import, Confirmation confirmation, CancellationToken cancellation)
    {
        var id = import.Request.DataSet;
        var latest = await database.Set<DataSetVersion>().Where(v => v.DataSetId == id).MaxAsync(v => (int?)v.Number, cancellation) ?? 0;
        if (latest != (import.Previous?.Number ?? 0))
        {
            return null;
        }

        if (held is null)
        {
            database.Add(NewDataSet(import));
        }

        var version = NewVersion(import, confirmation, latest + 1);
        database.Add(version);
        await database.SaveChangesAsync(cancellation);
        return version;
    }

    private DataSet NewDataSet(PreparedImport import)
    {
        var (reading, source) = (import.Request.Reading, import.Request.Reading.Source);
        return new DataSet(
            import.Request.DataSet, import.Request.Title ?? reading.DataSet.Title, source.Publisher, source.Licence, source.Url,
            reading.DataSet.Additive, time.GetUtcNow())
        {
            Audience = import.Request.Audience,
            Country = import.Request.Register,
        };
    }

    private DataSetVersion NewVersion(PreparedImport import, Confirmation confirmation, int number) => new()
    {
        DataSetId = import.Request.DataSet,
        Number = number,
        FileName = import.Request.FileName,
        FileHash = import.File.Hash,
        FileSize = import.File.Size,
        ProfileId = import.Request.Reading.Id,
        ProfileHash = import.Request.Profile.Hash,
        Licence = import.Request.Reading.Source.Licence,
        ImportedBy = confirmation.By,
        ImportedAt = time.GetUtcNow(),
        Comment = confirmation.Comment.Trim(),
        RowsRead = checked((int)import.Outcome.RowsRead),
        Observations = import.Snapshot.Count,
        Added = checked((int)import.Changes.Added),
        Removed = checked((int)import.Changes.Removed),
        Revised = checked((int)import.Changes.Revised),
        ContentHash = import.ContentHash,
        QualityReport = StoredReport.Of(import, texts).ToJson(),
    };

    private async Task WriteChangesAsync(
        DbConnection connection, DbTransaction transaction, long version, PreparedImport import, CancellationToken cancellation)
    {
        if (import.Previous is { } previous && !import.Changes.Nothing)
        {
            var before = await snapshots.OpenAsync(previous.Id, previous.ContentHash, cancellation);
            await ChangeTable.WriteAsync(connection, transaction, version, Changes.Between(before, import.Snapshot), cancellation);
        }
    }
}
