namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>Where to complain, as ends of text keys; the national authorities come after them.</summary>
internal static class ComplaintWays
{
    public static IReadOnlyList<string> OfWorker { get; } = ["labour", "mission", "home", "union", "danger"];

    /// <summary>Of a recruiter, whoever looks at it.</summary>
    public static IReadOnlyList<string> OfRecruiter { get; } = ["licensing", "labour", "danger"];
}
