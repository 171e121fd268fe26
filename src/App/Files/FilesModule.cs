namespace Comity.App.Files;

internal static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddSingleton<AttachedFiles>();
}
