using System.Buffers;
using System.Text;
using System.Text.Json;
using Comity.App.Database;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Importing;
using Comity.Methods.Observations;
using Comity.Methods.Versions;
using Comity.Standards.Tidy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <summary><c>GET /api/v1/datasets/{id}/versions/{version}/changes</c>: what the version added, removed and revised against the one before.</summary>
internal static class ListChanges
{
    public const string Kind = "kind";

    public static readonly string[] Kinds = [.. Enum.GetNames<ChangeKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static async Task<Results<Ok<ChangesAnswer>, ChangesCsv, ProblemHttpResult>> Handle(
        HttpContext context, HeldVersions held, Store store, Asked asked, string id, string version, CancellationToken cancellation)
    {
        var found = await held.VersionAsync(id, version, cancellation);
        if (!found.Succeeded)
        {
            asked.Refuse(found.Refusal!, StatusCodes.Status404NotFound);
        }

        ChangeKind? kind = asked.OneOf(Kind, Kinds) is { } name ? Enum.Parse<ChangeKind>(name, ignoreCase: true) : null;
        var csv = AnswerFormat.Of(context) == Format.Csv;
        var page = Page.Of(asked, csv ? null : Page.Usual);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var of = found.Value!;
        if (csv)
        {
            return new ChangesCsv(store, of, kind, page);
        }

        await using var connection = await store.OpenAsync(cancellation);
        var changes = ChangeTable.EachAsync(connection, of.Version.Id, kind, page.Offset, page.Limit ?? int.MaxValue, cancellation);
        var items = await changes.Select(ChangeAnswer.Of).ToListAsync(cancellation);
        var count = Count(of.Version, kind);
        return TypedResults.Ok(new ChangesAnswer(of.Id, of.Version.Number, items, count, page.Next(context, count)));
    }

    private static long Count(DataSetVersion version, ChangeKind? kind) => kind switch
    {
        ChangeKind.Added => version.Added,
        ChangeKind.Removed => version.Removed,
        ChangeKind.Revised => version.Revised,
        _ => (long)version.Added + version.Removed + version.Revised,
    };
}

/// <summary>A value and its status, before or after.</summary>
internal sealed record StandingAnswer(double? Value, string Status);

/// <param name="Key">Code by dimension.</param>
/// <param name="Old">None where the observation was added.</param>
/// <param name="New">None where it was removed.</param>
internal sealed record ChangeAnswer(ChangeKind Kind, IReadOnlyDictionary<string, string> Key, StandingAnswer? Old, StandingAnswer? New)
{
    private static readonly string[] Names = [.. Enum.GetValues<Dimension>().Select(d => TidyColumns.NameOf((TidyColumn)d))];

    public static readonly string Header = $"kind,{string.Join(',', Names)},oldValue,oldStatus,newValue,newStatus";

    public static ChangeAnswer Of(StoredChange change) => new(
        change.Kind,
        Names.Zip(change.Key).ToDictionary(k => k.First, k => k.Second, StringComparer.Ordinal),
        change.OldStatus is { } old ? new StandingAnswer(change.OldValue, old) : null,
        change.NewStatus is { } now ? new StandingAnswer(change.NewValue, now) : null);

    public static string Line(StoredChange change) => string.Join(',', ((object?[])
    [
        JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()), .. change.Key,
        change.OldValue, change.OldStatus, change.NewValue, change.NewStatus,
    ]).Select(CsvText.Cell)) + "\r\n";
}

internal sealed record ChangesAnswer(string DataSet, int Version, IReadOnlyList<ChangeAnswer> Items, long Count, string? Next);

/// <summary>Changes as CSV, written while they are read.</summary>
internal sealed class ChangesCsv(Store store, HeldVersion of, ChangeKind? kind, Page page) : IResult
{
    private const int Block = 32 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = CsvText.MediaType;
        response.Headers.ContentDisposition = $"inline; filename=\"{of.FileName}-changes.csv\"";
        if (ApiAnswers.IsHead(httpContext))
        {
            return;
        }

        await using var connection = await store.OpenAsync(cancellation);
        var output = response.BodyWriter;
        Encoding.UTF8.GetBytes(ChangeAnswer.Header + "\r\n", output);
        var waiting = 0L;
        await foreach (var change in ChangeTable.EachAsync(connection, of.Version.Id, kind, page.Offset, page.Limit ?? int.MaxValue, cancellation))
        {
            waiting += Encoding.UTF8.GetBytes(ChangeAnswer.Line(change), output);
            if (waiting > Block)
            {
                await output.FlushAsync(cancellation);
                waiting = 0;
            }
        }
    }
}
