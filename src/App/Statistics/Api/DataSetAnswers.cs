using Comity.App.Serving.Answers;
using Comity.App.Statistics.Importing;

namespace Comity.App.Statistics.Api;

/// <param name="Source">Where its publisher publishes it.</param>
/// <param name="Additive">False where a person may count in several parts, so that parts need not add up to the whole.</param>
internal sealed record DataSetAnswer(
    string Id, string Title, string Publisher, string Licence, string Source, bool Additive, DateTimeOffset CreatedAt,
    int Versions, int LatestVersion, int Observations, DateTimeOffset UpdatedAt, string Link, string Page)
{
    public const string Header = "id,title,publisher,licence,source,additive,createdAt,versions,latestVersion,observations,updatedAt,link,page";

    public static DataSetAnswer Of(DataSet set)
    {
        var latest = set.Versions.MaxBy(v => v.Number)!;
        return new DataSetAnswer(
            set.Id.Value, set.Title, set.Publisher, set.Licence, set.Source, set.Additive, set.CreatedAt,
            set.Versions.Count, latest.Number, latest.Observations, latest.ImportedAt, HeldVersion.ApiAddress(set.Id.Value), "/data/" + set.Id.Value);
    }

    public object?[] Cells() =>
        [Id, Title, Publisher, Licence, Source, Additive, CreatedAt, Versions, LatestVersion, Observations, UpdatedAt, Link, Page];
}

/// <summary>How many findings of each weight the checks had.</summary>
internal sealed record QualityAnswer(long Errors, long Comments, long Notices, int Checks, int ChecksApplied)
{
    public static QualityAnswer Of(StoredReport report) =>
        new(report.Errors, report.Comments, report.Notices, report.Checks.Count, report.Checks.Count(c => c.Applied));
}

/// <param name="FileHash">SHA-256 of the source file as it came.</param>
/// <param name="ContentHash">SHA-256 over the observations in key order.</param>
/// <param name="Comment">What whoever confirmed said to the warnings.</param>
internal sealed record VersionAnswer(
    string DataSet, int Version, string FileName, string FileHash, long FileSize, string Profile, string ProfileHash, string Licence,
    string ImportedBy, DateTimeOffset ImportedAt, string Comment, int RowsRead, int Observations, int Added, int Removed, int Revised,
    string ContentHash, QualityAnswer Quality, string Link, string Page)
{
    public const string Header =
        "dataSet,version,fileName,fileHash,fileSize,profile,profileHash,licence,importedBy,importedAt,comment,rowsRead,observations,added,removed,revised,"
        + "contentHash,errors,comments,notices,link,page";

    public static VersionAnswer Of(HeldVersion held)
    {
        var v = held.Version;
        return new VersionAnswer(
            held.Id, v.Number, v.FileName, v.FileHash, v.FileSize, v.ProfileId, v.ProfileHash, v.Licence, v.ImportedBy, v.ImportedAt, v.Comment,
            v.RowsRead, v.Observations, v.Added, v.Removed, v.Revised, v.ContentHash, QualityAnswer.Of(StoredReport.Parse(v.QualityReport)),
            held.Link, held.Rows[..^"/rows/".Length]);
    }

    public object?[] Cells() =>
    [
        DataSet, Version, FileName, FileHash, FileSize, Profile, ProfileHash, Licence, ImportedBy, ImportedAt, Comment, RowsRead, Observations,
        Added, Removed, Revised, ContentHash, Quality.Errors, Quality.Comments, Quality.Notices, Link, Page,
    ];
}
