using System.Text.Json;
using Comity.App.Serving.Answers;

namespace Comity.App.Audit.Reading;

/// <summary><c>GET /audit/export</c>: entries that fit a question as CSV, within the reader's reach, written while they are read.</summary>
internal static class ExportEntries
{
    private const string Header = "entry,at,process,role,person_id,person,country,kind,subject,why,values,personal_values\r\n";

    public static async Task Handle(HttpContext context, LogEntries entries)
    {
        var question = LogQuestion.Of(context.Request.Query);
        var response = context.Response;
        response.ContentType = CsvText.MediaType;
        response.Headers.ContentDisposition = "attachment; filename=\"audit-log.csv\"";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(Header, context.RequestAborted);
        await foreach (var entry in entries.EachAsync(question, context.RequestAborted))
        {
            await response.WriteAsync(string.Join(',', Cells(entry).Select(CsvText.Cell)) + "\r\n", context.RequestAborted);
        }
    }

    private static object?[] Cells(ToldEntry e) =>
    [
        e.Sequence, e.At, e.Process, e.Role, e.PersonId, CsvText.Harmless(e.Person), e.Country, e.Kind, e.Subject, CsvText.Harmless(e.Why), Json(e.Values), Json(e.Sealed),
    ];

    private static string Json(IReadOnlyList<ValueChange> values) => values.Count == 0 ? "" : JsonSerializer.Serialize(values, Leaf.Form);
}
