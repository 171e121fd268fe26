using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary><c>GET /api/v1/active-recruitment</c>: what was published of active recruitment from listed countries.</summary>
internal static class ReadWatched
{
    public static async Task<Results<Ok<Listing<WatchedAnswer>>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, WatchedPicture picture, Asked asked, CancellationToken cancellation)
    {
        var (day, destination, source) = (asked.Day("month"), asked.Place("destination")?.Country, asked.Place("source")?.Country);
        var page = Page.Of(asked, null);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var month = day is { } one ? new DateOnly(one.Year, one.Month, 1) : (DateOnly?)null;
        WatchedAnswer[] all = [.. (await picture.CorridorsAsync(month, destination, source, cancellation)).Select(WatchedAnswer.Of)];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(WatchedAnswer.Header, page.Cut(all).Select(row => row.Cells()))
            : TypedResults.Ok(Listing<WatchedAnswer>.Of(all, page, context));
    }
}
