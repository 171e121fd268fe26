using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Api;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.RecruitmentChecks.Records.Pages;
using Comity.App.Serving.Answers;
using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary><c>GET /recruitments/export.csv</c>: the recruitments that a search finds, for one's organisation.</summary>
internal static class ExportRecruitments
{
    private const string Header = "recruitment,title,kind,act_on,check,checked_at,checked_on,outcome,standing,begun_at,closed_at\r\n";

    public static async Task Handle(HttpContext context, RecruitmentList list, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        var found = await list.FindAsync(new RecruitmentSearch(query["q"], CheckKinds.Find(query["kind"]), ListModel.StandingOf(query["state"])), cancellation);
        var response = context.Response;
        response.ContentType = CsvText.MediaType;
        response.Headers.ContentDisposition = "attachment; filename=\"recruitments.csv\"";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(Header, cancellation);
        foreach (var one in found)
        {
            await response.WriteAsync(string.Join(',', Cells(one).Select(CsvText.Cell)) + "\r\n", cancellation);
        }
    }

    private static object?[] Cells(ListedRecruitment one) =>
    [
        one.Id, CsvText.Harmless(one.Title), CheckAnswers.Word(one.Kind), one.ActOn, one.Number, one.CheckedAt, one.CheckedOn,
        one.Outcome.Word(), one.Standing, one.BegunAt, one.ClosedAt,
    ];
}
