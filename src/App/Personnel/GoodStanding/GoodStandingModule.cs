using Comity.App.Access;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.Personnel.GoodStanding;

internal static class GoodStandingModule
{
    public static IServiceCollection AddGoodStanding(this IServiceCollection services) => services
        .AddScoped<Certifying>()
        .AddScoped<CertificateList>()
        .AddSingleton<CheckCertificate>();

    public static void MapGoodStanding(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/personnel/good-standing/{id:guid}/paper.json", SavePaper.Handle).ExcludeFromDescription().Needs(Permission.ReadPersonnel).WithMetadata(new NeverKeep());
        routes.MapGet("/api/v1/good-standing/{code}", ReadGoodStanding.Handle).Open().WithMetadata(new NeverKeep()).RequireRateLimiting(RateLimits.LookUps)
            .WithTags("Personnel").WithName("CheckGoodStanding").Takes()
            .WithSummary("How a certificate of good standing stands, by the code on the paper, with its signature.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }
}
