using Comity.App.Access;
using Comity.App.Authorities.Api;
using Comity.App.Authorities.Loading;
using Comity.App.Authorities.Messages;
using Comity.App.Authorities.Messages.Keeping;
using Comity.App.Authorities.Pages;
using Comity.App.Authorities.Published;
using Comity.App.Authorities.Renewals;
using Comity.App.Jobs;
using Comity.App.Serving;
using Comity.App.Workspace;

namespace Comity.App.Authorities;

internal static class AuthoritiesModule
{
    public static IServiceCollection AddAuthorities(this IServiceCollection services) => services
        .AddSingleton<IAuthorities, HeldAuthorities>()
        .AddSingleton<MandateDocuments>()
        .AddScoped<DesignationActs>()
        .AddScoped<EraseOfficeHolder>()
        .AddScoped<DesignationLetters>()
        .AddScoped<DesignationDesk>()
        .AddScoped<RegisterPictures>()
        .AddScoped<AuthorityWords>()
        .AddSingleton<HeadingNames>()
        .AddSingleton<LoadDrafts>()
        .AddScoped<LoadRegister>()
        .AddScoped<LoadWords>()
        .AddSingleton<RenewalSweep>()
        .AddSingleton<AnswerByLink>()
        .AddWaiting<AuthorityTasks>()
        .AddCompleteness<AuthorityCompleteness>()
        .AddChanges<AuthorityChanges>()
        .AddMessages();

    /// <summary>What the clock drives; only where the program serves.</summary>
    public static IServiceCollection AddAuthorityClock(this IServiceCollection services) =>
        services.AddHostedService<SweepClock<RenewalSweep>>().AddHostedService<SweepClock<ClearingSweep>>();

    public static void MapAuthorities(this IEndpointRouteBuilder routes)
    {
        routes.MapAuthoritiesApi();
        routes.MapMessages();
        routes.MapGet("/authorities/designations/{id:guid}/mandate", ReadMandate.Unpublished).ExcludeFromDescription()
            .Needs(Permission.ReadUnpublished).WithMetadata(new NeverKeep());
        routes.MapGet("/authorities/{iso3:length(3)}/mandates/{hash:length(64)}", ReadMandate.Published).ExcludeFromDescription().Open();
        routes.MapGet("/authorities/feed.atom", ReadFeed.Handle).ExcludeFromDescription().Open();
        routes.MapGet("/authorities/map.svg", SaveRegisterMap.Handle).ExcludeFromDescription().Open();
    }
}
