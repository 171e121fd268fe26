using Comity.App.Workspace;

namespace Comity.App.Personnel.Releases;

internal static class ReleasesModule
{
    public static IServiceCollection AddReleases(this IServiceCollection services) => services
        .AddSingleton<ReleaseWork>()
        .AddSingleton<DataSetWords>()
        .AddScoped<DisclosureSettings>()
        .AddScoped<WorkOutRelease>()
        .AddScoped<KeepRelease>()
        .AddScoped<LetOutRelease>()
        .AddScoped<ReleaseShelf>()
        .AddWaiting<ReleasesWaiting>();
}
