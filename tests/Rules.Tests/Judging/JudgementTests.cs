using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Tests.Judging;

public sealed class JudgementTests
{
    [Fact]
    public void Each_state_is_judged_by_itself_and_the_worst_counts()
    {
        var judgement = Campaign.To("GBR", "2025-06-02", "PRT", "NGA").Judge();
        Assert.Equal(Outcome.NotApplicable, judgement.Of("CMP-03", "UK", 0));
        Assert.Equal(Outcome.Blocked, judgement.Of("CMP-03", "UK", 1));
        Assert.Equal((Outcome.Pass, Outcome.Blocked, Outcome.Blocked), (judgement.OfState(0), judgement.OfState(1), judgement.Outcome));
    }

    [Fact]
    public void A_rule_that_asks_nothing_of_the_state_is_found_once()
    {
        var judgement = Campaign.To("GBR", "2025-06-02", "PRT", "ESP").With("plan.held", "no").Judge();
        var plans = new List<int>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (judgement.Explain(finding).Id == "CMP-14")
                plans.Add(finding.State);
        }

        Assert.Equal([-1], plans);
        Assert.Equal((Outcome.Justify, Outcome.Justify), (judgement.OfState(0), judgement.OfState(1)));
    }

    [Fact]
    public void A_pack_of_the_source_judges_only_that_state()
    {
        var judgement = Campaign.To("AUS", "2025-06-02", "PHL", "IND").With("chain.recruiter", "yes").With("chain.authorised", "no").Judge();
        Assert.Equal(Outcome.Blocked, judgement.Of("CMP-20", "PH", 0));
        Assert.Null(judgement.Of("CMP-20", "PH", 1));
        Assert.Equal(Outcome.Discouraged, judgement.OfState(1));
    }

    [Fact]
    public void Where_it_is_not_known_whether_a_pack_applies_it_gives_no_data_and_never_a_pass()
    {
        var judgement = Campaign.To("GBR", from: "PRT").With("destination", null).Judge("UK");
        Assert.Equal(Outcome.NoData, judgement.Outcome);
        Assert.Equal(["destination"], judgement.Explanation("UK", "UK").Missing.Select(fact => fact.Key));
        var guide = judgement.Explanation("CMP-23", "UK");
        Assert.Equal(Outcome.NoData, guide.Outcome);
        Assert.Null(guide.Because("en"));
        Assert.Equal(["destination"], guide.Missing.Select(fact => fact.Key));
        Assert.Equal(Outcome.NotApplicable, judgement.Of("CMP-03", "UK"));
    }

    [Fact]
    public void A_pack_that_was_named_and_does_not_apply_says_so()
    {
        var judgement = Campaign.To("IRL", from: "PRT").Judge("UK");
        Assert.Equal((Outcome.NotApplicable, Outcome.NotApplicable), (judgement.Outcome, judgement.OfPack("UK")));
        Assert.Null(judgement.OfPack("WHO"));
    }

    [Fact]
    public void Only_the_packs_that_were_named_judge()
    {
        var judgement = Campaign.To("GBR", from: "NGA").Judge("WHO");
        Assert.Equal(Outcome.Discouraged, judgement.Outcome);
        Assert.Null(judgement.OfPack("UK"));
        Assert.Throws<ArgumentException>(() => PolicyFolder.Rulebook.Select(["XX"]));
    }

    [Fact]
    public void A_pack_that_is_not_enabled_judges_nothing() => Assert.Null(Campaign.To("NOR", from: "NGA").Judge("NO").OfPack("NO"));

    [Fact]
    public void A_postgraduate_placement_is_outside_the_pack_of_the_United_Kingdom_and_the_rule_is_named()
    {
        var judgement = Campaign.To("GBR", from: "NGA").With("training.postgraduate", "yes").Judge();
        Assert.Equal(Outcome.NotApplicable, judgement.OfPack("UK"));
        Assert.Equal(Outcome.NotApplicable, judgement.Of("CMP-26", "UK"));
        Assert.Equal("Postgraduate training placements are outside the code of practice of the United Kingdom.", judgement.Explanation("CMP-26", "UK").Because("en"));
        Assert.Equal(Outcome.Discouraged, judgement.OfPack("WHO"));
    }

    [Theory]
    [InlineData("2026-05-28", Outcome.NotApplicable)]
    [InlineData("2026-05-29", Outcome.Discouraged)]
    public void Care_workers_are_in_the_scope_of_the_Code_from_the_day_of_its_edition(string on, Outcome expected)
    {
        var judgement = Campaign.To("SGP", on, "NGA").With("occupation.care", "all").Judge();
        Assert.Equal(expected, judgement.OfPack("WHO"));
        if (expected == Outcome.NotApplicable)
            Assert.NotNull(judgement.Explanation("CMP-24", "WHO").Warning("fr"));
    }

    [Theory]
    [InlineData("2010-05-20", null)]
    [InlineData("2010-05-21", Outcome.Justify)]
    public void Before_the_Code_nothing_is_judged(string on, Outcome? expected) =>
        Assert.Equal(expected, Campaign.To("SGP", on, "PRT").With("plan.held", "no").Judge().Of("CMP-14", "WHO"));

    [Theory]
    [InlineData("2022-06-02", Outcome.Pass)]
    [InlineData("2022-06-01", Outcome.Justify)]
    public void A_plan_is_too_old_the_day_after_its_third_anniversary(string plan, Outcome expected) =>
        Assert.Equal(expected, Campaign.To("GBR", from: "PRT").With("plan.date", plan).Judge().Of("CMP-14", "WHO"));

    [Theory]
    [InlineData("2027-02-28", Outcome.Pass)]
    [InlineData("2027-03-01", Outcome.Justify)]
    public void The_anniversary_of_a_leap_day_is_the_last_of_February(string on, Outcome expected) =>
        Assert.Equal(expected, Campaign.To("SGP", on, "PRT").With("plan.date", "2024-02-29").Judge().Of("CMP-14", "WHO"));

    [Fact]
    public void What_is_not_known_does_not_matter_where_it_changes_nothing()
    {
        var judgement = Campaign.To("GBR", from: "PRT").With("agreement.covers", null).Judge();
        Assert.Equal(Outcome.NotApplicable, judgement.Of("CMP-03", "UK"));
        Assert.Empty(judgement.Explanation("CMP-03", "UK").Missing);
    }

    [Fact]
    public void A_finding_says_what_it_may_become()
    {
        var judgement = Campaign.To("GBR", from: "NGA").With("agreement.covers", null).Judge();
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (judgement.Explain(finding).Id == "CMP-03" && judgement.Packs[finding.Pack].Id == "UK")
                Assert.Equal((true, true, false), (finding.CanBe(Outcome.Blocked), finding.CanBe(Outcome.Pass), finding.CanBe(Outcome.Justify)));
        }
    }

    [Fact]
    public void An_explanation_tells_rule_row_facts_and_paragraphs()
    {
        var explanation = Campaign.To("GBR", from: "NGA").Judge().Explanation("CMP-03", "UK");
        Assert.Equal(("CMP-03", 1, 3, "NGA", "verified"), (explanation.Id, explanation.Version, explanation.Row!.Number, explanation.State, explanation.Status));
        Assert.Equal("NGA is listed on 2025-06-02, the recruitment is active, and no agreement covers it.", explanation.Because("en"));
        Assert.Equal(["campaign.active yes", "source.listed yes", "agreement.covers no"], explanation.Facts.Select(fact => $"{fact.Fact.Key} {fact.Value}"));
        Assert.Equal(["aucun accord ne couvre le recrutement"], explanation.Conditions("fr"));
        Assert.Contains("code-2010:5.1", explanation.Cites.Select(cite => cite.ToString()));
    }

    [Fact]
    public void A_situation_can_serve_again()
    {
        var rulebook = PolicyFolder.Rulebook;
        var situation = rulebook.Situation(CheckKind.Campaign, new DateOnly(2025, 6, 2), ["NGA"]);
        var plan = rulebook.Vocabulary.YesNo("plan.held");
        situation.Set(rulebook.Vocabulary.Code("occupation.care"), "none");
        situation.Set(rulebook.Vocabulary.YesNo("application.direct"), false);
        situation.Set(plan, false);
        Assert.Equal(Outcome.Justify, rulebook.Judge(situation).Of("CMP-14", "WHO"));
        situation.Restart(new DateOnly(2025, 6, 3), ["NGA", "GHA"]);
        Assert.False(situation.Knows(plan.Fact));
        Assert.Equal("2025-06-03", situation.Written(rulebook.Vocabulary.Find("act.date")!));
        Assert.Equal(Outcome.NoData, rulebook.Judge(situation).Of("CMP-14", "WHO"));
    }

    [Fact]
    public void What_cannot_be_sorted_names_what_is_missing()
    {
        var sorted = Campaign.To("GBR", from: "PRT").With("campaign.active", null).Judge().Explanation("CMP-01", "WHO");
        Assert.Equal(Outcome.NoData, sorted.Outcome);
        Assert.Equal(["campaign.active"], sorted.Missing.Select(fact => fact.Key));
    }

    [Fact]
    public void A_row_without_conditions_that_says_no_data_names_nothing_missing()
    {
        var proof = Campaign.To("GBR", from: "PRT").With("campaign.active", "no").With("application.direct", "yes").With("application.agencyAfter", "yes").With("application.agencyProof", "no")
            .Judge().Explanation("CMP-02", "UK");
        Assert.Equal(Outcome.NoData, proof.Outcome);
        Assert.StartsWith("An agency helps", proof.Because("en"));
        Assert.Empty(proof.Missing);
    }

    [Fact]
    public void A_fact_of_another_kind_of_value_or_check_is_refused()
    {
        var rulebook = PolicyFolder.Rulebook;
        Assert.Throws<ArgumentException>(() => rulebook.Vocabulary.Number("plan.held"));
        Assert.Throws<ArgumentException>(() => rulebook.Vocabulary.YesNo("plan.holds"));
        var offer = rulebook.Situation(CheckKind.Offer, new DateOnly(2025, 6, 2), []);
        Assert.Throws<ArgumentException>(() => offer.Set(rulebook.Vocabulary.YesNo("plan.held"), true));
        Assert.Throws<ArgumentException>(() => offer.Set(rulebook.Vocabulary.Code("occupation.care"), "many"));
    }
}
