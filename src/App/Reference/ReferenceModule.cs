namespace Comity.App.Reference;

internal static class ReferenceModule
{
    public static IServiceCollection AddReference(this IServiceCollection services) => services
        .AddSingleton<ContentFiles>()
        .AddSingleton<Checksums>()
        .AddSingleton<ReferenceData>()
        .AddSingleton<CountrySearch>()
        .AddSingleton<CountryResolver>();
}
