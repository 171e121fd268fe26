using Comity.App.Access;
using Comity.App.Serving.Answers;

namespace Comity.App.RecruitmentChecks.Watching;

internal static class WatchingModule
{
    public static IServiceCollection AddWatching(this IServiceCollection services) => services.AddSingleton<WatchedPicture>().AddSingleton<WatchingSweep>();

    public static void MapWatching(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/v1/active-recruitment").Open().WithTags("Recruitment checks").MapGet("", ReadWatched.Handle).WithName("ListActiveRecruitment")
            .TakesPages(
                null, new Parameter("month", ParameterKind.Day, "Any day of the month.", "2026-09-01"),
                Parameter.OfCountry("destination", "Country that recruits.", "GBR"), Parameter.OfCountry("source", "Listed country.", "NGA"))
            .WithSummary("Active recruitment from listed countries that employers and agencies had checked, by month, corridor and occupation; small counts are withheld.")
            .AlsoCsv(WatchedAnswer.Header).ProducesProblem(StatusCodes.Status400BadRequest);
}
