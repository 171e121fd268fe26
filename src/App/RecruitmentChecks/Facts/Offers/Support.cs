using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>What goes with the job: information, induction, development, travel, housing, complaints (OFR-25 to 27, 30 to 32).</summary>
internal sealed class Support(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private static readonly string[] Subjects = ["risksAndBenefits", "costOfLiving", "housing", "licensing", "family", "tax"];

    private readonly NumberFact _missing = facts.Number("information.missing");
    private readonly YesNoFact _development = facts.YesNo("development.equal");
    private readonly Input _informationPack = inputs["informationPack"];
    private readonly Input _cpd = inputs["cpd"];

    private readonly (CodeFact Fact, Input Input)[] _words =
    [
        (facts.Code("induction.given"), inputs["induction"]),
        (facts.Code("housing.terms"), inputs["housing"]),
        (facts.Code("complaint.route"), inputs["complaintRoute"]),
    ];

    private readonly (YesNoFact Fact, Input Input)[] _payers =
    [
        (facts.YesNo("travel.outStated"), inputs["travel.out"]),
        (facts.YesNo("travel.homeStated"), inputs["travel.home"]),
        (facts.YesNo("repatriation.stated"), inputs["repatriation"]),
    ];

    public void Set(Answers answers, Situation situation)
    {
        situation.Set(_missing, answers.Texts(_informationPack).Lacks(Subjects));
        situation.Tell(_development, answers.YesNo(_cpd));
        foreach (var (fact, input) in _words)
        {
            situation.Tell(fact, answers.Text(input));
        }

        foreach (var (fact, input) in _payers)
        {
            situation.Tell(fact, answers.Text(input) is { } payer ? payer != "notStated" : null);
        }
    }
}
