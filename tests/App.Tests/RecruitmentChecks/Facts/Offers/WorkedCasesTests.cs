using System.Globalization;
using System.Text.Json.Nodes;
using Comity.Rules.Judging;
using static Comity.App.Tests.RecruitmentChecks.Facts.Offers.OfferBook;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Offers;

/// <summary>The worked cases of the catalogue that are about offers: what was told, through facts and rulebook, to the outcome.</summary>
public sealed class WorkedCasesTests
{
    private const string W6 = """
        {"destination":"SAU","source":"KEN","contract":{"currency":"SAR","type":"fixedTerm","months":12,"hours":48,"leave":35},
         "comparator":{"type":"fixedTerm","months":12,"pay":null,"hours":null,"leave":null},"legal":{"maxHours":48},"housing":"fair"}
        """;

    private const string W13 = """
        {"repayment":{"exists":true,"amount":5000,"realCost":5000,"items":["relocation"],
          "waivers":["bullying","discrimination","illness","bereavement","familyEmergency","employerFault","caseByCase"],
          "schedule":[{"month":0,"amount":5000},{"month":12,"amount":2500}]}}
        """;

    [Fact]
    public void Everything_known_and_in_order_passes()
    {
        var judgement = Judge();

        Assert.Equal(Outcome.Pass, judgement.Outcome);
        Assert.Equal(Outcome.Pass, judgement.OfPack(Rulebook.Pack("UK")!.Index));
    }

    [Fact]
    public void W5_a_British_repayment_clause_of_five_years_with_the_agency_fee_is_blocked()
    {
        var judgement = Judge("""
            {"repayment":{"exists":true,"amount":14000,"realCost":9200,"priced":true,"items":["agencyFee","relocation"],
              "schedule":[{"month":0,"amount":14000},{"month":60,"amount":0}],
              "waivers":["bullying","discrimination","illness","bereavement","familyEmergency","employerFault","caseByCase"]}}
            """);

        Assert.Equal(Outcome.Blocked, judgement.Of("OFR-16", "UK"));
        Assert.Equal(Outcome.Discouraged, judgement.Of("OFR-17", "WHO"));
        Assert.Equal(Outcome.Discouraged, judgement.Of("OFR-18", "WHO"));
        Assert.Equal(Outcome.Pass, judgement.Of("OFR-15", "UK"));
        Assert.Equal(Outcome.Blocked, judgement.Outcome);
    }

    [Fact]
    public void W6_without_a_comparator_nothing_is_known_of_pay_and_hours()
    {
        var judgement = Judge(W6);

        Assert.Equal(Outcome.NoData, judgement.Of("OFR-04", "WHO"));
        Assert.Equal(Outcome.NoData, judgement.Of("OFR-06", "WHO"));
    }

    [Theory]
    [InlineData(48, Outcome.Pass)]
    [InlineData(40, Outcome.Discouraged)]
    public void W6_hours_are_held_against_the_comparator(int hours, Outcome expected) =>
        Assert.Equal(expected, Judge(Merge(W6, $$"""{"comparator":{"hours":{{hours}},"leave":35} }""")).Of("OFR-06", "WHO"));

    [Theory]
    [InlineData(48, Outcome.Pass)]
    [InlineData(44, Outcome.Blocked)]
    public void W6_hours_are_held_against_the_legal_limit_that_is_recorded(int limit, Outcome expected) =>
        Assert.Equal(expected, Judge(Merge(W6, $$"""{"legal":{"maxHours":{{limit}} } }""")).Of("OFR-06", "FLOOR"));

    [Fact]
    public void W6_hours_without_a_recorded_limit_are_no_data() =>
        Assert.Equal(Outcome.NoData, Judge(Merge(W6, """{"legal":{"maxHours":null}}""")).Of("OFR-06", "FLOOR"));

    [Theory]
    [InlineData("2025-06-09", Outcome.Pass, Outcome.Pass)]
    [InlineData("2025-06-08", Outcome.Justify, Outcome.Discouraged)]
    public void W11_seven_days_from_contract_to_signature_pass_and_six_do_not(string signed, Outcome who, Outcome seal)
    {
        var judgement = Judge($$"""{"placedBy":["gapa"],"timeline":{"contractGiven":"2025-06-02","signed":"{{signed}}"} }""",
            DateOnly.Parse(signed, CultureInfo.InvariantCulture));

        Assert.Equal(who, judgement.Of("OFR-03", "WHO"));
        Assert.Equal(seal, judgement.Of("OFR-03", "GAPA"));
    }

    [Fact]
    public void W13_a_repayment_that_falls_without_an_end_is_no_data()
    {
        var judgement = Judge(W13);

        Assert.Equal(Outcome.NoData, judgement.Of("OFR-18", "WHO"));
        Assert.Equal(Outcome.NoData, judgement.Of("OFR-18", "UK"));
        Assert.Equal(["repayment.endMonth"], Missing(judgement, "OFR-18"));
    }

    [Theory]
    [InlineData(36, Outcome.Pass)]
    [InlineData(37, Outcome.Discouraged)]
    public void W13_once_the_end_is_told_it_decides(int end, Outcome expected) => Assert.Equal(expected, Judge(
        W13.Replace("\"amount\":2500}]", $$"""
            "amount":2500},{"month":{{end}},"amount":0}]
            """, StringComparison.Ordinal)).Of("OFR-18", "UK"));

    private static string Merge(string one, string other)
    {
        var (into, from) = (JsonNode.Parse(one)!, JsonNode.Parse(other)!.AsObject());
        foreach (var (group, values) in from)
        {
            foreach (var (name, value) in values!.AsObject())
            {
                into[group]![name] = value?.DeepClone();
            }
        }

        return into.ToJsonString();
    }

    private static List<string> Missing(Judgement judgement, string rule)
    {
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (judgement.Explain(finding) is var told && told.Id == rule)
            {
                return [.. told.Missing.Select(fact => fact.Key)];
            }
        }

        return [];
    }
}
