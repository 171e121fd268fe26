using System.Buffers;
using Comity.App.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary><c>POST /api/v1/recruitment-checks</c>: one check. Nothing of it is kept.</summary>
internal static class PostCheck
{
    /// <summary>Bytes of the longest request.</summary>
    public const int Longest = 256 * 1024;

    public static async Task<Results<Ok<CheckAnswer>, ProblemHttpResult>> Handle(
        HttpContext context, Checker checker, CheckBook book, FactNames names, Reader reader, CancellationToken cancellation)
    {
        var body = await ReadAsync(context.Request, cancellation);
        if (body is null)
        {
            return Refused(reader, StatusCodes.Status413PayloadTooLarge, [new RequestMistake("", "too-long", "", $"{Longest / 1024} KB")]);
        }

        var request = new CheckRequestReader(book).Read(body.WrittenSpan);
        if (request.Check is not { } check)
        {
            return Refused(reader, StatusCodes.Status400BadRequest, request.Mistakes);
        }

        var judgement = checker.Judge(check, await checker.LookUpsAsync(cancellation));
        return TypedResults.Ok(new CheckAnswers(reader, names, whole: true).Of(check, judgement, request.Id));
    }

    public static ProblemHttpResult Refused(Reader reader, int status, IReadOnlyList<RequestMistake> mistakes) => TypedResults.Problem(
        detail: reader.Say(mistakes[0]),
        statusCode: status,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = "bad-check",
            ["errors"] = mistakes.Select(mistake => MistakeAnswer.Of(mistake, reader)).ToList(),
        });

    /// <returns>None where it is too long.</returns>
    private static async Task<ArrayBufferWriter<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        while (await request.Body.ReadAsync(body.GetMemory(4096), cancellation) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > Longest)
            {
                return null;
            }
        }

        return body;
    }
}
