using Comity.App.Access;
using Comity.App.Authorities.Pages;
using Comity.App.Authorities.Published;
using Comity.App.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Authorities;

internal static class AuthoritiesModule
{
    public static IServiceCollection AddAuthorities(this IServiceCollection services) => services
        .AddSingleton<IAuthorities, HeldAuthorities>()
        .AddSingleton<MandateDocuments>()
        .AddScoped<DesignationActs>()
        .AddScoped<DesignationLetters>()
        .AddScoped<DesignationDesk>()
        .AddScoped<RegisterPictures>()
        .AddScoped<AuthorityWords>();

    public static void MapAuthorities(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/authorities/designations/{id:guid}/mandate", ReadMandate.Unpublished).ExcludeFromDescription()
            .Needs(Permission.ReadUnpublished).WithMetadata(new NeverKeep());
        routes.MapGet("/authorities/{iso3:length(3)}/mandates/{hash:length(64)}", ReadMandate.Published).ExcludeFromDescription().Open();
        routes.MapGet("/authorities/feed.atom", ReadFeed.Handle).ExcludeFromDescription().Open();
        routes.MapGet("/authorities/map.svg", SaveRegisterMap.Handle).ExcludeFromDescription().Open();
    }
}
