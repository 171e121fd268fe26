using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>The signed contract against the offer, term by term (OFR-24). A better term elsewhere takes nothing away.</summary>
internal sealed class Signed(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private readonly NumberFact _worse = facts.Number("signed.worse");
    private readonly Input _changed = inputs["signed.changed"];

    /// <summary>A term, what must not be lower, and what it is held against.</summary>
    private readonly (string Term, Input Less, Input Than)[] _lower =
    [
        ("pay", inputs["signed.pay"], inputs["contract.pay"]),
        ("hours", inputs["contract.hours"], inputs["signed.hours"]),
        ("leave", inputs["signed.leave"], inputs["contract.leave"]),
    ];

    private readonly Input _months = inputs["signed.months"];
    private readonly Input _offeredMonths = inputs["contract.months"];

    public void Set(Answers answers, Situation situation)
    {
        var changed = answers.Texts(_changed);
        var count = changed?.Count ?? 0;
        foreach (var (term, less, than) in _lower)
        {
            count += answers.Number(less) < answers.Number(than) && changed.Holds(term) != true ? 1 : 0;
        }

        count += ContractKind.Shorter(answers.Number(_months), answers.Number(_offeredMonths)) == true && changed.Holds("duration") != true ? 1 : 0;
        situation.Set(_worse, count > 0 || changed is not null ? count : null);
    }
}
