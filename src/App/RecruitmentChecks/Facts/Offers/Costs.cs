using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>What the worker pays, by its heads (OFR-12, 13, 14, 28).</summary>
// ILO principles and definition of fees: no recruitment fee or related cost is charged to the worker, directly or indirectly.
internal sealed class Costs(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private readonly CodeFact _fee = facts.Code("costs.fee");
    private readonly CodeFact _related = facts.Code("costs.related");
    private readonly CodeFact _toAgency = facts.Code("costs.toAgency");
    private readonly YesNoFact _illegitimate = facts.YesNo("costs.illegitimate");
    private readonly YesNoFact _unrepaid = facts.YesNo("costs.unrepaid");
    private readonly CodeFact _language = facts.Code("language.paidBy");
    private readonly Input _costs = inputs["costs"];
    private readonly Input _languageTraining = inputs["languageTraining"];
    private readonly CostInputs _item = new(inputs["costs"].Item!);

    public void Set(Answers answers, Situation situation)
    {
        var items = answers.Items(_costs);
        var (fee, related, agency, language) = (default(Charges), default(Charges), default(Charges), default(Charges));
        bool? illegitimate = false, unrepaid = false;
        for (var at = 0; at < (items?.Count ?? 0); at++)
        {
            if (_item.Read(items![at]) is not { } cost)
            {
                continue;
            }

            fee.Add(cost, cost.Is(CostGroup.Fee));
            related.Add(cost, cost.Is(CostGroup.Related));
            language.Add(cost, cost.Is(CostGroup.Language));
            agency.Add(cost, Truth.All(cost.ToAgency, cost.Head is null ? null : cost.Group != CostGroup.Illegitimate));
            illegitimate = Truth.Any(illegitimate, Truth.All(cost.ByWorker, cost.Is(CostGroup.Illegitimate)));
            unrepaid = Truth.Any(unrepaid, cost.Unrepaid);
        }

        if (items is not null)
        {
            situation.Set(_fee, fee.Word);
            situation.Set(_related, related.Word);
            situation.Set(_toAgency, agency.Word);
            situation.Set(_illegitimate, illegitimate);
            situation.Set(_unrepaid, unrepaid);
        }

        situation.Set(_language, language.IsCertain ? "worker" : answers.Text(_languageTraining));
    }
}
