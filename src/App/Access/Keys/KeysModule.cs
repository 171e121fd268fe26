using Comity.App.Jobs;
using Comity.App.Serving;
using Comity.App.Workspace;

namespace Comity.App.Access.Keys;

internal static class KeysModule
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<FailedKeys>();
        services.AddSingleton<KeyHolders>();
        services.AddScoped<ServiceAccounts>();
        services.AddChanges<KeyChanges>();
        services.AddSingleton<KeyReminders>();
        services.AddHostedService<SweepClock<KeyReminders>>();
        return services;
    }

    /// <summary>Before anything else finds out who asks.</summary>
    public static void UseKeys(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.UseMiddleware<KeyGate>());

    public static void MapKeys(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/key", ReadKey.Handle).ExcludeFromDescription().Open().WithMetadata(new NeverKeep());
}
