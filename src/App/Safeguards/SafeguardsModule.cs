using Comity.App.Access;
using Comity.App.Safeguards.Published;
using Comity.App.Serving.Answers;

namespace Comity.App.Safeguards;

internal static class SafeguardsModule
{
    private static readonly Parameter Country = Parameter.OfCountry("country", "Where persons are recruited from.", "GHA") with { Required = true };

    private static readonly Parameter Jurisdiction = new(
        "jurisdiction", ParameterKind.Text, "Country whose reading of the list counts, ISO 3166-1 alpha-3, or WHO for the list as such.", "GBR", Otherwise: "WHO");

    private static readonly Parameter On = new(
        "on", ParameterKind.Day, "Date of the act: of the advert, the message, the fair.", "2024-06-01", Required: true);

    private static readonly Parameter DensityBelow = new(
        "density", ParameterKind.Text, "What if a country were listed only below this density per 10 000 people?", "49", Otherwise: "that of the edition");

    private static readonly Parameter IndexBelow = new(
        "index", ParameterKind.Text, "What if a country were listed only below this service coverage index?", "55", Otherwise: "that of the edition");

    public static IServiceCollection AddSafeguards(this IServiceCollection services) => services
        .AddSingleton<DeriveList>()
        .AddSingleton<ISafeguardsHistory, SafeguardsHistory>()
        .AddScoped<ListWords>();

    public static void MapSafeguards(this IEndpointRouteBuilder routes)
    {
        var list = routes.MapGroup("/api/v1/safeguards-list").Open().WithTags("Safeguards list");
        list.MapGet("", ReadEditions.All).WithName("ListSafeguardsEditions").Takes().AlsoCsv(SafeguardsCsv.EditionHeader)
            .WithSummary("Editions with dates, parameters and how well each is known.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        list.MapGet("/members", ReadEditions.Members).WithName("ListSafeguardsMembers").Takes().AlsoCsv("iso3,country,edition_2020,edition_2023")
            .WithSummary("Every country of every edition whose members are held.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        list.MapGet("/status", LookUpStatus.Handle).WithName("LookUpSafeguardsStatus").Takes(Country, Jurisdiction, On).AlsoCsv(SafeguardsCsv.StatusHeader)
            .WithSummary("Whether a country was on the list that counted in a jurisdiction on the date of an act.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        list.MapGet("/{edition}", ReadEditions.One).WithName("ReadSafeguardsEdition").Takes().AlsoCsv("edition,iso3,name,region")
            .WithSummary("One edition and the countries on it.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        list.MapGet("/{edition}/derivation", ReadDerivation.Handle).WithName("ReadSafeguardsDerivation").Takes(DensityBelow, IndexBelow).AlsoCsv(SafeguardsCsv.DerivationHeader)
            .WithSummary("The edition worked out from density and service coverage, beside the official list, with the reason for each country.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/safeguards-list/{edition}/map.svg", SaveMap.Handle).ExcludeFromDescription().Open();
    }
}
