using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Clauses that a contract holds or does not (OFR-09, 21, 22, 23, 33, 38). The list that is told is whole.</summary>
internal sealed class Clauses(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private readonly (YesNoFact Fact, string Clause)[] _facts =
    [
        (facts.YesNo("union.barred"), "unionBarred"),
        (facts.YesNo("threat.made"), "threatLicence"),
        (facts.YesNo("documents.kept"), "retainsPassport"),
        (facts.YesNo("mobility.told"), "changeRuleTold"),
        (facts.YesNo("mobility.barred"), "barredFromLeaving"),
        (facts.YesNo("liability.joint"), "jointLiability"),
    ];

    private readonly YesNoFact _penalised = facts.YesNo("leaving.penalised");
    private readonly Input _clauses = inputs["contract.clauses"];

    public void Set(Answers answers, Situation situation)
    {
        var clauses = answers.Texts(_clauses);
        foreach (var (fact, clause) in _facts)
        {
            situation.Tell(fact, clauses.Holds(clause));
        }

        situation.Tell(_penalised, Truth.Any(clauses.Holds("nonCompete"), clauses.Holds("endPenalty")));
    }
}
