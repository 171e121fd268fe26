using Comity.App.Workspace;

namespace Comity.App.Access.OpenId;

internal static class OpenIdModule
{
    public static IServiceCollection AddOpenId(this IServiceCollection services)
    {
        services.AddSingleton<Providers>();
        services.AddSingleton<ProviderExchange>();
        services.AddSingleton<ProviderJourneys>();
        services.AddScoped<SignInByProvider>();
        services.AddScoped<OwnProviders>();
        services.AddScoped<IWaiting, RolesElsewhere>();
        return services;
    }
}
