using System.Text.Json;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>The worked cases of offers and recruiters, over HTTP: what they name, whatever else is not known.</summary>
public sealed class OfferAndRecruiterCaseTests
{
    [Fact]
    public async Task W5_a_repayment_over_five_years_with_the_agency_fee_in_it()
    {
        var answer = await OfferAsync("""
            {"destination":"GBR","source":"NGA","job":{"isco":["2221"]},"contract":{"currency":"GBP"},
             "repayment":{"exists":true,"amount":14000,"realCost":9200,"priced":true,"items":["agencyFee","relocation"],
                          "schedule":[{"month":0,"amount":14000},{"month":30,"amount":7000},{"month":60,"amount":0}]}}
            """);

        Assert.Equal(("blocked", "discouraged", "discouraged"), (answer.Of("OFR-16", "UK"), answer.Of("OFR-17", "WHO"), answer.Of("OFR-18", "WHO")));
        Assert.Equal("blocked", answer.Outcome());
    }

    [Theory]
    [InlineData("null", "noData", "noData")]
    [InlineData("48", "pass", "noData")]
    [InlineData("40", "discouraged", "noData")]
    [InlineData("""48},"legal":{"maxHours":44""", "pass", "blocked")]
    public async Task W6_hours_and_leave_of_an_offer_from_Saudi_Arabia(string comparator, string who, string floor)
    {
        var answer = await OfferAsync($$"""
            {"destination":"SAU","source":"KEN","job":{"isco":["2221"]},"contract":{"hours":48,"leave":35,"rest":24,"overtimeRate":1.5},
             "comparator":{"leave":35,"rest":24,"overtimeRate":1.5,"hours":{{comparator}}} }
            """);

        Assert.Equal((who, floor), (answer.Of("OFR-06", "WHO"), answer.Of("OFR-06", "FLOOR")));
    }

    [Theory]
    [InlineData("2025-06-09", "pass")]
    [InlineData("2025-06-08", "justify")]
    public async Task W11_seven_days_between_contract_and_signature(string signed, string outcome)
    {
        var answer = await OfferAsync($$"""
            {"destination":"GBR","source":"IND","job":{"isco":["2221"]},"worker":{"languages":"en"},"contract":{"language":"en","given":true},
             "timeline":{"contractGiven":"2025-06-02","signed":"{{signed}}","departure":"2025-08-01"} }
            """);

        Assert.Equal(outcome, answer.Of("OFR-03", "WHO"));
    }

    [Theory]
    [InlineData("2025-06-02", "pass")]
    [InlineData("2025-06-03", "blocked")]
    public async Task W12_a_licence_holds_on_its_last_day(string on, string outcome)
    {
        var answer = await AskAsync("recruiter", on, """
            {"country":"GBR","destination":"GBR","targetStates":["IND"],"licenceRequired":true,
             "licences":[{"country":"GBR","class":["overseas","health"],"targets":[],"from":"2024-01-01","to":"2025-06-02","status":"valid"}]}
            """);

        Assert.Equal(outcome, answer.Of("REC-01", "FLOOR"));
    }

    [Fact]
    public async Task W4_a_private_agency_for_Germany_in_Ghana()
    {
        var answer = await AskAsync("recruiter", "2025-06-02", """{"type":"privateAgency","country":"DEU","destination":"DEU","targetStates":["GHA"]}""");

        Assert.Equal("blocked", answer.Of("REC-09", "DE"));
    }

    private static Task<JsonElement> OfferAsync(string facts) => AskAsync("offer", "2025-06-09", facts);

    private static async Task<JsonElement> AskAsync(string kind, string on, string facts)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        return await host.AskAsync(AskedCheck.Of(kind, on, facts));
    }
}
