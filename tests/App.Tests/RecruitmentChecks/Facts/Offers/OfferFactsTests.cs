using System.Globalization;
using Comity.Rules.Vocabulary;
using static Comity.App.Tests.RecruitmentChecks.Facts.Offers.OfferBook;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Offers;

/// <summary>Each fact at its boundaries, and where it is not known.</summary>
public sealed class OfferFactsTests
{
    /// <summary>An offer that tells everything a fact can come from.</summary>
    private const string Everything = """
        {"repayment":{"exists":true,"amount":900,"realCost":900,"items":["visa"],"waivers":["caseByCase"],
          "schedule":[{"month":0,"amount":900},{"month":12,"amount":0}]},"path":{"recognition":"datedPath"}}
        """;

    [Fact]
    public void Every_fact_of_an_offer_is_worked_out_once_everything_is_told()
    {
        var situation = Situation(Everything);

        Assert.Empty(Rulebook.Vocabulary.Of(CheckKind.Offer).Where(fact => !situation.Knows(fact)).Select(fact => fact.Key));
    }

    [Fact]
    public void Nothing_is_known_of_an_offer_of_which_nothing_is_told()
    {
        var situation = Situation(Only("{}"));

        // The date is that of the act; an exemption and a certificate count only where they are claimed.
        Assert.Equal(["act.date", "chain.alliance", "chain.iris", "chain.seal", "training.postgraduate"], Rulebook.Vocabulary.Of(CheckKind.Offer).Where(fact => situation.Knows(fact)).Select(fact => fact.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fact_names_inputs_that_there_are()
    {
        var keys = Inputs.All.Select(input => input.Key).ToList();
        var named = Rulebook.Vocabulary.Facts.Where(fact => fact.Subjects is [CheckKind.Offer]).SelectMany(fact => fact.Inputs.Select(input => (fact.Key, input)));

        Assert.DoesNotContain(named, pair => !keys.Exists(key => key == pair.input || key.StartsWith(pair.input + ".", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"placedBy":["agency"]}""", "agency.involved", "yes")]
    [InlineData("""{"placedBy":[]}""", "agency.involved", "no")]
    [InlineData("""{"placedBy":["gapa"]}""", "agency.involved", null)]
    [InlineData("""{"placedBy":["gapa"]}""", "chain.seal", "yes")]
    [InlineData("""{"placedBy":["gapa"]}""", "chain.iris", "no")]
    [InlineData("""{"job":{"isco":["5321"]}}""", "occupation.care", "all")]
    [InlineData("""{"job":{"isco":["2221","5322"]}}""", "occupation.care", "some")]
    [InlineData("""{"job":{"isco":["2221"]}}""", "occupation.care", "none")]
    [InlineData("""{"job":{"isco":["soc:6135"]}}""", "occupation.care", "all")]
    [InlineData("""{"purpose":"postgraduateTraining"}""", "training.postgraduate", "yes")]
    [InlineData("""{"source":"KEN"}""", "source", "KEN")]
    public void Who_stands_between_and_which_work_it_is(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("""{"employer":{"name":"Synthetic Hospital"}}""", "offer.namesEmployer", "yes")]
    [InlineData("""{"employer":{"name":"none"}}""", "offer.namesEmployer", "no")]
    [InlineData("""{"contract":{"silentOn":["employer"]}}""", "offer.namesEmployer", "no")]
    [InlineData("""{"contract":{"silentOn":[]}}""", "offer.namesEmployer", "yes")]
    [InlineData("""{"contract":{"months":12,"silentOn":["duration"]}}""", "offer.statesDuration", "yes")]
    [InlineData("""{"contract":{"type":"permanent"}}""", "offer.statesDuration", "yes")]
    [InlineData("""{"contract":{"type":"fixedTerm"}}""", "offer.statesDuration", null)]
    [InlineData("""{"contract":{"payText":"none"}}""", "offer.statesPay", "no")]
    [InlineData("""{"job":{"isco":["2221"]}}""", "offer.namesJob", "yes")]
    [InlineData("""{"contract":{"hours":40,"benefits":["pension"],"deductions":"stated","endTerms":true}}""", "offer.otherTerms", "complete")]
    [InlineData("""{"contract":{"hours":40,"benefits":[],"deductions":"silent","endTerms":true}}""", "offer.otherTerms", "oneOrTwo")]
    [InlineData("""{"contract":{"hours":40,"benefits":[],"deductions":"silent","endTerms":false}}""", "offer.otherTerms", "threeOrMore")]
    [InlineData("""{"contract":{"benefits":[],"deductions":"silent","endTerms":false}}""", "offer.otherTerms", "threeOrMore")]
    [InlineData("""{"contract":{"hours":40,"benefits":[],"endTerms":true}}""", "offer.otherTerms", "oneOrTwo")]
    [InlineData("""{"contract":{"hours":40,"endTerms":true}}""", "offer.otherTerms", null)]
    public void What_the_offer_says(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("As per  approved\njob order", "yes")]
    [InlineData("TBD", "yes")]
    [InlineData("pay (tbc)", "yes")]
    [InlineData("à convenir", "yes")]
    [InlineData("يُحدد لاحقًا", "yes")]
    [InlineData("band 5, top step", "no")]
    [InlineData("stbde", "no")]
    [InlineData("none", "no")]
    public void Pay_that_is_put_off_is_a_placeholder(string text, string expected) => Is(expected, "pay.placeholder", $$"""{"contract":{"payText":{{System.Text.Json.JsonSerializer.Serialize(text)}} } }""");

    [Fact]
    public void A_number_is_no_placeholder_whatever_is_written_beside_it() => Is("no", "pay.placeholder", """{"contract":{"pay":3000,"payText":"to be determined"}}""");

    [Theory]
    [InlineData("""{"contract":{"language":"en, ar"},"worker":{"languages":"FR;AR"}}""", "contract.understood", "yes")]
    [InlineData("""{"contract":{"language":"de"},"worker":{"languages":"en, fr"}}""", "contract.understood", "no")]
    [InlineData("""{"contract":{"language":"none"}}""", "contract.understood", "no")]
    [InlineData("""{"contract":{"language":"de"}}""", "contract.understood", null)]
    [InlineData("""{"timeline":{"contractGiven":"2025-06-01","departure":"2025-06-02"}}""", "contract.beforeDeparture", "yes")]
    [InlineData("""{"timeline":{"contractGiven":"2025-06-02","departure":"2025-06-02"}}""", "contract.beforeDeparture", "no")]
    [InlineData("""{"contract":{"given":false},"timeline":{"departure":"2025-06-02"}}""", "contract.beforeDeparture", "no")]
    [InlineData("""{"contract":{"given":false},"timeline":{"departure":"2025-06-03"}}""", "contract.beforeDeparture", null)]
    [InlineData("""{"timeline":{"contractGiven":"2025-06-02","signed":"2025-06-09"}}""", "contract.reflection", "7")]
    [InlineData("""{"timeline":{"contractGiven":"2025-06-02","signed":"2025-06-01"}}""", "contract.reflection", "-1")]
    [InlineData("""{"timeline":{"contractGiven":"2025-06-02"}}""", "contract.reflection", null)]
    public void The_time_to_read(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("""{"contract":{"pay":2970},"comparator":{"pay":3000}}""", "pay.shortfall", "1")]
    [InlineData("""{"contract":{"pay":3300},"comparator":{"pay":3000}}""", "pay.shortfall", "-10")]
    [InlineData("""{"contract":{"pay":3000},"comparator":{"pay":0}}""", "pay.shortfall", null)]
    [InlineData("""{"contract":{"pay":2000},"legal":{"minimumPay":2000}}""", "pay.underMinimum", "0")]
    [InlineData("""{"contract":{"pay":2000},"legal":{"minimumPay":0}}""", "pay.underMinimum", "0")]
    [InlineData("""{"contract":{"pay":900},"legal":{"minimumPay":1000,"homeMinimumPay":800}}""", "pay.underHigherMinimum", "10")]
    [InlineData("""{"contract":{"pay":900},"legal":{"minimumPay":800,"homeMinimumPay":1000}}""", "pay.underHigherMinimum", "10")]
    [InlineData("""{"contract":{"pay":900},"legal":{"minimumPay":1000}}""", "pay.underHigherMinimum", "10")]
    [InlineData("""{"contract":{"pay":900},"legal":{"minimumPay":800}}""", "pay.underHigherMinimum", null)]
    [InlineData("""{"job":{"stepsForYears":3},"comparator":{"stepsForYears":5}}""", "grade.stepsShort", "2")]
    [InlineData("""{"worker":{"years":0}}""", "grade.stepsShort", "0")]
    public void Pay(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("""{"from":"PHP","to":"SAR","rate":0.065,"date":"2025-05-01"}""", "37.5")]
    [InlineData("""{"from":"SAR","to":"PHP","rate":16,"date":"2025-05-01"}""", "35")]
    [InlineData("""{"from":"PHP","to":"SAR","rate":0.065,"date":"2025-05-02"}""", null)]
    [InlineData("""{"from":"PHP","to":"SAR","rate":0.065,"date":"2025-05-01"},{"from":"PHP","to":"SAR","rate":0.5,"date":"2025-04-30"}""", "37.5")]
    [InlineData("""{"from":"USD","to":"SAR","rate":3.75}""", null)]
    public void Another_currency_is_converted_by_the_rate_of_the_day_of_the_offer(string rates, string? expected)
    {
        var told = $$"""{"contract":{"currency":"SAR","pay":650},"legal":{"minimumPay":100,"homeMinimumPay":16000,"homeCurrency":"PHP"},"timeline":{"offered":"2025-05-01"},"exchangeRates":[{{rates}}]}""";

        var value = FactOf("pay.underHigherMinimum", told);

        Assert.Equal(expected, value is null ? null : Math.Round(decimal.Parse(value, CultureInfo.InvariantCulture), 1).ToString("0.#", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("GBP", 0.125, 0.12)]
    [InlineData("GBP", 0.135, 0.14)]
    [InlineData("JPY", 2.5, 2)]
    [InlineData("KWD", 0.0015, 0.002)]
    public void Money_is_rounded_half_to_even_at_the_minor_unit(string to, double amount, double expected) =>
        Assert.Equal((decimal)expected, App.RecruitmentChecks.Facts.Offers.Money.Converted((decimal)amount, 1, to));

    [Fact]
    public void Numbers_beyond_what_can_be_counted_are_not_known() => Is(null, "pay.shortfall",
        """{"contract":{"pay":79000000000000000000000000000},"comparator":{"pay":0.0000000000000000000000000001}}""");

    [Theory]
    [InlineData("""{"contract":{"type":"fixedTerm"},"comparator":{"type":"permanent"}}""", "contract.typeWorse", "yes")]
    [InlineData("""{"contract":{"type":"permanent"}}""", "contract.typeWorse", "no")]
    [InlineData("""{"contract":{"months":0}}""", "contract.typeWorse", "no")]
    [InlineData("""{"contract":{"type":"fixedTerm","months":12},"comparator":{"type":"fixedTerm","months":12}}""", "contract.typeWorse", "no")]
    [InlineData("""{"contract":{"type":"fixedTerm","months":11},"comparator":{"type":"fixedTerm","months":12}}""", "contract.typeWorse", "yes")]
    [InlineData("""{"contract":{"type":"fixedTerm"},"comparator":{"type":"fixedTerm","months":12}}""", "contract.typeWorse", null)]
    [InlineData("""{"contract":{"type":"temporary"}}""", "contract.temporary", "yes")]
    [InlineData("""{"contract":{"benefits":["pension"]},"comparator":{"benefits":["pension","sickness"]}}""", "benefits.lacking", "1")]
    [InlineData("""{"comparator":{"benefits":[]}}""", "benefits.lacking", "0")]
    [InlineData("""{"contract":{"benefits":["pension"]}}""", "benefits.lacking", null)]
    [InlineData("""{"contract":{"hours":48},"comparator":{"hours":40}}""", "hours.excess", "8")]
    [InlineData("""{"contract":{"leave":20},"comparator":{"leave":27}}""", "leave.shortfall", "7")]
    [InlineData("""{"contract":{"overtimeRate":1.25},"comparator":{"overtimeRate":1.5}}""", "overtime.worse", "yes")]
    [InlineData("""{"contract":{"overtimeRate":1.5},"comparator":{"overtimeRate":1.5}}""", "overtime.worse", "no")]
    public void Terms_against_domestic_staff(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("""{"head":"fee","payer":"worker","amount":100}""", "costs.fee", "charged")]
    [InlineData("""{"head":"fee","payer":"worker"}""", "costs.fee", "charged")]
    [InlineData("""{"head":"fee","payer":"worker","amount":0}""", "costs.fee", "none")]
    [InlineData("""{"head":"fee","payer":"employer","amount":100}""", "costs.fee", "none")]
    [InlineData("""{"head":"fee","amount":100}""", "costs.fee", null)]
    [InlineData("""{"head":"fee","payer":"worker","law":"Synthetic act 1, section 2"}""", "costs.fee", "excepted")]
    [InlineData("""{"head":"fee","payer":"worker","law":"none"}""", "costs.fee", "charged")]
    [InlineData("""{"head":"fee","payer":"worker","law":"act"},{"head":"fee","payer":"worker"}""", "costs.fee", "charged")]
    [InlineData("""{"head":"fee","payer":"worker","law":"act"},{"head":"fee"}""", "costs.fee", null)]
    [InlineData("""{"head":"fee","payer":"worker","law":"act"},{"payer":"worker","law":"act"}""", "costs.fee", "excepted")]
    [InlineData("""{"head":"medical","payer":"worker"}""", "costs.related", "charged")]
    [InlineData("""{"head":"medical","payer":"worker"}""", "costs.fee", "none")]
    [InlineData("""{"head":"medical","payer":"worker","paidTo":"agency"}""", "costs.toAgency", "charged")]
    [InlineData("""{"head":"medical","payer":"worker","paidTo":"other"}""", "costs.toAgency", "none")]
    [InlineData("""{"head":"medical","payer":"worker"}""", "costs.toAgency", null)]
    [InlineData("""{"head":"deposit","payer":"worker","law":"act"}""", "costs.illegitimate", "yes")]
    [InlineData("""{"head":"deposit","payer":"employer"}""", "costs.illegitimate", "no")]
    [InlineData("""{"head":"deposit","payer":"worker","paidTo":"agency"}""", "costs.toAgency", "none")]
    [InlineData("""{"head":"languageTraining","payer":"worker"}""", "language.paidBy", "worker")]
    [InlineData("""{"head":"fee","payer":"worker","paid":true}""", "costs.unrepaid", "yes")]
    [InlineData("""{"head":"fee","payer":"worker","paid":true,"repaid":true}""", "costs.unrepaid", "no")]
    [InlineData("""{"head":"fee","payer":"worker","paid":true,"law":"act"}""", "costs.unrepaid", "no")]
    [InlineData("""{"head":"bribe","payer":"worker","paid":true,"law":"act"}""", "costs.unrepaid", "yes")]
    [InlineData("""{"head":"fee","payer":"worker"}""", "costs.unrepaid", null)]
    public void Costs_by_head(string items, string fact, string? expected) => Is(expected, fact, $$"""{"costs":[{{items}}]}""");

    [Theory]
    [InlineData("""{"schedule":[{"month":0,"amount":900},{"month":24,"amount":300},{"month":36,"amount":0}]}""", "yes", "24", "36")]
    [InlineData("""{"schedule":[{"month":36,"amount":0},{"month":0,"amount":900}]}""", "yes", "0", "36")]
    [InlineData("""{"schedule":[{"month":0,"amount":900},{"month":12,"amount":901},{"month":24,"amount":0}]}""", "no", "12", "24")]
    [InlineData("""{"schedule":[{"month":0,"amount":900},{"month":12,"amount":900}]}""", "no", "12", null)]
    [InlineData("""{"schedule":[{"month":0,"amount":900}]}""", "no", "0", null)]
    [InlineData("""{"schedule":[]}""", "no", "0", null)]
    [InlineData("""{"schedule":[{"month":0,"amount":0}]}""", "yes", "0", "0")]
    [InlineData("""{"schedule":[{"month":0,"amount":900},{"month":12},{"month":24,"amount":0}]}""", null, "0", null)]
    [InlineData("""{"schedule":[{"month":0,"amount":900},{"month":12,"amount":950},{"amount":0}]}""", "no", "12", null)]
    [InlineData("""{"schedule":[{"amount":900}]}""", null, null, null)]
    [InlineData("{}", null, null, null)]
    public void A_schedule_of_repayment(string repayment, string? falls, string? lastStep, string? endMonth)
    {
        var told = $$"""{"repayment":{{repayment}}}""";

        Is(falls, "repayment.falls", told);
        Is(lastStep, "repayment.lastStep", told);
        Is(endMonth, "repayment.endMonth", told);
    }

    [Theory]
    [InlineData("""{"repayment":[]}""", "repayment.exists", "no")]
    [InlineData("""{"repayment":{"amount":1}}""", "repayment.exists", "yes")]
    [InlineData("""{"repayment":{"amount":0}}""", "repayment.exists", "no")]
    [InlineData("""{"repayment":{"schedule":[{"month":0,"amount":5}]}}""", "repayment.exists", "yes")]
    [InlineData("""{"repayment":{"amount":800,"schedule":[{"month":0,"amount":900}]}}""", "repayment.amount", "900")]
    [InlineData("""{"repayment":{"schedule":[{"month":0,"amount":900},{"month":9}]}}""", "repayment.amount", null)]
    [InlineData("""{"repayment":{"amount":900,"realCost":899.99}}""", "repayment.overCost", "0.01")]
    [InlineData("""{"repayment":{"items":["skillsCharge"]}}""", "repayment.barredItem", "yes")]
    [InlineData("""{"repayment":{"items":["relocation","other"]}}""", "repayment.barredItem", "no")]
    [InlineData("""{"repayment":{"items":["induction"]}}""", "repayment.recruitmentItem", "yes")]
    [InlineData("""{"repayment":{"waivers":["illness","caseByCase"]}}""", "repayment.waiversMissing", "5")]
    public void Repayment(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("""{"contract":{"finalDeduction":0.01}}""", "deduction.planned", "yes")]
    [InlineData("""{"contract":{"deductions":"none"}}""", "deduction.planned", "no")]
    [InlineData("""{"contract":{"pay":2500,"finalDeduction":500},"legal":{"minimumPay":2000}}""", "deduction.belowMinimum", "no")]
    [InlineData("""{"contract":{"pay":2500,"finalDeduction":500.01},"legal":{"minimumPay":2000}}""", "deduction.belowMinimum", "yes")]
    [InlineData("""{"contract":{"clauses":["endPenalty"]}}""", "leaving.penalised", "yes")]
    [InlineData("""{"contract":{"clauses":[]}}""", "mobility.told", "no")]
    [InlineData("""{"signed":{"changed":["pay","hours"]}}""", "signed.worse", "2")]
    [InlineData("""{"signed":{"changed":[],"pay":2999.99},"contract":{"pay":3000}}""", "signed.worse", "1")]
    [InlineData("""{"signed":{"changed":["pay"],"pay":2999.99},"contract":{"pay":3000}}""", "signed.worse", "1")]
    [InlineData("""{"signed":{"pay":3000,"leave":30},"contract":{"pay":3000,"leave":27}}""", "signed.worse", null)]
    [InlineData("""{"signed":{"months":24},"contract":{"months":0}}""", "signed.worse", "1")]
    [InlineData("""{"signed":{"months":0},"contract":{"months":24}}""", "signed.worse", null)]
    [InlineData("""{"signed":{"hours":40.5},"contract":{"hours":40}}""", "signed.worse", "1")]
    public void Deductions_clauses_and_the_signed_contract(string told, string fact, string? expected) => Is(expected, fact, told);

    [Theory]
    [InlineData("""{"job":{"isco":["5321"]},"worker":{"qualification":["2221"]}}""", "job.belowQualification", "yes")]
    [InlineData("""{"job":{"isco":["2221"]},"worker":{"qualification":["2221"]}}""", "job.belowQualification", "no")]
    [InlineData("""{"job":{"isco":["soc:6135"]},"worker":{"qualification":["2221"]}}""", "job.belowQualification", null)]
    [InlineData("""{"path":{"recognition":"none"}}""", "job.belowQualification", "yes")]
    [InlineData("""{"path":{"recognition":"none"}}""", "path.dated", "no")]
    [InlineData("""{"worker":{"birthDate":"2007-06-02"}}""", "worker.age", "18")]
    [InlineData("""{"worker":{"birthDate":"2007-06-03"}}""", "worker.age", "17")]
    [InlineData("""{"visa":{"matchesJob":false}}""", "visa.matches", "no")]
    [InlineData("""{"visa":{"matchesJob":true}}""", "visa.matches", null)]
    [InlineData("""{"visa":{"type":"none"}}""", "visa.matches", "no")]
    [InlineData("""{"registration":"notNeeded"}""", "registration.path", "yes")]
    [InlineData("""{"travel":{"out":"notStated"}}""", "travel.outStated", "no")]
    [InlineData("""{"travel":{"out":"worker"}}""", "travel.outStated", "yes")]
    [InlineData("""{"informationPack":["tax"]}""", "information.missing", "5")]
    [InlineData("""{"obligations":{"outstanding":"settled"}}""", "worker.obligations", "settled")]
    public void The_worker_and_what_goes_with_the_job(string told, string fact, string? expected) => Is(expected, fact, told);

    [Fact]
    public void What_the_request_said_is_told_as_its_word()
    {
        var situation = Situation(Only("""{"consents":{"free":true},"contract":{"pay":1},"comparator":{"pay":1}}"""));

        Assert.Equal("request", situation.Origin(Rulebook.Vocabulary.Find("consent.free")!));
        Assert.Null(situation.Origin(Rulebook.Vocabulary.Find("pay.shortfall")!));
    }

    private static void Is(string? expected, string fact, string told)
    {
        var value = FactOf(fact, told);

        // 7.0 and 7 are one number.
        Assert.Equal(Plain(expected), Plain(value));
    }

    private static string? Plain(string? value) => decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : value;
}
