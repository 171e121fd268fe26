using Comity.App.Access;
using Comity.App.Personnel.Counting.Official;
using Comity.App.Personnel.Counting.Saved;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Serving;

namespace Comity.App.Personnel.Counting;

internal static class CountingModule
{
    public static IServiceCollection AddCounting(this IServiceCollection services) => services
        .AddSingleton<RegisterSnapshots>()
        .AddSingleton<RegisterCodes>()
        .AddSingleton<OfficialTables>()
        .AddScoped<CountRegister>()
        .AddScoped<CountOfficialTable>()
        .AddScoped<CountingWords>()
        .AddScoped<SavedTables>();

    public static void MapCounting(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/personnel/table.csv", Downloads.Table).ExcludeFromDescription().Needs(Permission.CountPersonnel).WithMetadata(new NeverKeep());
        routes.MapGet("/personnel/pivot.csv", Downloads.Pivot).ExcludeFromDescription().Needs(Permission.CountPersonnel).WithMetadata(new NeverKeep());
    }
}
