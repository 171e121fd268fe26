namespace Comity.App.Workspace;

/// <summary>Nothing of its own but the page: what stands on it, the slices bring.</summary>
internal static class WorkspaceModule
{
    public static IServiceCollection AddWorkspace(this IServiceCollection services) => services.AddScoped<LatestChanges>();

    public static IServiceCollection AddWaiting<T>(this IServiceCollection services)
        where T : class, IWaiting => services.AddScoped<IWaiting, T>();

    public static IServiceCollection AddChanges<T>(this IServiceCollection services)
        where T : class, IChanges => services.AddScoped<IChanges, T>();

    public static IServiceCollection AddCompleteness<T>(this IServiceCollection services)
        where T : class, ICompleteness => services.AddScoped<ICompleteness, T>();
}
