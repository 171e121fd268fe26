namespace Comity.App.Personnel.Loading;

internal static class LoadingModule
{
    public static IServiceCollection AddLoading(this IServiceCollection services) => services
        .AddSingleton<RegisterDrafts>()
        .AddSingleton<RegisterProfiles>()
        .AddSingleton<LoadColumns>()
        .AddSingleton<LoadSteps>()
        .AddSingleton<LoadWork>()
        .AddScoped<StoreRegister>()
        .AddScoped<RegisterLoads>();
}
