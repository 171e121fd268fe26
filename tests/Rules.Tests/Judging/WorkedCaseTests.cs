using Comity.Rules.Judging;

namespace Comity.Rules.Tests.Judging;

/// <summary>The worked cases of the field that are about campaigns, from the facts on.</summary>
public sealed class WorkedCaseTests
{
    [Fact]
    public void Portuguese_nurses_and_everything_in_order_pass()
    {
        var judgement = Campaign.To("GBR", from: "PRT").Judge();
        Assert.Equal(Outcome.Pass, judgement.Outcome);
        Assert.Equal([Outcome.Pass, Outcome.Pass, Outcome.Pass], new[] { "FLOOR", "WHO", "UK" }.Select(pack => judgement.OfPack(pack) ?? Outcome.NoData));
        Assert.All(new[] { "DE", "PH", "LK", "IRIS", "ALLI", "GAPA", "IE", "NO", "NL" }, pack => Assert.Null(judgement.OfPack(pack)));
    }

    [Fact]
    public void W1_an_advert_aimed_at_Nigeria_is_blocked_in_the_United_Kingdom_and_discouraged_by_the_Code()
    {
        var judgement = Campaign.To("GBR", "2026-09-15", "NGA").With("chain.recruiter", "yes").With("chain.authorised", "yes")
            .With("advert.targeted", "yes").With("source.lowIncome", "yes").With("source.belowMedian", "yes").Judge();
        Assert.Equal(Outcome.Blocked, judgement.Of("CMP-03", "UK"));
        Assert.Equal(Outcome.Blocked, judgement.Of("CMP-16", "UK"));
        Assert.Equal(Outcome.Discouraged, judgement.Of("CMP-03", "WHO"));
        Assert.Equal(Outcome.NoData, judgement.Of("CMP-09", "WHO"));
        Assert.Equal("A newer edition is due.", judgement.Explanation("CMP-09", "WHO").Warning("en"));
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-09", "UK"));
        Assert.Equal(Outcome.Blocked, judgement.Outcome);
    }

    [Fact]
    public void W2_a_nurse_who_applies_alone_from_Nigeria_passes()
    {
        var judgement = Campaign.To("GBR", from: "NGA").With("campaign.active", "no").With("application.direct", "yes").Judge();
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-02", "UK"));
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-02", "WHO"));
        Assert.Equal(Outcome.NotApplicable, judgement.Of("CMP-03", "UK"));
        Assert.Equal(Outcome.Pass, judgement.Outcome);
    }

    [Fact]
    public void W3_nurses_from_Kenya_pass_under_the_agreement()
    {
        var judgement = Campaign.To("GBR", from: "KEN").WithAgreement("KEN-GBR-2021").With("source.lowIncome", "yes").With("source.belowMedian", "yes")
            .With("benefit.planned", "yes").Judge();
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-03", "UK"));
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-04", "UK"));
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-08", "WHO"));
        Assert.Equal(Outcome.Pass, judgement.Outcome);
        Assert.Equal("The agreement covers the recruitment: KEN-GBR-2021.", judgement.Explanation("CMP-03", "UK").Because("en"));
    }

    [Fact]
    public void W3_without_the_agreement_they_are_blocked_and_a_reason_is_asked_by_the_Code()
    {
        var judgement = Campaign.To("GBR", from: "KEN").With("source.lowIncome", "yes").With("source.belowMedian", "yes").With("benefit.planned", "yes").Judge();
        Assert.Equal(Outcome.Blocked, judgement.Of("CMP-03", "UK"));
        Assert.Equal(Outcome.NotApplicable, judgement.Of("CMP-03", "WHO"));
        Assert.Equal(Outcome.Justify, judgement.Of("CMP-08", "WHO"));
        Assert.True(judgement.Explanation("CMP-08", "WHO").IsUnconfirmed);
    }

    [Theory]
    [InlineData("no", Outcome.Blocked)]
    [InlineData("yes", Outcome.Pass)]
    public void W4_in_Ghana_the_Federal_Employment_Agency_alone_may_recruit_and_the_Code_still_discourages(string federal, Outcome expected)
    {
        var judgement = Campaign.To("DEU", from: "GHA").With("actor.federalAgency", federal).Judge();
        Assert.Equal(expected, judgement.Of("CMP-07", "DE"));
        Assert.Equal(Outcome.Discouraged, judgement.Of("CMP-03", "WHO"));
        Assert.Null(judgement.Of("CMP-03", "DE"));
    }

    [Fact]
    public void W8_where_it_is_not_known_where_people_live_nothing_passes_by_silence()
    {
        var judgement = Campaign.To("GBR").With("source.abroad", null).With("source.lowIncome", null).With("source.belowMedian", null).With("agreement.exists", null)
            .With("agreement.covers", null).With("states.count", null).Judge();
        Assert.Equal(Outcome.NoData, judgement.Of("CMP-03", "UK"));
        Assert.Equal(Outcome.NoData, judgement.Of("CMP-03", "WHO"));
        Assert.Equal(Outcome.NoData, judgement.Of("CMP-09", "WHO"));
        Assert.Equal(Outcome.NoData, judgement.Outcome);
        Assert.Equal(["source.listed", "agreement.covers"], judgement.Explanation("CMP-03", "UK").Missing.Select(fact => fact.Key));
        Assert.Null(judgement.Explanation("CMP-03", "UK").Because("en"));
    }

    [Fact]
    public void W10_no_plan_and_an_unknown_volume_are_both_shown()
    {
        var judgement = Campaign.To("GBR", from: "PRT").WithAgreement("PRT-GBR").With("agreement.capSet", "yes").With("plan.held", "no").Judge();
        Assert.Equal(Outcome.Justify, judgement.Of("CMP-14", "WHO"));
        Assert.Equal(Outcome.NoData, judgement.Of("CMP-06", "WHO"));
        Assert.Equal(Outcome.Justify, judgement.Outcome);
    }

    [Fact]
    public void W14_a_global_advert_and_a_person_in_Zambia_who_applies_alone_pass()
    {
        var judgement = Campaign.To("GBR", from: "ZMB").With("campaign.active", "no").With("application.direct", "yes").With("advert.global", "yes").Judge();
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-17", "WHO"));
        Assert.Equal(Outcome.Pass, judgement.Of("CMP-02", "WHO"));
        Assert.Equal(Outcome.Pass, judgement.Outcome);
    }
}
