using Comity.App.Demo;
using Comity.App.Serving;
using Comity.App.Statistics.Importing;

namespace Comity.App;

/// <summary>The same services as the server has, for a command that ends. A demonstration is read as what it is, and never begun.</summary>
internal static class CommandServices
{
    public static async Task<ServiceProvider> StartAsync(Settings settings, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        ComityServer.AddCore(services, await DemoGuard.IsDemonstrationAsync(settings, cancellation) ? settings.AsDemo() : settings);
        var provider = services.BuildServiceProvider();
        await ComityServer.PrepareAsync(provider, cancellation);
        return provider;
    }
}
