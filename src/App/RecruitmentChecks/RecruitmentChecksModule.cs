using Comity.App.Access;
using Comity.App.RecruitmentChecks.Api;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.RecruitmentChecks.Watching;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Serving.Answers;

namespace Comity.App.RecruitmentChecks;

internal static class RecruitmentChecksModule
{
    public static IServiceCollection AddRecruitmentChecks(this IServiceCollection services) => services
        .AddSingleton<CheckBook>()
        .AddSingleton<FactNames>()
        .AddSingleton<Checker>()
        .AddSingleton<Questions>()
        .AddSingleton<IProved, ProvedRulebook>()
        .AddScoped<AnswerWords>()
        .AddScoped<Verdicts>()
        .AddRecruitments()
        .AddWatching();

    public static void MapRecruitmentChecks(this IEndpointRouteBuilder routes)
    {
        routes.MapRecruitments();
        routes.MapWatching();
        var checks = routes.MapGroup("/api/v1/recruitment-checks").Open().WithTags("Recruitment checks");
        checks.MapPost("", PostCheck.Handle).WithName("CheckRecruitment").RequireRateLimiting(RateLimits.Checks)
            .WithSummary("One campaign, offer or recruiter against the rules of the date of the act. Nothing is kept.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .AddOpenApiOperationTransformer(RequestSchema.Describe);
        checks.MapPost("/batch", PostBatch.Handle).WithName("CheckRecruitments").RequireRateLimiting(RateLimits.Batches)
            .WithSummary("Many checks, one JSON object a line; one answer a line, in the same order.")
            .Produces<CheckAnswer>(StatusCodes.Status200OK, "application/x-ndjson").ProducesProblem(StatusCodes.Status400BadRequest)
            .AddOpenApiOperationTransformer(RequestSchema.DescribeLines);
        routes.MapGet("/check/table/{kind}.csv", Template).Open().ExcludeFromDescription();
        var rules = routes.MapGroup("/api/v1/rules").Open().WithTags("Recruitment checks");
        rules.MapGet("", GetRules.All).WithName("ListRules").Takes(GetRules.Kind).WithSummary("The rules by which recruitments are checked.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        rules.MapGet("/{id}", GetRules.One).WithName("ReadRule").Takes(GetRules.On)
            .WithSummary("One rule: question, decision tables, reading, versions and cases.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>An empty table with every column that a check of the kind may be told.</summary>
    private static IResult Template(CheckBook book, string kind) => CheckKinds.Find(kind) is { } found
        ? Results.File(System.Text.Encoding.UTF8.GetBytes(string.Join(',', new CheckTable(book).ColumnsOf(found)) + "\r\n"), "text/csv; charset=utf-8", $"comity-{kind}.csv")
        : Results.NotFound();
}
