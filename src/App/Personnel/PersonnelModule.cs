using Comity.App.Personnel.Counting;
using Comity.App.Personnel.Duplicates;
using Comity.App.Personnel.GoodStanding;
using Comity.App.Personnel.Loading;
using Comity.App.Personnel.Records;
using Comity.App.Personnel.Releases;

namespace Comity.App.Personnel;

internal static class PersonnelModule
{
    public static IServiceCollection AddPersonnel(this IServiceCollection services) => services
        .AddLoading()
        .AddPersonRecords()
        .AddDuplicates()
        .AddGoodStanding()
        .AddCounting()
        .AddReleases();

    public static void MapPersonnel(this IEndpointRouteBuilder routes)
    {
        routes.MapGoodStanding();
        routes.MapCounting();
    }
}
