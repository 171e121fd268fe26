using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Hours, rest, overtime and leave against domestic staff and the law (OFR-06). Each term stands alone.</summary>
internal sealed class Hours(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    /// <summary>Each fact is the first input less the second: above zero is worse for the worker.</summary>
    private readonly (NumberFact Fact, Input More, Input Less)[] _differences =
    [
        (facts.Number("hours.excess"), inputs["contract.hours"], inputs["comparator.hours"]),
        (facts.Number("hours.overLimit"), inputs["contract.hours"], inputs["legal.maxHours"]),
        (facts.Number("rest.shortfall"), inputs["comparator.rest"], inputs["contract.rest"]),
        (facts.Number("leave.shortfall"), inputs["comparator.leave"], inputs["contract.leave"]),
    ];

    private readonly YesNoFact _overtime = facts.YesNo("overtime.worse");
    private readonly Input _rate = inputs["contract.overtimeRate"];
    private readonly Input _peerRate = inputs["comparator.overtimeRate"];

    public void Set(Answers answers, Situation situation)
    {
        foreach (var (fact, more, less) in _differences)
        {
            situation.Set(fact, answers.Number(more) - answers.Number(less));
        }

        situation.Set(_overtime, answers.Number(_rate) is { } rate && answers.Number(_peerRate) is { } peer ? rate < peer : null);
    }
}
