using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations.Packing;
using Comity.Standards.Tidy;

namespace Comity.App.Statistics.Api;

/// <summary>
/// Observations as CSV or JSON, written block by block from the records where they lie: memory does not grow with the answer, and
/// a slow reader holds up nobody.
/// </summary>
internal sealed class TidyAnswer(HeldVersion of, Snapshot snapshot, SnapshotQuery query, Page page, Format format) : IResult
{
    private const int Block = 64 * 1024;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Made once for the codes of a version, and dropped with them.
    private static readonly ConditionalWeakTable<CodeBook, TidyCells> Csv = [];
    private static readonly ConditionalWeakTable<CodeBook, TidyCells> Json = [];

    public Task ExecuteAsync(HttpContext httpContext) => format == Format.Csv ? WriteCsvAsync(httpContext) : WriteJsonAsync(httpContext);

    private async Task WriteCsvAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = CsvText.MediaType;
        response.Headers.ContentDisposition = $"inline; filename=\"{of.FileName}.csv\"";
        // RFC 9652: the page of a row, from the cell in the column sourceRow.
        response.Headers["Link-Template"] = $"\"{of.Rows}{{sourceRow}}\"; rel=\"via\"";
        if (page.Limit is not null && page.Next(context, query.Count(snapshot.Records)) is { } next)
        {
            response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        }

        if (ApiAnswers.IsHead(context))
        {
            return;
        }

        var rows = new TidyRowWriter(Csv.GetValue(snapshot.Book, TidyCells.Csv));
        response.BodyWriter.Write(rows.Header());
        await WriteRowsAsync(response.BodyWriter, rows, context.RequestAborted);
    }

    private async Task WriteJsonAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        if (ApiAnswers.IsHead(context))
        {
            return;
        }

        var rows = new TidyRowWriter(Json.GetValue(snapshot.Book, TidyCells.Json), of.Rows);
        var number = of.Version.Number.ToString(CultureInfo.InvariantCulture);
        response.BodyWriter.Write(Encoding.UTF8.GetBytes($"{{\"dataSet\":\"{of.Id}\",\"version\":{number},\"items\":["));
        var count = await WriteRowsAsync(response.BodyWriter, rows, context.RequestAborted);
        var next = JsonSerializer.Serialize(page.Next(context, count), Plain);
        response.BodyWriter.Write(Encoding.UTF8.GetBytes($"],\"count\":{count.ToString(CultureInfo.InvariantCulture)},\"next\":{next}}}"));
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Writes the rows of the page; gives how many there are in all, so that nothing is read twice.</summary>
    private async Task<long> WriteRowsAsync(PipeWriter output, TidyRowWriter rows, CancellationToken cancellation)
    {
        var cursor = new SnapshotQuery.Cursor();
        var passed = Pass(ref cursor);
        var wanted = page.Limit ?? int.MaxValue;
        var left = wanted;
        var more = passed == page.Offset;
        while (more && left > 0)
        {
            more = Fill(output, rows, ref cursor, ref left);
            if ((await output.FlushAsync(cancellation)).IsCompleted)
            {
                break;
            }
        }

        var rest = format == Format.Json && more ? query.CountAfter(snapshot.Records, cursor) : 0;
        return passed + (wanted - left) + rest;
    }

    /// <summary>Passes over what the page leaves out; gives how many that were.</summary>
    private long Pass(ref SnapshotQuery.Cursor cursor)
    {
        var passed = 0L;
        while (passed < page.Offset && query.Next(snapshot.Records, ref cursor))
        {
            passed++;
        }

        return passed;
    }

    /// <summary>Writes as many rows as a block holds; false after the last.</summary>
    private bool Fill(PipeWriter output, TidyRowWriter rows, ref SnapshotQuery.Cursor cursor, ref int left)
    {
        var span = output.GetSpan(Math.Max(Block, rows.LongestRow));
        var (at, last) = (0, span.Length - rows.LongestRow);
        var records = snapshot.Records;
        var more = true;
        while (at <= last && left > 0 && (more = query.Next(records, ref cursor)))
        {
            at += rows.Write(records[cursor.Place], span[at..]);
            left--;
        }

        output.Advance(at);
        return more;
    }
}
