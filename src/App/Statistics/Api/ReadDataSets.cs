using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <summary><c>GET /api/v1/datasets</c></summary>
internal static class ListDataSets
{
    public static async Task<Results<Ok<Listing<DataSetAnswer>>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IPublishedStatistics published, Asked asked, CancellationToken cancellation)
    {
        var page = Page.Of(asked, null);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        DataSetAnswer[] all = [.. (await published.CurrentAsync(cancellation)).DataSets.Select(d => DataSetAnswer.Of(d.DataSet))];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(DataSetAnswer.Header, page.Cut(all).Select(d => d.Cells()))
            : TypedResults.Ok(Listing<DataSetAnswer>.Of(all, page, context));
    }
}

/// <summary><c>GET /api/v1/datasets/{id}</c></summary>
internal static class ReadDataSet
{
    public static async Task<Results<Ok<DataSetAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, HeldVersions held, Reader reader, string id, CancellationToken cancellation)
    {
        var set = await held.DataSetAsync(id, cancellation);
        if (!set.Succeeded)
        {
            return reader.Refused(set.Refusal!, StatusCodes.Status404NotFound);
        }

        var answer = DataSetAnswer.Of(set.Value);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(DataSetAnswer.Header, [answer.Cells()])
            : TypedResults.Ok(answer);
    }
}

/// <summary><c>GET /api/v1/datasets/{id}/versions</c>, the latest first.</summary>
internal static class ListVersions
{
    public static async Task<Results<Ok<Listing<VersionAnswer>>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, HeldVersions held, Asked asked, string id, CancellationToken cancellation)
    {
        var set = await held.DataSetAsync(id, cancellation);
        var page = Page.Of(asked, null);
        if (!set.Succeeded)
        {
            asked.Refuse(set.Refusal!, StatusCodes.Status404NotFound);
        }

        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var versions = set.Value!.Versions.OrderByDescending(v => v.Number).ToList();
        VersionAnswer[] cut = [.. page.Cut(versions).Select(v => VersionAnswer.Of(new HeldVersion(set.Value, v)))];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(VersionAnswer.Header, cut.Select(v => v.Cells()))
            : TypedResults.Ok(new Listing<VersionAnswer>(cut, versions.Count, page.Next(context, versions.Count)));
    }
}

/// <summary><c>GET /api/v1/datasets/{id}/versions/{version}</c></summary>
internal static class ReadVersion
{
    public static async Task<Results<Ok<VersionAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, HeldVersions held, Reader reader, string id, string version, CancellationToken cancellation)
    {
        var found = await held.VersionAsync(id, version, cancellation);
        if (!found.Succeeded)
        {
            return reader.Refused(found.Refusal!, StatusCodes.Status404NotFound);
        }

        var answer = VersionAnswer.Of(found.Value);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(VersionAnswer.Header, [answer.Cells()])
            : TypedResults.Ok(answer);
    }
}

/// <summary><c>GET /api/v1/datasets/{id}/versions/{version}/quality</c>: the report as it was when the import was confirmed.</summary>
internal static class ReadQuality
{
    public const string Header = "check,applied,compared,case,count";

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, HeldVersions held, Reader reader, string id, string version, CancellationToken cancellation)
    {
        var found = await held.VersionAsync(id, version, cancellation);
        if (!found.Succeeded)
        {
            return reader.Refused(found.Refusal!, StatusCodes.Status404NotFound);
        }

        var report = found.Value.Version.QualityReport;
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(Header, StoredReport.Parse(report).Checks.SelectMany(Cells))
            : TypedResults.Text(report, "application/json; charset=utf-8");
    }

    private static IEnumerable<object?[]> Cells(StoredReport.Check check) => check.Counts.Count == 0
        ? [[check.Id, check.Applied, check.Compared, "", 0]]
        : check.Counts.Select(c => new object?[] { check.Id, check.Applied, check.Compared, c.Key, c.Value });
}
