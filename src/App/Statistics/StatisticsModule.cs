using Comity.App.Statistics.Api;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Indicators;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;

namespace Comity.App.Statistics;

internal static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<SnapshotFiles>()
        .AddSingleton<StoredFiles>()
        .AddSingleton<ProfileShelf>()
        .AddSingleton<CheckDefinitions>()
        .AddSingleton<ImportContexts>()
        .AddSingleton<PrepareImport>()
        .AddSingleton<StoreImport>()
        .AddSingleton<OpenDataBundle>()
        .AddSingleton<Verification>()
        .AddSingleton<IndicatorDefinitions>()
        .AddSingleton<IndicatorQuestions>()
        .AddSingleton<HeldVersions>()
        .AddSingleton<IPublishedStatistics, PublishedStatistics>();
}
