using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>
/// Works out every fact of an offer or contract from what was told, as <c>policy/vocabulary/offer.yaml</c> defines it. What was not told
/// stays not known. Thread-safe: it keeps nothing of a check.
/// </summary>
internal sealed class OfferFacts
{
    private readonly Input _source;
    private readonly IOfferFacts[] _groups;

    public OfferFacts(Rulebook rulebook, InputCatalogue inputs)
    {
        var (facts, list) = (rulebook.Vocabulary, inputs.Of(CheckKind.Offer));
        var money = new Money(list);
        _source = list["source"];
        _groups =
        [
            new Setting(facts, list), new Completeness(facts, list), new Timeline(facts, list), new Pay(facts, list, money), new Hours(facts, list),
            new ContractKind(facts, list), new Costs(facts, list), new Repayment(facts, list), new Deductions(facts, list, money),
            new Clauses(facts, list), new Signed(facts, list), new Support(facts, list), new Worker(facts, list),
        ];
    }

    /// <summary>The one state of an offer: where the worker lives. A situation is made with it, and then filled by <see cref="Set"/>.</summary>
    public IReadOnlyList<string> States(Answers answers) => answers.Text(_source) is { } source ? [source] : [];

    public void Set(Answers answers, Situation situation)
    {
        foreach (var group in _groups)
        {
            group.Set(answers, situation);
        }
    }
}

/// <summary>A group of facts: typed once, worked out for each check without keeping anything.</summary>
internal interface IOfferFacts
{
    void Set(Answers answers, Situation situation);
}
