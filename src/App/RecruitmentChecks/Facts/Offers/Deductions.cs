using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>What may be deducted from the last pay (OFR-20).</summary>
// C95: deductions only as law, agreement or award allow.
internal sealed class Deductions(FactVocabulary facts, InputList inputs, Money money) : IOfferFacts
{
    private readonly YesNoFact _planned = facts.YesNo("deduction.planned");
    private readonly YesNoFact _agreed = facts.YesNo("deduction.agreed");
    private readonly YesNoFact _belowMinimum = facts.YesNo("deduction.belowMinimum");
    private readonly Input _amount = inputs["contract.finalDeduction"];
    private readonly Input _stated = inputs["contract.deductions"];
    private readonly Input _lawful = inputs["contract.deductionLawful"];
    private readonly Input _pay = inputs["contract.pay"];
    private readonly Input _minimum = inputs["legal.minimumPay"];
    private readonly Input _currency = inputs["legal.currency"];

    public void Set(Answers answers, Situation situation)
    {
        var amount = answers.Number(_amount);
        var minimum = money.Converted(answers, answers.Number(_minimum), answers.Text(_currency), situation.Date);
        situation.Set(_planned, amount is { } known ? known > 0 : answers.Text(_stated) == "none" ? false : null);
        situation.Tell(_agreed, answers.YesNo(_lawful));
        situation.Set(_belowMinimum, Below(answers.Number(_pay), amount, minimum));
    }

    /// <summary>OFR-20: pay less deduction against the minimum; exactly the minimum is not below it.</summary>
    private static bool? Below(decimal? pay, decimal? amount, decimal? minimum) => pay - amount is { } left && minimum is { } least ? left < least : null;
}
