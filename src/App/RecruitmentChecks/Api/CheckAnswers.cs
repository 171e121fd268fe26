using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Facts;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>Puts a judgement into words for a program.</summary>
/// <param name="whole">With every finding and its facts; else only what is not known or worse, without facts.</param>
internal sealed class CheckAnswers(Reader reader, FactNames names, bool whole)
{
    private readonly string _language = reader.Language.Code;
    private readonly string[] _sentences = [.. OutcomeWords.All.Select(word => reader.Say("checks.outcomes." + word))];
    private readonly string? _guidance = whole ? reader.Say("checks.guidance") : null;

    public CheckAnswer Of(Check check, Judgement judgement, string? id)
    {
        var findings = new List<FindingAnswer>();
        var missing = new HashSet<Fact>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (whole || finding.Outcome >= Outcome.NoData)
            {
                findings.Add(Finding(judgement.Explain(finding), missing));
            }
        }

        return new CheckAnswer(
            id, Word(check.Kind), check.On, judgement.Outcome.Word(), _sentences[(int)judgement.Outcome], Packs(judgement), States(judgement),
            findings, whole ? [.. missing.Select(fact => new MissingFact(fact.Key, fact.Name.In(_language), fact.Inputs, fact.Supply.In(_language)))] : null, _guidance);
    }

    public static string Word(CheckKind kind) => kind switch
    {
        CheckKind.Campaign => "campaign",
        CheckKind.Offer => "offer",
        _ => "recruiter",
    };

    /// <summary>A recalled basis is told as what it is to the reader.</summary>
    public static string StatusOf(Explanation told) => told.IsUnconfirmed ? "unconfirmed" : told.Status;

    private FindingAnswer Finding(Explanation told, HashSet<Fact> missing)
    {
        var lacks = told.Missing;
        missing.UnionWith(lacks);
        return new FindingAnswer(
            told.Id, told.Version, told.Row?.Number, told.Pack.Id, told.State, told.Outcome.Word(),
            told.Because(_language, names), told.Remedy(_language, names), told.Warning(_language, names),
            [.. told.Cites.Select(cite => cite.ToString())], told.Sources, StatusOf(told),
            whole ? [.. told.Facts.Select(fact => Fact(fact, told))] : null, [.. lacks.Select(fact => fact.Key)]);
    }

    private FactAnswer Fact(UsedFact used, Explanation told) => new(
        used.Fact.Key, used.Value, new Clauses(_language, names).Told(used.Fact, used.Value), used.Origin ?? Origins.Given);

    private PackOutcome[] Packs(Judgement judgement) => [.. judgement.Packs
        .Select(pack => (pack, Outcome: judgement.OfPack(pack.Index)))
        .Where(one => one.Outcome is not null)
        .Select(one => new PackOutcome(one.pack.Id, one.pack.Title.In(_language), one.Outcome!.Value.Word()))];

    private static StateOutcome[] States(Judgement judgement)
    {
        var states = judgement.Situation.States;
        return states[0] == Situation.NoState ? [] : [.. states.Select((state, at) => new StateOutcome(state, judgement.OfState(at).Word()))];
    }
}
