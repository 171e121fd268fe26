using Comity.App.Serving;

namespace Comity.App;

/// <summary>The same services as the server has, for a command that ends.</summary>
internal static class CommandServices
{
    public static async Task<ServiceProvider> StartAsync(Settings settings, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        ComityServer.AddCore(services, settings);
        var provider = services.BuildServiceProvider();
        await ComityServer.PrepareAsync(provider, cancellation);
        return provider;
    }
}
