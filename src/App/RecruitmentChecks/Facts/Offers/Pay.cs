using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Pay against domestic staff and against minimum wages (OFR-04, 05, 11, 34).</summary>
internal sealed class Pay(FactVocabulary facts, InputList inputs, Money money) : IOfferFacts
{
    private readonly NumberFact _shortfall = facts.Number("pay.shortfall");
    private readonly NumberFact _underMinimum = facts.Number("pay.underMinimum");
    private readonly NumberFact _underHigher = facts.Number("pay.underHigherMinimum");
    private readonly NumberFact _interim = facts.Number("interim.shortfall");
    private readonly NumberFact _steps = facts.Number("grade.stepsShort");
    private readonly Input _pay = inputs["contract.pay"];
    private readonly Input _interimPay = inputs["contract.interimPay"];
    private readonly Input _peer = inputs["comparator.pay"];
    private readonly Input _peerInterim = inputs["comparator.interimPay"];
    private readonly Input _peerCurrency = inputs["comparator.currency"];
    private readonly Input _minimum = inputs["legal.minimumPay"];
    private readonly Input _minimumCurrency = inputs["legal.currency"];
    private readonly Input _home = inputs["legal.homeMinimumPay"];
    private readonly Input _homeCurrency = inputs["legal.homeCurrency"];
    private readonly Input _years = inputs["worker.years"];
    private readonly Input _stepsHere = inputs["job.stepsForYears"];
    private readonly Input _stepsOfPeer = inputs["comparator.stepsForYears"];

    public void Set(Answers answers, Situation situation)
    {
        var pay = answers.Number(_pay);
        var minimum = In(answers, _minimum, _minimumCurrency, situation);
        var home = In(answers, _home, _homeCurrency, situation);
        situation.Set(_shortfall, Money.Shortfall(pay, In(answers, _peer, _peerCurrency, situation)));
        situation.Set(_interim, Money.Shortfall(answers.Number(_interimPay), In(answers, _peerInterim, _peerCurrency, situation)));
        situation.Set(_underMinimum, Under(pay, minimum));
        situation.Set(_underHigher, UnderHigher(pay, minimum, home));
        situation.Set(_steps, StepsShort(answers.Number(_years), answers.Number(_stepsHere), answers.Number(_stepsOfPeer)));
    }

    /// <summary>OFR-04: how far the pay is below a minimum; a minimum of nothing is always met.</summary>
    internal static decimal? Under(decimal? pay, decimal? minimum) => minimum == 0 && pay is not null ? 0 : Money.Shortfall(pay, minimum);

    /// <summary>OFR-34: against the higher of both; against one alone where the pay is below it, since the other can only raise the bar.</summary>
    internal static decimal? UnderHigher(decimal? pay, decimal? host, decimal? home)
    {
        if (host is null || home is null)
        {
            return Under(pay, host ?? home) is { } under and > 0 ? under : null;
        }

        return Under(pay, Math.Max(host.Value, home.Value));
    }

    /// <summary>OFR-05: steps that foreign experience counts less; without experience there is nothing to count.</summary>
    private static decimal? StepsShort(decimal? years, decimal? here, decimal? peer) => years == 0 ? 0 : peer - here;

    private decimal? In(Answers answers, Input amount, Input currency, Situation situation) =>
        money.Converted(answers, answers.Number(amount), answers.Text(currency), situation.Date);
}
