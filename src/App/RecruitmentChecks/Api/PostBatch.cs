using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Facts;
using Microsoft.AspNetCore.Http.Features;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>
/// <c>POST /api/v1/recruitment-checks/batch</c>: one check a line in, one answer a line out, in the same order, while they come. A line
/// that cannot be taken is answered with what is wrong with it, and the next one is read. Nothing is kept.
/// </summary>
internal static class PostBatch
{
    private const int LinesAtOnce = 256;
    private const int AnswerBytes = 64 * 1024;

    public static async Task Handle(HttpContext context, Checker checker, CheckBook book, FactNames names, Reader reader, CancellationToken cancellation)
    {
        var detail = context.Request.Query["detail"].ToString();
        if (detail is not ("" or "short" or "full"))
        {
            await PostCheck.Refused(reader, StatusCodes.Status400BadRequest, [new RequestMistake("detail", "not-on-the-list", detail, "short, full")]).ExecuteAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // A stream has no size of its own; each line has.
            limit.MaxRequestBodySize = null;
        }

        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        var lookUps = await checker.LookUpsAsync(cancellation);
        var work = new BatchWork(checker, book, names, reader, lookUps, whole: detail == "full");
        await RunAsync(context.Request.BodyReader, context.Response.BodyWriter, work, cancellation);
    }

    /// <summary>Takes what has come, judges it on all processors, and sends it on in order before it takes more.</summary>
    private static async Task RunAsync(PipeReader requests, PipeWriter answers, BatchWork work, CancellationToken cancellation)
    {
        var lines = new List<byte[]>(LinesAtOnce);
        while (true)
        {
            var read = await requests.ReadAsync(cancellation);
            var rest = Take(read.Buffer, lines, read.IsCompleted);
            requests.AdvanceTo(rest.Start, rest.Length > PostCheck.Longest ? rest.Start : rest.End);
            work.Answer(lines, answers);
            lines.Clear();
            if (answers.UnflushedBytes > AnswerBytes || rest.Length == 0)
            {
                await answers.FlushAsync(cancellation);
            }

            if (rest.Length > PostCheck.Longest)
            {
                work.TooLong(answers);
                break;
            }

            if (read.IsCompleted)
            {
                break;
            }
        }

        await answers.FlushAsync(cancellation);
    }

    /// <returns>What is not yet a whole line.</returns>
    private static ReadOnlySequence<byte> Take(ReadOnlySequence<byte> buffer, List<byte[]> lines, bool last)
    {
        while (buffer.PositionOf((byte)'\n') is { } end)
        {
            lines.Add(buffer.Slice(0, end).ToArray());
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }

        if (last && buffer.Length > 0)
        {
            lines.Add(buffer.ToArray());
            buffer = buffer.Slice(buffer.End);
        }

        return buffer;
    }
}
