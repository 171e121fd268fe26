using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Jobs;
using Comity.App.RecruitmentChecks.Watching;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Workspace;

namespace Comity.App.RecruitmentChecks.Records;

internal static class RecruitmentsModule
{
    public static IServiceCollection AddRecruitments(this IServiceCollection services) => services
        .AddSingleton<KeptJudging>()
        .AddSingleton<RecheckSweep>()
        .AddSingleton<IProved, ProvedChecks>()
        .AddScoped<RecruitmentActs>()
        .AddScoped<RecruitmentList>()
        .AddScoped<RecheckLetters>()
        .AddScoped<IKeepsOfPeople, DecisionsOfPeople>()
        .AddWaiting<RecruitmentTasks>();

    /// <summary>What the clock drives; only where the program serves.</summary>
    public static IServiceCollection AddRecruitmentClock(this IServiceCollection services) =>
        services.AddHostedService<SweepClock<RecheckSweep>>().AddHostedService<SweepClock<WatchingSweep>>();

    public static void MapRecruitments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recruitments/export.csv", ExportRecruitments.Handle).ExcludeFromDescription().Needs(Permission.KeepRecruitments).WithMetadata(new NeverKeep());
        routes.MapGet("/recruitments/{id:guid}/documents/{file:guid}", ReadDocument.Handle).ExcludeFromDescription()
            .Needs(Permission.KeepRecruitments).WithMetadata(new NeverKeep());
    }
}
