using Comity.App.Personnel.Counting.Snapshots;

namespace Comity.App.Personnel.Counting;

internal static class CountingModule
{
    public static IServiceCollection AddCounting(this IServiceCollection services) => services
        .AddSingleton<RegisterSnapshots>()
        .AddScoped<CountRegister>();

    public static void MapCounting(this IEndpointRouteBuilder routes)
    {
        _ = routes;
    }
}
