using static Comity.App.Tests.RecruitmentChecks.Facts.Recruiters.RecruiterCheck;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Recruiters;

/// <summary>Each fact at its boundaries, from a request that says what stands here and nothing else. The act is of 2 June 2025.</summary>
public sealed class RecruiterFactTests
{
    [Theory]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "from": "2025-06-02", "to": "2025-06-02", "status": "valid" }] }""", "yes")]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "from": "2025-06-03", "to": "2026-06-02", "status": "valid" }] }""", "no")]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "from": "2024-06-02", "to": "2025-06-01", "status": "valid" }] }""", "no")]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "from": "2024-06-02", "noEnd": true, "status": "valid" }] }""", "yes")]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "IRL", "from": "2024-06-02", "to": "2026-06-01", "status": "valid" }] }""", "no")]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "from": "2024-06-02", "to": "2026-06-01", "status": "cancelled" }] }""", "no")]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "from": "2024-06-02", "to": "2026-06-01" }] }""", null)]
    [InlineData("""{ "country": "GBR", "licences": [{ "country": "GBR", "to": "2025-06-01" }] }""", "no")]
    [InlineData("""{ "licences": [{ "country": "GBR", "from": "2024-06-02", "to": "2026-06-01", "status": "valid" }] }""", null)]
    [InlineData("""{ "licences": [] }""", "no")]
    [InlineData("""{ "country": "GBR" }""", null)]
    public void A_licence_is_valid_from_its_first_to_its_last_day_where_the_recruiter_is_established(string request, string? expected) =>
        Assert.Equal(expected, Fact("licence.valid", request));

    [Theory]
    [InlineData("""{ "licences": [{ "from": "2024-06-02", "to": "2026-06-01", "status": "suspended" }] }""", "yes")]
    [InlineData("""{ "licences": [{ "status": "delisted" }] }""", "yes")]
    [InlineData("""{ "licences": [{ "to": "2025-06-01", "status": "cancelled" }] }""", "no")]
    [InlineData("""{ "licences": [{ "from": "2024-06-02", "to": "2026-06-01" }] }""", null)]
    [InlineData("""{ "licences": [{ "status": "valid" }, { "status": "suspended" }] }""", "yes")]
    [InlineData("""{ "licences": [] }""", "no")]
    public void A_withdrawn_licence_counts_unless_it_lies_in_the_past(string request, string? expected) =>
        Assert.Equal(expected, Fact("licence.withdrawn", request));

    [Theory]
    [InlineData("\"overseas\",\"health\"", "", "yes")]
    [InlineData("\"overseas\",\"health\"", "\"PHL\",\"LKA\"", "yes")]
    [InlineData("\"overseas\",\"health\"", "\"LKA\"", "no")]
    [InlineData("\"overseas\"", "", "no")]
    [InlineData("\"domestic\",\"health\"", "", "no")]
    public void A_licence_covers_work_abroad_health_and_the_state_together(string classes, string targets, string expected) =>
        Assert.Equal(expected, Fact("licence.covers",
            $$"""{ "targetStates": ["PHL"], "licences": [{ "class": [{{classes}}], "targets": [{{targets}}], "from": "2024-06-02", "to": "2026-06-01", "status": "valid" }] }"""));

    [Fact]
    public void Two_licences_that_cover_half_each_do_not_cover_the_whole() => Assert.Equal("no", Fact("licence.covers", """
        { "targetStates": ["PHL"], "licences": [
            { "class": ["overseas"], "targets": [], "from": "2024-06-02", "to": "2026-06-01", "status": "valid" },
            { "class": ["health"], "targets": [], "from": "2024-06-02", "to": "2026-06-01", "status": "valid" }] }
        """));

    [Theory]
    [InlineData("2026-06-01", "yes")]
    [InlineData("2026-06-02", "no")]
    public void A_licence_lasts_until_the_placement_ends(string ends, string expected) => Assert.Equal(expected, Fact("licence.outlasts",
        $$"""{ "country": "GBR", "placementEnds": "{{ends}}", "licences": [{ "country": "GBR", "from": "2024-06-02", "to": "2026-06-01", "status": "valid" }] }"""));

    [Fact]
    public void A_licence_that_follows_on_counts_for_the_end_of_the_placement() => Assert.Equal("yes", Fact("licence.outlasts", """
        { "country": "GBR", "placementEnds": "2027-01-01", "licences": [
            { "country": "GBR", "from": "2024-06-02", "to": "2026-06-01", "status": "valid" },
            { "country": "GBR", "from": "2026-06-02", "to": "2028-06-01", "status": "valid" }] }
        """));

    [Theory]
    [InlineData("""{ "ethicalList": { "since": "2025-05-01", "listed": true }, "campaignStart": "2025-05-01" }""", "yes")]
    [InlineData("""{ "ethicalList": { "since": "2025-05-02", "listed": true }, "campaignStart": "2025-05-01" }""", "no")]
    [InlineData("""{ "ethicalList": { "listed": true }, "campaignStart": "2025-06-02" }""", "yes")]
    [InlineData("""{ "ethicalList": { "listed": true }, "campaignStart": "2025-06-01" }""", null)]
    [InlineData("""{ "ethicalList": { "since": "2025-05-01", "removed": false }, "campaignStart": "2025-05-01" }""", null)]
    [InlineData("""{ "ethicalList": { "since": "2025-05-01" }, "campaignStart": "2025-05-01" }""", null)]
    [InlineData("""{ "ethicalList": { "since": "2025-06-03" } }""", "no")]
    [InlineData("""{ "ethicalList": { "listed": true, "removed": true }, "campaignStart": "2025-06-02" }""", "no")]
    [InlineData("""{ "ethicalList": false }""", "no")]
    [InlineData("""{ "ethicalList": { "listed": true } }""", null)]
    public void The_recruiter_is_on_the_list_from_the_first_day_of_the_campaign(string request, string? expected) =>
        Assert.Equal(expected, Fact("ethicalList.held", request));

    [Theory]
    [InlineData("""{ "checkedOn": "2025-06-02" }""", "yes")]
    [InlineData("""{ "checkedOn": "2025-06-03" }""", "no")]
    [InlineData("""{ "checked": false }""", "no")]
    [InlineData("""{ "checked": true }""", null)]
    public void The_list_is_looked_up_by_the_day_of_the_act(string list, string? expected) =>
        Assert.Equal(expected, Fact("ethicalList.rechecked", $$"""{ "ethicalList": {{list}} }"""));

    [Theory]
    [InlineData("""[{ "due": "2025-06-02", "answered": false }]""", "yes", "no")]
    [InlineData("""[{ "due": "2025-06-03", "answered": false }]""", "no", "no")]
    [InlineData("""[{ "due": "2025-06-01", "answered": false }]""", "yes", "yes")]
    [InlineData("""[{ "due": "2025-06-01", "answeredOn": "2025-06-02" }]""", "no", "no")]
    [InlineData("""[{ "due": "2025-06-01", "answeredOn": "2025-06-03" }]""", "yes", "yes")]
    [InlineData("""[{ "due": "2025-06-01" }]""", null, null)]
    [InlineData("""[{ "due": "2025-06-01" }, { "due": "2024-12-01", "answered": false }]""", "yes", "yes")]
    [InlineData("""[{ "answered": false }]""", null, null)]
    [InlineData("""[]""", "yes", null)]
    public void A_survey_is_open_from_its_due_day_and_overdue_from_the_day_after(string surveys, string? open, string? overdue)
    {
        Assert.Equal(open, Fact("surveys.open", $$"""{ "surveyReplies": {{surveys}} }"""));
        Assert.Equal(overdue, Fact("surveys.overdue", $$"""{ "surveyReplies": {{surveys}} }"""));
    }

    [Theory]
    [InlineData("""[{ "kind": "fee", "upheldOn": "2022-06-02", "remedied": true }]""", "yes", "no", "no")]
    [InlineData("""[{ "kind": "fee", "upheldOn": "2022-06-01", "remedied": false }]""", "no", "no", "no")]
    [InlineData("""[{ "kind": "fee", "upheldOn": "2025-06-02", "remedied": false }]""", "yes", "no", "yes")]
    [InlineData("""[{ "kind": "fee", "upheldOn": "2025-06-03", "remedied": false }]""", "no", "no", "no")]
    [InlineData("""[{ "kind": "other", "upheldOn": "2025-01-01", "remedied": false }]""", "no", "no", "no")]
    [InlineData("""[{ "kind": "fraud", "upheldOn": "2025-01-01", "remedied": true }, { "kind": "coercion", "upheldOn": "2024-01-01", "remedied": true }]""", "yes", "yes", "no")]
    [InlineData("""[{ "kind": "fraud", "upheldOn": "2025-01-01", "remedied": true }, { "kind": "fee" }]""", "yes", null, null)]
    [InlineData("""[{ "kind": "fee", "remedied": true }]""", null, "no", "no")]
    [InlineData("""[{ "upheldOn": "2025-01-01", "remedied": false }]""", null, "no", null)]
    [InlineData("""[]""", "no", "no", "no")]
    [InlineData("null", null, null, null)]
    public void A_complaint_counts_from_36_months_before_the_act_to_the_act(string complaints, string? any, string? several, string? unremedied)
    {
        var request = $$"""{ "complaints": {{complaints}} }""";
        Assert.Equal((any, several, unremedied),
            (Fact("complaints.any", request), Fact("complaints.several", request), Fact("complaints.unremedied", request)));
    }

    [Fact]
    public void Where_the_month_is_shorter_its_last_day_begins_the_window()
    {
        const string Request = """{ "complaints": [{ "kind": "fee", "upheldOn": "2021-02-28", "remedied": true }] }""";

        Assert.Equal("yes", Fact("complaints.any", Request, "2024-02-29"));
        Assert.Equal("no", Fact("complaints.any", Request, "2024-03-01"));
    }

    [Theory]
    [InlineData("""[{ "kind": "fraud", "on": "2025-06-02" }]""", "yes")]
    [InlineData("""[{ "kind": "fraud", "on": "2025-06-03" }]""", "no")]
    [InlineData("""[{ "kind": "trafficking" }]""", "yes")]
    [InlineData("""[{ "kind": "other", "on": "2025-01-01" }]""", "no")]
    [InlineData("""[{ "on": "2025-01-01" }]""", null)]
    [InlineData("""[]""", "no")]
    public void A_conviction_counts_however_old_and_not_before_it_is_given(string sanctions, string? expected) =>
        Assert.Equal(expected, Fact("sanctions.grave", $$"""{ "sanctions": {{sanctions}} }"""));

    [Theory]
    [InlineData("""{ "certs": [{ "scheme": "iris", "from": "2024-06-02", "to": "2025-06-02", "onIssuerList": true }] }""", "yes", "IRIS")]
    [InlineData("""{ "certs": [{ "scheme": "iris", "from": "2024-06-02", "to": "2025-06-01", "onIssuerList": true }] }""", "no", null)]
    [InlineData("""{ "certs": [{ "scheme": "iris", "from": "2024-06-02", "to": "2025-06-02" }] }""", null, null)]
    [InlineData("""{ "certs": [{ "scheme": "iris", "from": "2024-06-02", "to": "2025-06-02", "onIssuerList": false }] }""", "no", null)]
    [InlineData("""{ "certs": [{ "scheme": "gapa" }], "ethicalList": { "listed": true } }""", "yes", "ERL")]
    [InlineData("""{ "certs": [] }""", "no", null)]
    [InlineData("""{ "ethicalList": { "listed": false } }""", null, null)]
    public void A_certificate_is_current_on_its_last_day_if_the_issuer_lists_it(string request, string? current, string? held) =>
        Assert.Equal((current, held), (Fact("certificates.current", request), Fact("certificates.held", request)));

    [Theory]
    [InlineData("""[{ "scheme": "iris", "to": "2020-01-01" }]""", "yes", "no")]
    [InlineData("""[{ "scheme": "gapa" }, {}]""", "no", "yes")]
    [InlineData("""[]""", "no", "no")]
    [InlineData("null", "no", "no")]
    public void Who_claims_a_scheme_is_held_to_it_and_without_a_word_nobody_does(string certificates, string iris, string seal) => Assert.Equal((iris, seal),
        (Fact("chain.iris", $$"""{ "certs": {{certificates}} }"""), Fact("chain.seal", $$"""{ "certs": {{certificates}} }""")));

    [Theory]
    [InlineData("2025-03-31", 2023, "yes")]
    [InlineData("2025-03-31", 2024, "no")]
    [InlineData("2025-04-01", 2024, "yes")]
    [InlineData("2025-04-01", 2023, "no")]
    public void The_statistics_of_a_year_are_due_three_months_after_it(string on, int year, string expected) =>
        Assert.Equal(expected, Fact("statistics.filed", $$"""{ "statistics": [{ "year": {{year}}, "filedOn": "2025-01-15" }] }""", on));

    [Theory]
    [InlineData("2025-06-02", "yes")]
    [InlineData("2025-06-03", "no")]
    public void Statistics_filed_after_the_act_do_not_count_for_it(string filed, string expected) =>
        Assert.Equal(expected, Fact("statistics.filed", $$"""{ "statistics": [{ "year": 2024, "filedOn": "{{filed}}" }] }"""));

    [Theory]
    [InlineData("2025-06-02", "2025-06-02")]
    [InlineData("2025-06-03", null)]
    public void A_review_after_the_act_says_nothing_about_it(string reviewed, string? expected) =>
        Assert.Equal(expected, Fact("register.lastReview", $$"""{ "lastReview": "{{reviewed}}" }"""));

    [Theory]
    [InlineData("""[{ "accredited": true, "licensed": true }, { "id": "Example Agency", "accredited": true, "licensed": false }]""", "yes", "no", "Example Agency")]
    [InlineData("""[{ "accredited": true, "agency": false }, { "accredited": false, "agency": false }]""", "no", "yes", "2")]
    [InlineData("""[{ "accredited": true }]""", "yes", null, null)]
    [InlineData("""[]""", "yes", "yes", null)]
    public void One_principal_that_lacks_something_is_enough(string principals, string? accredited, string? licensed, string? lacking)
    {
        var request = $$"""{ "principals": {{principals}} }""";
        Assert.Equal((accredited, licensed, lacking),
            (Fact("principals.accredited", request), Fact("principals.licensed", request), Fact("principals.lacking", request)));
    }

    [Theory]
    [InlineData("""[{ "known": true, "registered": true, "bound": true }]""", "yes")]
    [InlineData("""[{ "known": true, "registered": true }]""", null)]
    [InlineData("""[{ "known": true, "registered": true }, { "bound": false }]""", "no")]
    [InlineData("""[]""", "yes")]
    [InlineData("null", null)]
    public void One_sub_agent_that_is_not_in_order_is_enough(string subAgents, string? expected) =>
        Assert.Equal(expected, Fact("subAgents.inOrder", $$"""{ "subAgents": {{subAgents}} }"""));

    [Theory]
    [InlineData("""{ "bonds": [{ "kind": "bond", "country": "PHL", "to": "2025-06-02" }] }""", "yes")]
    [InlineData("""{ "bonds": [{ "kind": "bond", "country": "PHL", "to": "2025-06-01" }] }""", "no")]
    [InlineData("""{ "bonds": [{ "kind": "bond", "country": "LKA", "to": "2025-06-02" }] }""", "no")]
    public void A_bond_is_held_under_the_law_of_the_source_on_its_last_day(string request, string expected) =>
        Assert.Equal(expected, Fact("bonds.held", "{ \"targetStates\": [\"PHL\"]," + request[1..]));

    [Theory]
    [InlineData("GHA", "2025-06-02", "yes")]
    [InlineData("TUN", "2025-06-02", "no")]
    [InlineData("GHA", "2010-06-02", null)]
    public void The_annex_of_the_day_of_the_act_is_looked_up(string state, string on, string? expected) =>
        Assert.Equal(expected, Fact("target.listed", $$"""{ "targetStates": ["{{state}}"] }""", on));

    [Theory]
    [InlineData("[]", "none")]
    [InlineData("[\"bannedAddress\"]", "address")]
    [InlineData("[\"bannedDirector\",\"bannedAddress\"]", "both")]
    [InlineData("null", null)]
    public void What_is_shared_with_a_banned_firm_is_told_apart(string ownership, string? expected) =>
        Assert.Equal(expected, Fact("ownership.shares", $$"""{ "ownership": {{ownership}} }"""));

    [Theory]
    [InlineData("\"2221\",\"2211\"", "none")]
    [InlineData("\"2221\",\"5322\"", "some")]
    [InlineData("\"5321\",\"soc:6135\"", "all")]
    [InlineData("", null)]
    public void Care_workers_are_counted_among_the_occupations(string occupations, string? expected) =>
        Assert.Equal(expected, Fact("occupation.care", $$"""{ "occupations": [{{occupations}}] }"""));

    [Theory]
    [InlineData("""{ "purpose": "postgraduateTraining" }""", "yes")]
    [InlineData("""{ "purpose": "training" }""", "no")]
    [InlineData("{}", "no")]
    public void The_exemption_for_postgraduate_training_counts_where_it_is_claimed(string request, string expected) =>
        Assert.Equal(expected, Fact("training.postgraduate", request));

    [Fact]
    public void A_fact_says_that_the_request_or_the_list_said_so()
    {
        var situation = Situation(Base(), "2025-06-02");
        var (words, germany) = (Rulebook.Vocabulary, Rulebook.Pack("DE")!.Index);

        Assert.Equal("request", situation.Origin(words.Find("licence.valid")!));
        Assert.Equal("safeguards list 2023 (DEU)", situation.Origin(words.Find("target.listed")!, 0, germany));
        Assert.Null(situation.Origin(words.Find("complaints.latest")!));
    }
}
