using Comity.App.Access;
namespace Comity.App.Countries;

internal static class CountriesModule
{
    public static IServiceCollection AddCountries(this IServiceCollection services) => services
        .AddSingleton<CountryProfiles>()
        .AddSingleton(of => new NameSearch(of.GetRequiredService<Reference.ReferenceData>().Countries))
        .AddScoped<CountryWords>()
        .AddScoped<CountryPictures>()
        .AddScoped<SourceLinks>()
        .AddScoped<WorldPicture>();

    public static void MapCountries(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/world.svg", SavePicture.World).ExcludeFromDescription().Open();
        routes.MapGet("/countries/{iso3:length(3)}/{picture}.svg", SavePicture.Country).ExcludeFromDescription().Open();
    }
}
