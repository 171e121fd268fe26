using Comity.App.RecruitmentChecks.Facts.Offers;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Comity.Rules.Judging.Outcome;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Offers;

/// <summary>Laws of the arithmetic, and of not knowing.</summary>
public sealed class OfferFactsPropertyTests
{
    private static readonly string[] Heads = ["fee", "medical", "languageTraining", "deposit"];

    /// <summary>Offers of which the outcomes differ much: in order, and wrong in many ways.</summary>
    private static readonly string[] Offers =
    [
        "{}",
        """
        {"repayment":{"exists":true,"amount":14000,"realCost":9200,"priced":false,"items":["agencyFee"],"waivers":[],"fairEstimate":false,
          "schedule":[{"month":0,"amount":14000},{"month":60,"amount":0}]},
         "placedBy":["agency","iris","gapa"],"costs":[{"head":"fee","payer":"worker","amount":100,"paidTo":"agency","paid":true,"repaid":false}]}
        """,
        """
        {"source":"PHL","placedBy":["agency"],"contract":{"type":"temporary","months":12,"pay":1900,"hours":50,"leave":20,"clauses":["threatLicence","retainsPassport"],
          "benefits":[],"deductions":"silent","endTerms":false,"finalDeduction":300,"deductionLawful":false},
         "path":{"recognition":"none"},"job":{"isco":["5321"]},"signed":{"changed":["pay"]},"travel":{"out":"notStated"},"languageTraining":"worker",
         "visa":{"matchesHours":false},"timeline":{"contractGiven":"2025-06-01"},"comparator":{"type":"fixedTerm","months":24},"cpd":false}
        """,
    ];

    private static Gen<decimal> Money => Gen.Choose(1, 1_000_000).Select(cents => cents / 100m);

    private static Gen<(decimal? Month, decimal? Owed)> Step =>
        from month in Gen.Choose(0, 60)
        from owed in Gen.Choose(0, 5)
        from known in Gen.Choose(0, 9)
        select ((decimal?)(known == 0 ? null : month), (decimal?)(known == 1 ? null : owed * 1000));

    private static Gen<Cost> AnyCost =>
        from head in Gen.Elements(Heads)
        from byWorker in Gen.Elements<bool?>(true, null)
        from toAgency in Gen.Elements<bool?>(true, false, null)
        from law in Gen.Elements(true, false)
        from paid in Gen.Elements<bool?>(true, false, null)
        from repaid in Gen.Elements(true, false)
        select new Cost(head, byWorker, toAgency, law, paid, repaid);

    [Fact]
    public void A_shortfall_has_the_sign_of_the_difference() => Holds(from pay in Money from peer in Money select (pay, peer), both =>
        Math.Sign(App.RecruitmentChecks.Facts.Offers.Money.Shortfall(both.pay, both.peer)!.Value) == Math.Sign(both.peer - both.pay));

    [Fact]
    public void A_shortfall_is_the_same_in_any_unit_of_money() => Holds(from pay in Money from peer in Money from factor in Gen.Choose(1, 1000) select (pay, peer, factor), all =>
        Math.Abs(App.RecruitmentChecks.Facts.Offers.Money.Shortfall(all.pay, all.peer)!.Value
            - App.RecruitmentChecks.Facts.Offers.Money.Shortfall(all.pay * all.factor, all.peer * all.factor)!.Value) < 0.000_000_000_000_001m);

    [Fact]
    public void Exactly_the_tolerance_is_no_more_than_the_tolerance() => Holds(Gen.Choose(1, 10_000_000), units =>
        App.RecruitmentChecks.Facts.Offers.Money.Shortfall(units * 0.99m, units) == 1
        && App.RecruitmentChecks.Facts.Offers.Money.Shortfall((units * 0.99m) - 0.01m, units) > 1);

    [Fact]
    public void The_higher_minimum_is_missed_whenever_one_of_the_two_is() => Holds(from pay in Money from host in Money from home in Money select (pay, host, home), all =>
    {
        var (both, one, other) = (Pay.UnderHigher(all.pay, all.host, all.home), Pay.UnderHigher(all.pay, all.host, null), Pay.UnderHigher(all.pay, null, all.home));
        return both > 0 == (one > 0 || other > 0) && one is null or > 0 && other is null or > 0;
    });

    [Fact]
    public void Owing_longer_never_ends_sooner() => Holds(from steps in Gen.ListOf(Step) from later in Gen.Choose(0, 24) select (steps, later), all =>
    {
        var (before, after) = (new Schedule([.. all.steps]), new Schedule([.. all.steps.Select(step => (step.Month + all.later, step.Owed))]));
        return before.Falls == after.Falls
            && (before.EndMonth is null ? after.EndMonth is null : after.EndMonth == before.EndMonth + all.later)
            && !(after.LastStep < before.LastStep);
    });

    [Fact]
    public void A_schedule_that_falls_never_asks_for_more_later() => Holds(Gen.ListOf(Step), steps =>
    {
        var known = steps.Where(step => step is { Month: not null, Owed: not null }).OrderBy(step => step.Month).ThenByDescending(step => step.Owed).ToList();
        return new Schedule([.. steps]).Falls != true || known.Zip(known.Skip(1)).All(pair => pair.Second.Owed <= pair.First.Owed);
    });

    [Fact]
    public void The_order_in_which_steps_are_told_does_not_matter() => Holds(Gen.ListOf(Step), steps =>
    {
        var (there, back) = (new Schedule([.. steps]), new Schedule([.. Enumerable.Reverse(steps)]));
        return there.Falls == back.Falls && there.EndMonth == back.EndMonth && there.LastStep == back.LastStep && there.Greatest == back.Greatest;
    });

    [Fact]
    public void Forgetting_a_part_of_a_step_leaves_what_was_known_or_leaves_it_open() => Holds(
        from steps in Gen.ListOf(Step) from place in Gen.Choose(0, 20) from month in Gen.Elements(true, false) select (steps, place, month), all =>
        {
            var less = all.steps.Select((step, at) => at != all.place ? step : all.month ? (null, step.Owed) : (step.Month, null)).ToList();
            var (more, fewer) = (new Schedule([.. all.steps]), new Schedule(less));
            return (fewer.Falls is null || fewer.Falls == more.Falls) && (fewer.EndMonth is null || fewer.EndMonth == more.EndMonth)
                && (fewer.LastStep is null || fewer.LastStep <= more.LastStep) && (fewer.Greatest is null || fewer.Greatest == more.Greatest);
        });

    [Fact]
    public void Forgetting_who_pays_or_for_what_leaves_a_cost_as_it_was_or_leaves_it_open() => Holds(
        from costs in Gen.ListOf(AnyCost) from place in Gen.Choose(0, 9) from head in Gen.Elements(true, false) select (costs, place, head), all =>
        {
            var less = all.costs.Select((cost, at) => at != all.place ? cost : all.head ? cost with { Head = null } : cost with { ByWorker = null });
            return Enum.GetValues<CostGroup>().All(group => Word(less, group) is var fewer && (fewer is null || fewer == Word(all.costs, group)));
        });

    [Fact]
    public void Forgetting_inputs_of_an_offer_gives_each_rule_the_same_outcome_or_no_data() => Holds(
        from offer in Gen.Elements(Offers) from seeds in Gen.ListOf(Gen.Choose(0, OfferBook.Inputs.All.Count - 1)) select (offer, seeds), all =>
        {
            var whole = Outcomes(OfferBook.Told(all.offer));
            var told = OfferBook.Told(all.offer);
            foreach (var forgotten in all.seeds)
            {
                told.Clear(OfferBook.Inputs.All[forgotten]);
            }

            return Outcomes(told).All(one => one.Value == Outcome.NoData || (whole.TryGetValue(one.Key, out var before) ? before == one.Value : one.Value == Outcome.NotApplicable));
        });

    private static Dictionary<(string Rule, string Pack), Outcome> Outcomes(Answers answers)
    {
        var judgement = OfferBook.Rulebook.Judge(OfferBook.Situation(answers));
        var outcomes = new Dictionary<(string, string), Outcome>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            var told = judgement.Explain(finding);
            outcomes[(told.Id, told.Pack.Id)] = finding.Outcome;
        }

        return outcomes;
    }

    private static string? Word(IEnumerable<Cost> costs, CostGroup group)
    {
        var charges = default(Charges);
        foreach (var cost in costs)
        {
            charges.Add(cost, cost.Is(group));
        }

        return charges.Word;
    }

    private static void Holds<T>(Gen<T> values, Func<T, bool> law) => Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
