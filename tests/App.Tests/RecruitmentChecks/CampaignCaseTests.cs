using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>The worked cases of campaigns, over HTTP, on the figures and lists that come with Comity.</summary>
public sealed class CampaignCaseTests
{
    [Fact]
    public async Task The_baseline_passes()
    {
        var answer = await AskAsync("2025-06-02");

        Assert.Equal("", answer.Worse());
        Assert.Equal("pass", answer.Outcome());
    }

    [Fact]
    public async Task W1_an_agency_aims_adverts_at_Nigeria()
    {
        var answer = await AskAsync("2026-09-15", """
            {"actor":{"type":"agency","country":"GBR","registered":true,"onEthicalList":true},"targetStates":["NGA"],"channels":["advert"],"targeting":{"geo":["NGA"]}}
            """);

        Assert.Equal(("blocked", "blocked"), (answer.Of("CMP-03", "UK"), answer.Of("CMP-16", "UK")));
        Assert.Equal(("discouraged", "noData", "pass"), (answer.Of("CMP-03", "WHO"), answer.Of("CMP-09", "WHO"), answer.Of("CMP-09", "UK")));
        Assert.Equal("blocked", answer.Outcome());
    }

    [Fact]
    public async Task W2_a_nurse_in_Nigeria_applies_by_herself()
    {
        var answer = await AskAsync("2025-06-02", """
            {"initiatedBy":"candidate","vacancyId":"SYNTHETIC-1","targetStates":null,"residence":{"iso3":"NGA"},"channels":null}
            """);

        Assert.Equal(("pass", "notApplicable", "pass"), (answer.Of("CMP-02", "UK"), answer.Of("CMP-03", "UK"), answer.Outcome()));
    }

    [Fact]
    public async Task W2_needs_no_more_than_who_where_and_which_vacancy()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var answer = await host.AskAsync(AskedCheck.Of("campaign", "2025-06-02", """
            {"initiatedBy":"candidate","thirdParty":"none","vacancyId":"SYNTHETIC-1","actor":{"type":"employer"},"destination":"GBR","residence":{"iso3":"NGA"},"occupations":["2221"]}
            """));

        Assert.Equal(("", "pass"), (answer.Worse(), answer.Outcome()));
    }

    [Fact]
    public async Task W3_a_trust_recruits_in_Kenya_under_the_agreement()
    {
        var answer = await AskAsync("2025-06-02", """{"targetStates":["KEN"],"channels":["governmentProgramme"]}""");

        Assert.Equal(("pass", "pass", "pass"), (answer.Of("CMP-03", "UK"), answer.Of("CMP-04", "UK"), answer.Of("CMP-08", "WHO")));
        Assert.Equal(("", "pass"), (answer.Worse(), answer.Outcome()));
    }

    [Fact]
    public async Task W3_the_same_without_the_agreement()
    {
        var answer = await AskAsync("2025-06-02", """{"targetStates":["KEN"],"channels":["governmentProgramme"],"agreementId":"none"}""");

        Assert.Equal(("blocked", "justify", "blocked"), (answer.Of("CMP-03", "UK"), answer.Of("CMP-08", "WHO"), answer.Outcome()));
    }

    [Theory]
    [InlineData("agency", "blocked", "blocked")]
    [InlineData("publicAgency", "pass", "discouraged")]
    public async Task W4_trainees_from_Ghana_for_Germany(string actor, string germany, string outcome)
    {
        var answer = await AskAsync("2025-06-02", $$"""
            {"actor":{"type":"{{actor}}","country":"DEU","registered":true},"destination":"DEU","targetStates":["GHA"],"purpose":"training","channels":["message"]}
            """);

        Assert.Equal((germany, "discouraged", outcome), (answer.Of("CMP-07", "DE"), answer.Of("CMP-03", "WHO"), answer.Outcome()));
    }

    [Fact]
    public async Task W8_where_the_members_of_a_group_live_is_not_known()
    {
        var answer = await AskAsync("2025-06-02", """
            {"actor":{"type":"agency","country":"GBR","registered":true,"onEthicalList":true},"targetStates":null,"channels":["group"]}
            """);

        Assert.Equal(("noData", "noData", "noData"), (answer.Of("CMP-03", "UK"), answer.Of("CMP-09", "WHO"), answer.Outcome()));
    }

    [Fact]
    public async Task W10_no_plan_and_an_unknown_volume_under_a_cap()
    {
        var answer = await AskAsync("2025-06-02", """
            {"planId":"none","planDate":null,"volume":null,"channels":["message"],
             "agreement":{"name":"Synthetic agreement","parties":["PRT","GBR"],"from":"2020-01-01","occupations":["22"],"authorisedActors":[],"cap":100}}
            """);

        Assert.Equal(("justify", "noData", "justify"), (answer.Of("CMP-14", "WHO"), answer.Of("CMP-06", "WHO"), answer.Outcome()));
    }

    [Fact]
    public async Task W14_a_global_advert_and_a_person_in_Zambia_who_applies_by_herself()
    {
        var answer = await AskAsync("2025-06-02", """
            {"initiatedBy":"candidate","vacancyId":"SYNTHETIC-1","targetStates":null,"residence":{"iso3":"ZMB"},"channels":["advert"]}
            """);

        Assert.Equal(("pass", "pass", "pass"), (answer.Of("CMP-17", "WHO"), answer.Of("CMP-02", "WHO"), answer.Outcome()));
    }

    [Theory]
    [InlineData(100, 0, "pass")]
    [InlineData(100, 1, "blocked")]
    public async Task A_cap_holds_to_the_last_person(int used, int more, string uk)
    {
        var answer = await AskAsync("2025-06-02", $$"""
            {"targetStates":["KEN"],"channels":["message"],"usedVolume":{{used}},"volume":{{more}},
             "agreement":{"name":"Synthetic agreement","parties":["KEN","GBR"],"from":"2020-01-01","occupations":["22"],"authorisedActors":[],"cap":100} }
            """);

        Assert.Equal(uk, answer.Of("CMP-06", "UK"));
    }

    private static async Task<System.Text.Json.JsonElement> AskAsync(string on, string? differs = null)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        return await host.AskAsync(AskedCheck.Campaign(on, differs));
    }
}
