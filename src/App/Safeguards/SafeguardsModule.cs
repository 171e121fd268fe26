using Comity.App.Safeguards.Published;

namespace Comity.App.Safeguards;

internal static class SafeguardsModule
{
    public static IServiceCollection AddSafeguards(this IServiceCollection services) => services
        .AddSingleton<DeriveList>()
        .AddSingleton<ISafeguardsHistory, SafeguardsHistory>()
        .AddScoped<ListWords>();

    public static void MapSafeguards(this IEndpointRouteBuilder routes)
    {
        var list = routes.MapGroup("/api/v1/safeguards-list").WithTags("Safeguards list");
        list.MapGet("", ReadEditions.All).WithName("ListSafeguardsEditions").WithSummary("Editions with dates, parameters and how well each is known.");
        list.MapGet("/members", ReadEditions.Members).WithName("ListSafeguardsMembers").WithSummary("Every country of every edition whose members are held.");
        list.MapGet("/status", LookUpStatus.Handle).WithName("LookUpSafeguardsStatus")
            .WithSummary("Whether a country was on the list that counted in a jurisdiction on the date of an act.");
        list.MapGet("/{edition}", ReadEditions.One).WithName("ReadSafeguardsEdition").WithSummary("One edition and the countries on it.");
        list.MapGet("/{edition}/derivation", ReadDerivation.Handle).WithName("ReadSafeguardsDerivation")
            .WithSummary("The edition worked out from density and service coverage, beside the official list, with the reason for each country.");
        routes.MapGet("/safeguards-list/{edition}/map.svg", SaveMap.Handle).ExcludeFromDescription();
    }
}
