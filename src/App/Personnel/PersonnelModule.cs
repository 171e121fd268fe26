using Comity.App.Personnel.Loading;

namespace Comity.App.Personnel;

internal static class PersonnelModule
{
    public static IServiceCollection AddPersonnel(this IServiceCollection services) => services
        .AddLoading();

    public static void MapPersonnel(this IEndpointRouteBuilder routes)
    {
        // Pages map themselves; routes of downloads come here.
    }
}
