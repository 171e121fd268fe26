using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Demo;

internal static class DemoModule
{
    private const string Page = "/Demo/Pages/Demo";

    /// <summary>What keeps demonstrations and real content apart; in every start.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoGuard>().AddSingleton<SeedDemo>();

    /// <summary>The page of the people is there in a demonstration only: elsewhere it has no address.</summary>
    public static IServiceCollection AddDemoPages(this IServiceCollection services, Settings settings)
    {
        if (settings.Demo)
        {
            return services.AddScoped<GoOnAs>().AddScoped<DemoPeople>();
        }

        return services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageRouteModelConvention(Page, page => page.Selectors.Clear()));
    }
}
