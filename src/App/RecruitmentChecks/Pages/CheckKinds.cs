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

    /// <summary>
    /// What tells most, and what people know without looking it up: after these there is an answer, and the rest is asked of those who want
    /// to know more. None: all is asked at once.
    /// </summary>
    private static readonly Dictionary<CheckKind, string[]> Firsts = new()
    {
        [CheckKind.Offer] =
        [
            "employer.name", "costs", "contract.clauses", "consents.free", "repayment.exists", "contract.given", "contract.pay", "contract.currency",
            "contract.hours", "contract.leave", "travel.out", "contract.silentOn", "complaintRoute",
        ],
        [CheckKind.Recruiter] =
        [
            "licenceRequired", "licences", "sanctions", "complaints", "ownership", "feePolicy.written", "subAgents", "certs",
        ],
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

    /// <summary>What a person may know nothing of, by the first step of its keys: all of it can then be left open at once.</summary>
    public static IReadOnlyList<string> Matters { get; } = ["comparator", "legal", "signed", "visa", "ethicalList", "obligations", "advert", "agreement"];

    public static IReadOnlyList<string> FirstsOf(CheckKind kind) => Firsts.GetValueOrDefault(kind, []);
}
