using Comity.App.Serving;

namespace Comity.App.Access.Keys;

internal static class KeysModule
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<FailedKeys>();
        services.AddSingleton<KeyHolders>();
        services.AddScoped<ServiceAccounts>();
        services.AddSingleton<KeyReminders>();
        services.AddHostedService<KeyClock>();
        return services;
    }

    /// <summary>Before anything else finds out who asks.</summary>
    public static void UseKeys(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.UseMiddleware<KeyGate>());

    public static void MapKeys(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/key", ReadKey.Handle).ExcludeFromDescription().Open().WithMetadata(new NeverKeep());
}
