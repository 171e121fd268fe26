using Comity.App.Access;
using Comity.App.Statistics.Indicators.Corridors;

namespace Comity.App.Statistics.Indicators.Pages;

internal static class IndicatorPagesModule
{
    public static IServiceCollection AddIndicatorPages(this IServiceCollection services) => services
        .AddSingleton<CorridorQuestions>()
        .AddScoped<FieldWords>()
        .AddSingleton<WhoRegions>()
        .AddScoped<IndicatorQueries>()
        .AddScoped<IndicatorRows>()
        .AddScoped<IndicatorPictures>()
        .AddScoped<SaveIndicator>()
        .AddScoped<CorridorQueries>()
        .AddScoped<CorridorPictures>();

    public static void MapIndicatorPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/indicators/{id}/map.svg", SaveIndicator.Map).ExcludeFromDescription().Open();
        routes.MapGet("/indicators/{id}/compare.svg", SaveIndicator.Compare).ExcludeFromDescription().Open();
        routes.MapGet("/corridors/{origin}/{destination}/flow.svg", SaveCorridor.Handle).ExcludeFromDescription().Open();
    }
}
