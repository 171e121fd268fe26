using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>What a health worker needs to know of an offer, beside the findings: it says nothing of the person, only of the offer.</summary>
/// <param name="Terms">What must be in the contract before leaving; null: not said yet.</param>
/// <param name="Costs">What the worker says is to be paid by the worker, as words of the list.</param>
/// <param name="AllCosts">Costs of recruitment that no worker should bear.</param>
/// <param name="Signs">Clauses and conditions known as signs of forced labour, only those that are there.</param>
internal sealed record WorkerWords(
    IReadOnlyList<(Input Input, bool? There)> Terms, IReadOnlyList<InputWord> Costs, IReadOnlyList<InputWord> AllCosts, IReadOnlyList<string> Signs)
{
    private static readonly string[] TermKeys =
    [
        "employer.name", "job.title", "job.site", "contract.pay", "contract.hours", "contract.overtimeRate", "contract.leave", "contract.type", "contract.start",
        "contract.deductions", "contract.benefits", "contract.endTerms", "travel.out", "travel.home", "repatriation", "complaintRoute",
    ];

    private static readonly string[] ClauseSigns = ["threatLicence", "retainsPassport", "barredFromLeaving", "endPenalty"];
    private static readonly string[] CostSigns = ["extortion", "deposit", "collateral", "illicitRecovery"];
    private static readonly string[] NotThere = ["none", "silent", "notStated"];

    public static WorkerWords Of(Told told)
    {
        var (inputs, answers) = (told.Inputs, told.Answers);
        var terms = TermKeys.Select(inputs.Find).OfType<Input>().Select(input => (input, There(answers, input)));
        var heads = inputs.Find("costs")?.Item?.Find("head");
        var borne = Borne(told).ToList();
        return new WorkerWords(
            [.. terms], [.. (heads?.Words ?? []).Where(word => borne.Contains(word.Id))],
            heads?.Words ?? [], [.. SignsOf(told, borne)]);
    }

    private static bool? There(Answers answers, Input input) => !answers.Knows(input) ? null : input.Kind switch
    {
        InputKind.YesNo => answers.YesNo(input),
        InputKind.Text or InputKind.Word => !NotThere.Contains(answers.Text(input)),
        InputKind.Words => answers.Texts(input)!.Count > 0,
        _ => true,
    };

    private static IEnumerable<string> Borne(Told told) =>
        told.Inputs.Find("costs") is { Item: { } parts } costs && told.Answers.Items(costs) is { } items
            ? items.Where(item => item.Text(parts["payer"]) is null or "worker").Select(item => item.Text(parts["head"])).OfType<string>().Distinct(StringComparer.Ordinal)
            : [];

    private static IEnumerable<string> SignsOf(Told told, List<string> borne)
    {
        var clauses = told.Inputs.Find("contract.clauses") is { } input ? told.Answers.Texts(input) ?? [] : [];
        var unfree = told.Inputs.Find("consents.free") is { } free && told.Answers.YesNo(free) == false;
        return ClauseSigns.Where(clauses.Contains).Concat(CostSigns.Where(borne.Contains)).Concat(unfree ? ["notFree"] : []);
    }
}
