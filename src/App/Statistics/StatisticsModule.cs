using Comity.App.Statistics.Api;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Statistics.Indicators;
using Comity.App.Statistics.Pages;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;
using Comity.App.Workspace;

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
        .AddSingleton<IRegisterFigures, RegisterFigures>()
        .AddSingleton<TakeOver>()
        .AddSingleton<OpenDataBundle>()
        .AddSingleton<Verification>()
        .AddSingleton<ImportDrafts>()
        .AddSingleton<DraftJobs>()
        .AddSingleton<CheckDraft>()
        .AddSingleton<PublishDraft>()
        .AddSingleton<ProfileGuess>()
        .AddSingleton<HeldVersions>()
        .AddScoped<ClosedVersions>()
        .AddSingleton<SourceRows>()
        .AddScoped<CodeNames>()
        .AddScoped<ReadOrigins>()
        .AddSingleton<IndicatorDefinitions>()
        .AddSingleton<IndicatorQuestions>()
        .AddSingleton<IIndicators, PublishedIndicators>()
        .AddSingleton<IDoubts, PublishedDoubts>()
        .AddSingleton<IPublishedStatistics, PublishedStatistics>()
        .AddCompleteness<StatisticsCompleteness>()
        .AddChanges<StatisticsChanges>();
}
