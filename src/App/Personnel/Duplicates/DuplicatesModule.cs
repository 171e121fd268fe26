using Comity.App.Workspace;

namespace Comity.App.Personnel.Duplicates;

internal static class DuplicatesModule
{
    public static IServiceCollection AddDuplicates(this IServiceCollection services) => services
        .AddSingleton<DuplicateRuleBook>()
        .AddSingleton<DuplicateWork>()
        .AddScoped<FindDuplicates>()
        .AddScoped<DecidePair>()
        .AddScoped<ReadPairs>()
        .AddScoped<PairFields>()
        .AddWaiting<PairsWaiting>();
}
