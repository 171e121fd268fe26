using System.Data.Common;
using System.Globalization;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Statistics.Published;

namespace Comity.App.Statistics.Importing;

/// <summary>What the log tells of a version: enough to know its file and its figures again.</summary>
internal static class PublishedVersion
{
    public static string Subject(DataSetVersion version) => string.Create(CultureInfo.InvariantCulture, $"data-set-version/{version.DataSetId}/{version.Number}");

    /// <summary>In the transaction that publishes the version. What a public data set holds is public, and so are these entries.</summary>
    public static async Task<SignedHead?> RecordAsync(
        AuditLog log, DbConnection connection, DbTransaction transaction, DataSetVersion version, StoredReport report, ImportRequest request, Confirmation confirmation, CancellationToken cancellation)
    {
        var act = new Act(StatisticsProcesses.PublishVersion, request.Register, version.Comment.Length > 0 ? version.Comment : null);
        if (request.Audience == Audience.Public)
        {
            await Publications.PublishAsync(connection, transaction, Subject(version), cancellation);
        }

        return await log.AppendAsync(connection, transaction, act, confirmation.Who, [Happening("VersionPublished", version, report, request.Register)], cancellation);
    }

    /// <summary>Versions of before, all in one run.</summary>
    public static async Task<SignedHead?> TakeOverAsync(
        AuditLog log, DbConnection connection, DbTransaction transaction, IReadOnlyList<DataSetVersion> versions, CancellationToken cancellation)
    {
        foreach (var version in versions)
        {
            await Publications.PublishAsync(connection, transaction, Subject(version), cancellation);
        }

        return await log.AppendAsync(
            connection, transaction, new Act(StatisticsProcesses.TakeOverVersions), Acting.Itself,
            [.. versions.Select(v => Happening("VersionFound", v, StoredReport.Parse(v.QualityReport)))], cancellation);
    }

    private static Happening Happening(string kind, DataSetVersion version, StoredReport report, CountryCode? country = null) =>
        Audit.Happening.Of(
            kind, Subject(version), country,
            Is("DataSet", version.DataSetId.Value), Is("Version", version.Number), Is("FileName", version.FileName), Is("FileHash", version.FileHash),
            Is("ProfileHash", version.ProfileHash), Is("ContentHash", version.ContentHash), Is("Observations", version.Observations),
            Is("Warnings", report.Comments), Is("Comment", version.Comment.Length > 0 ? version.Comment : null)) with
        {
            Sealed = [Is("ImportedBy", version.ImportedBy)],
        };

    private static ValueChange Is(string field, object? value) => new(field, null, ValueText.Of(value));
}
