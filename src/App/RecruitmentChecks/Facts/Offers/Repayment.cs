using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>What is asked back from a worker who leaves (OFR-15 to 19).</summary>
// United Kingdom code of practice: transparency, proportionate costs, timing, flexibility.
internal sealed class Repayment(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private static readonly string[] Hardships = ["bullying", "discrimination", "illness", "bereavement", "familyEmergency", "employerFault"];

    private readonly YesNoFact _exists = facts.YesNo("repayment.exists");
    private readonly YesNoFact _priced = facts.YesNo("repayment.priced");
    private readonly YesNoFact _barred = facts.YesNo("repayment.barredItem");
    private readonly YesNoFact _recruitment = facts.YesNo("repayment.recruitmentItem");
    private readonly NumberFact _amount = facts.Number("repayment.amount");
    private readonly NumberFact _overCost = facts.Number("repayment.overCost");
    private readonly YesNoFact _fair = facts.YesNo("repayment.fairEstimate");
    private readonly YesNoFact _falls = facts.YesNo("repayment.falls");
    private readonly NumberFact _lastStep = facts.Number("repayment.lastStep");
    private readonly NumberFact _endMonth = facts.Number("repayment.endMonth");
    private readonly NumberFact _waiversMissing = facts.Number("repayment.waiversMissing");
    private readonly YesNoFact _caseByCase = facts.YesNo("repayment.caseByCase");

    private readonly Input _said = inputs["repayment.exists"];
    private readonly Input _most = inputs["repayment.amount"];
    private readonly Input _realCost = inputs["repayment.realCost"];
    private readonly Input _isPriced = inputs["repayment.priced"];
    private readonly Input _items = inputs["repayment.items"];
    private readonly Input _schedule = inputs["repayment.schedule"];
    private readonly Input _waivers = inputs["repayment.waivers"];
    private readonly Input _fairEstimate = inputs["repayment.fairEstimate"];
    private readonly Input _month = inputs["repayment.schedule"].Item!["month"];
    private readonly Input _owed = inputs["repayment.schedule"].Item!["amount"];

    public void Set(Answers answers, Situation situation)
    {
        var (items, waivers) = (answers.Texts(_items), answers.Texts(_waivers));
        var schedule = answers.Items(_schedule) is { } steps ? Schedule.Of(steps, _month, _owed) : null;
        var amount = Greatest(answers.Number(_most), schedule?.Greatest);
        situation.Set(_exists, answers.YesNo(_said) ?? Exists(answers.Number(_most), items, schedule));
        situation.Tell(_priced, answers.YesNo(_isPriced));
        situation.Tell(_barred, Truth.Any(items.Holds("agencyFee"), items.Holds("skillsCharge")));
        situation.Tell(_recruitment, Truth.Any(items.Holds("recruitmentCost"), items.Holds("induction")));
        situation.Set(_amount, amount);
        situation.Set(_overCost, amount - answers.Number(_realCost));
        situation.Tell(_fair, answers.YesNo(_fairEstimate));
        situation.Set(_falls, schedule?.Falls);
        situation.Set(_lastStep, schedule?.LastStep);
        situation.Set(_endMonth, schedule?.EndMonth);
        situation.Set(_waiversMissing, waivers.Lacks(Hardships));
        situation.Tell(_caseByCase, waivers.Holds("caseByCase"));
    }

    /// <summary>OFR-17: the most that can be asked for.</summary>
    private static decimal? Greatest(decimal? said, decimal? ofSchedule) => said > ofSchedule ? said : ofSchedule ?? said;

    private static bool? Exists(decimal? most, IReadOnlyList<string>? items, Schedule? schedule) =>
        most > 0 || items is { Count: > 0 } || schedule?.LastStep > 0 || schedule?.Greatest > 0 ? true : most == 0 ? false : null;
}
