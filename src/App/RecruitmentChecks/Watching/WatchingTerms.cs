using Comity.App.Reference;
using Comity.Rules.Parameters;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>When a month is published, and which counts are withheld. From <c>policy/parameters</c>.</summary>
internal sealed record WatchingTerms(int LeastCount, int LeastOrganizations, int PublishAfter)
{
    /// <exception cref="InvalidOperationException">A parameter has no value on the day.</exception>
    public static WatchingTerms On(DateOnly day, ContentFiles files)
    {
        var all = DatedParameter.Read(files.Policy("parameters", "parameters.yaml"));
        int Of(string id) => (int)(all.FirstOrDefault(p => p.Id == id)?.On(day)?.Value
            ?? throw new InvalidOperationException($"policy/parameters has no {id} on {day:yyyy-MM-dd}."));
        return new WatchingTerms(Of("watching.least-campaigns"), Of("watching.least-organizations"), Of("watching.publish-after"));
    }

    /// <summary>The last month that is due on a day, by its first day.</summary>
    public DateOnly LastDue(DateOnly day)
    {
        var edge = day.AddDays(-PublishAfter);
        return new DateOnly(edge.Year, edge.Month, 1).AddMonths(-1);
    }
}
