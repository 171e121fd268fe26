using Microsoft.EntityFrameworkCore;

namespace Comity.App.Database;

internal static class DatabaseModule
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<FolderHold>();
        services.AddSingleton<Store>();
        services.AddSingleton<Migrator>();
        services.AddDbContextFactory<ExchangeDb>((provider, options) => provider.GetRequiredService<Store>().Configure(options));
        return services;
    }
}
