using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>The three kinds of check as they stand in addresses.</summary>
internal static class CheckKinds
{
    public const string Route = "regex(^(campaign|offer|recruiter)$)";

    /// <summary>
    /// What is asked of everybody, in the order of the catalogue: most rules and every pack look at it, so that what comes after can be
    /// chosen by what was said.
    /// </summary>
    private static readonly Dictionary<CheckKind, string[]> Openings = new()
    {
        [CheckKind.Campaign] = ["initiatedBy", "destination", "targetStates", "occupations"],
        [CheckKind.Offer] = ["destination", "source", "job.isco"],
        [CheckKind.Recruiter] = ["country", "type", "destination", "targetStates"],
    };

    public static IReadOnlyList<CheckKind> All { get; } = Enum.GetValues<CheckKind>();

    public static CheckKind? Find(string? word) => word switch
    {
        "campaign" => CheckKind.Campaign,
        "offer" => CheckKind.Offer,
        "recruiter" => CheckKind.Recruiter,
        _ => null,
    };

    public static string Address(this CheckKind kind) => "/check/" + Api.CheckAnswers.Word(kind);

    public static IReadOnlyList<string> OpeningOf(CheckKind kind) => Openings[kind];
}
