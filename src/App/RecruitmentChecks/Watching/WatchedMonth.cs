using Comity.App.Audit;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>A month whose picture was published, once and for good: what is kept later no longer changes it, so that no difference tells of anybody.</summary>
internal sealed class WatchedMonth : IRecorded
{
    private WatchedMonth()
    {
    }

    public WatchedMonth(DateOnly month, WatchingTerms terms, DateTimeOffset at) =>
        (Month, LeastCount, LeastOrganizations, PublishedAt) = (month, terms.LeastCount, terms.LeastOrganizations, at);

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Smaller counts were withheld.</summary>
    public int LeastCount { get; private set; }

    /// <summary>Counts of fewer organisations were withheld.</summary>
    public int LeastOrganizations { get; private set; }

    public string Subject => $"watched-month/{Month:yyyy-MM}";
}
