using Comity.App.Audit;

namespace Comity.App.RecruitmentChecks.Watching;

internal static class WatchingProcesses
{
    public static readonly Process Publish = new("PublishWatchedMonth", "code-2010:8.7", "WatchedMonthAdded", "WatchedCorridorAdded");
}
