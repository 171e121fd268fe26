using System.Text.Json.Nodes;
using Comity.Rules.Judging;
using static Comity.App.Tests.RecruitmentChecks.Facts.Recruiters.RecruiterCheck;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Recruiters;

/// <summary>The worked cases that are about a recruiter, from the request to the outcome.</summary>
public sealed class WorkedCaseTests
{
    [Fact]
    public void A_recruiter_with_everything_known_and_in_order_passes()
    {
        var judgement = Judge(Base(), "2025-06-02");

        Assert.All(Outcomes(judgement), finding => Assert.True(finding.Value == Outcome.Pass, $"{finding.Key} {finding.Value}"));
        Assert.Equal(Outcome.Pass, judgement.Outcome);
        Assert.NotNull(judgement.OfPack(Rulebook.Pack("UK")!.Index));
    }

    [Fact]
    public void Every_rule_in_force_is_judged_in_some_country()
    {
        var judged = new[] { "GBR", "DEU" }.Select(to => Base($$"""{ "destination": "{{to}}", "targetStates": ["PHL", "LKA"] }"""))
            .SelectMany(request => Outcomes(Judge(request, "2025-06-02")).Keys).Select(key => key.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, 22).Where(number => number != 12).Select(number => $"REC-{number:00}"), judged.Order(StringComparer.Ordinal));
    }

    /// <summary>W12.</summary>
    [Theory]
    [InlineData("2025-06-02", Outcome.Pass, Outcome.Pass)]
    [InlineData("2025-06-03", Outcome.Blocked, Outcome.Discouraged)]
    public void A_licence_counts_on_its_last_day_and_not_on_the_day_after(string on, Outcome floor, Outcome code)
    {
        var request = Base();
        request["licences"]![0]!["to"] = "2025-06-02";
        var judgement = Judge(request, on);

        Assert.Equal(floor, judgement.Of("REC-01", "FLOOR"));
        Assert.Equal(code, judgement.Of("REC-01", "WHO"));
    }

    [Fact]
    public void Where_the_law_requires_no_licence_its_end_does_not_block()
    {
        var request = Base("""{ "licenceRequired": false }""");
        request["licences"]![0]!["to"] = "2025-06-02";

        Assert.Equal(Outcome.Pass, Judge(request, "2025-06-03").Of("REC-01", "FLOOR"));
    }

    [Fact]
    public void The_sentence_says_when_the_licence_ended()
    {
        var request = Base();
        request["licences"]![0]!["to"] = "2025-06-02";
        var judgement = Judge(request, "2025-06-03", "FLOOR");
        var finding = judgement.Findings.ToArray().Single(one => judgement.Explain(one).Id == "REC-01");

        Assert.Equal("The law there requires a licence, and none is valid on 2025-06-03. Last day of the licence: 2025-06-02.",
            judgement.Explain(finding).Because("en"));
    }

    /// <summary>W4, the recruiter's part.</summary>
    [Theory]
    [InlineData("privateAgency", "GHA", Outcome.Blocked)]
    [InlineData("publicAgency", "GHA", Outcome.Pass)]
    [InlineData("privateAgency", "TUN", Outcome.Pass)]
    public void A_private_agency_may_not_recruit_for_Germany_in_a_state_of_the_annex(string type, string state, Outcome expected)
    {
        var request = Base($$"""{ "type": "{{type}}", "country": "DEU", "destination": "DEU", "targetStates": ["{{state}}"], "purpose": "training" }""");

        Assert.Equal(expected, Judge(request, "2025-06-02").Of("REC-09", "DE", 0));
    }

    [Fact]
    public void Each_state_is_judged_by_itself()
    {
        var request = Base("""{ "country": "DEU", "destination": "DEU", "targetStates": ["TUN", "GHA"] }""");
        var judgement = Judge(request, "2025-06-02", "DE");

        Assert.Equal((Outcome.Pass, Outcome.Blocked), (judgement.Of("REC-09", "DE", 0), judgement.Of("REC-09", "DE", 1)));
    }

    /// <summary>Each finding that is worse than a pass, and nothing else.</summary>
    [Theory]
    [InlineData("""{ "licences": [{ "country": "GBR", "class": ["overseas", "health"], "targets": [], "from": "2024-01-01", "to": "2027-12-31", "status": "suspended" }] }""",
        "REC-01 FLOOR blocked, REC-01 WHO discouraged, REC-03 FLOOR blocked, REC-04 WHO justify")]
    [InlineData("""{ "placementEnds": "2028-01-01" }""", "REC-04 WHO justify")]
    [InlineData("""{ "ethicalList": { "listed": false, "removed": true, "checked": true, "checkedOn": "2025-05-01" } }""",
        "REC-03 UK blocked, REC-05 UK blocked, REC-15 WHO justify")]
    [InlineData("""{ "campaignStart": "2024-02-29" }""", "REC-05 UK blocked")]
    [InlineData("""{ "test": "failed" }""", "REC-06 UK blocked")]
    [InlineData("""{ "surveyReplies": [{ "due": "2025-06-02", "answered": false }] }""", "REC-06 UK justify")]
    [InlineData("""{ "surveyReplies": [{ "due": "2025-06-01", "answered": false }] }""", "REC-06 UK blocked")]
    [InlineData("""{ "feePolicy": { "written": true, "coversSubAgents": false } }""", "REC-10 WHO discouraged")]
    [InlineData("""{ "subAgents": [{ "id": "Example Agent", "known": true, "registered": false, "bound": true }] }""",
        "REC-11 UK blocked, REC-11 WHO discouraged")]
    [InlineData("""{ "complaints": [{ "kind": "fee", "upheldOn": "2022-06-02", "remedied": true }] }""", "REC-13 WHO discouraged")]
    [InlineData("""{ "complaints": [{ "kind": "fee", "upheldOn": "2022-06-01", "remedied": false }] }""", "")]
    [InlineData("""{ "complaints": [{ "kind": "fraud", "upheldOn": "2022-06-02", "remedied": false }] }""", "REC-13 FLOOR blocked, REC-13 WHO discouraged")]
    [InlineData("""{ "sanctions": [{ "kind": "trafficking", "on": "2011-01-01" }] }""", "REC-14 FLOOR blocked")]
    [InlineData("""{ "certs": [{ "scheme": "gapa", "from": "2025-01-01", "to": "2025-12-31", "onIssuerList": false }] }""", "REC-16 FLOOR blocked")]
    [InlineData("""{ "compliesWithCode": false }""", "REC-17 WHO discouraged")]
    [InlineData("""{ "statistics": [] }""", "REC-18 WHO justify")]
    [InlineData("""{ "obligationsProcess": false }""", "REC-19 WHO justify")]
    [InlineData("""{ "ownership": ["bannedDirector"] }""", "REC-20 WHO justify")]
    [InlineData("""{ "lastReview": "2024-06-02" }""", "")]
    [InlineData("""{ "lastReview": "2024-06-01" }""", "REC-21 FLOOR noData, REC-21 UK noData, REC-21 WHO noData")]
    [InlineData("""{ "remedyPolicy": false }""", "REC-22 WHO justify")]
    [InlineData("""{ "sanctions": null }""", "REC-14 FLOOR noData")]
    public void What_is_not_in_order_is_found_and_nothing_else(string differences, string expected)
    {
        var found = Outcomes(Judge(Base(differences), "2025-06-02")).Where(finding => finding.Value > Outcome.Pass)
            .Select(finding => $"{finding.Key.Split(' ')[0]} {finding.Key.Split(' ')[1]} {finding.Value.Word()}");

        Assert.Equal(expected, string.Join(", ", found.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("PHL", """{ "principals": [{ "accredited": true, "agency": true, "licensed": false }] }""", "REC-07 PH blocked")]
    [InlineData("PHL", """{ "principals": [{ "accredited": true, "agency": false }] }""", "")]
    [InlineData("LKA", """{ "approvals": [] }""", "REC-08 LK blocked")]
    [InlineData("LKA", """{ "approvals": [{ "of": "recruitment", "country": "LKA", "date": "2025-06-02" }] }""", "")]
    [InlineData("LKA", """{ "approvals": [{ "of": "recruitment", "country": "LKA", "date": "2025-06-03" }] }""", "REC-08 LK blocked")]
    [InlineData("LKA", """{ "approvals": [{ "of": "recruitment", "country": "LKA", "date": "2025-06-02" }], "advertises": true }""", "REC-08 LK blocked")]
    public void The_law_of_the_source_is_asked(string state, string differences, string expected)
    {
        var request = Base(differences);
        request["targetStates"] = new JsonArray(state);
        var found = Outcomes(Judge(request, "2025-06-02", "PH", "LK")).Where(finding => finding.Value > Outcome.Pass)
            .Select(finding => $"{finding.Key.Split(' ')[0]} {finding.Key.Split(' ')[1]} {finding.Value.Word()}");

        Assert.Equal(expected, string.Join(", ", found));
    }

    [Fact]
    public void A_request_that_says_nothing_never_passes()
    {
        var judgement = Judge([], "2025-06-02");

        Assert.Equal(Outcome.NoData, judgement.Outcome);
        Assert.DoesNotContain(Outcome.Pass, Outcomes(judgement).Values);
    }
}
