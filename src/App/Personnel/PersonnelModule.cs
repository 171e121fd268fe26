using Comity.App.Personnel.Counting;

namespace Comity.App.Personnel;

internal static class PersonnelModule
{
    public static IServiceCollection AddPersonnel(this IServiceCollection services) => services
        .AddCounting();

    public static void MapPersonnel(this IEndpointRouteBuilder routes)
    {
        routes.MapCounting();
    }
}
