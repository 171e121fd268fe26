using Comity.App.Reference;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>When a month is published, and which counts are withheld. From <c>policy/parameters</c>.</summary>
internal sealed record WatchingTerms(int LeastCount, int LeastOrganizations, int PublishAfter)
{
    /// <exception cref="InvalidOperationException">A parameter has no value on the day.</exception>
    public static WatchingTerms On(DateOnly day, ContentFiles files)
    {
        var numbers = new PolicyNumbers(files, day);
        return new WatchingTerms(numbers["watching.least-campaigns"], numbers["watching.least-organizations"], numbers["watching.publish-after"]);
    }

    /// <summary>The last month that is due on a day, by its first day.</summary>
    public DateOnly LastDue(DateOnly day)
    {
        var edge = day.AddDays(-PublishAfter);
        return new DateOnly(edge.Year, edge.Month, 1).AddMonths(-1);
    }
}
