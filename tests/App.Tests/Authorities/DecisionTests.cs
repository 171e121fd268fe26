using Comity.App.Authorities;
using static Comity.App.Tests.Authorities.Synthetic;

namespace Comity.App.Tests.Authorities;

/// <summary>The law of the record, without a database.</summary>
public sealed class DecisionTests
{
    private static readonly DateOnly Today = Day("2026-06-15");

    [Fact]
    public void A_notice_that_lacks_an_answer_is_not_proposed()
    {
        var draft = Designation(("2026-06-01", new Step(StepKind.Drafted, Purpose.Designation, Notice() with { MandateIssuer = "" })));
        Assert.Equal("notice-lacks", DesignationDecisions.Propose(draft).Refusal!.Code);
    }

    [Fact]
    public void A_whole_notice_is_proposed() => Assert.Equal(
        StepKind.Proposed,
        DesignationDecisions.Propose(Designation(("2026-06-01", new Step(StepKind.Drafted, Purpose.Designation, Notice())))).Value!.Own[0].Kind);

    [Fact]
    public void What_the_Secretariat_has_is_not_edited() => Assert.Equal(
        "notice-under-review", DesignationDecisions.Draft(Proposed("2026-06-01", Notice()), Purpose.Designation, Notice(), Today).Refusal!.Code);

    [Fact]
    public void Returning_wants_a_reason() =>
        Assert.Equal("designation-why-wanted", DesignationDecisions.Return(Proposed("2026-06-01", Notice()), "  ").Refusal!.Code);

    [Fact]
    public void A_successor_ends_the_one_before_on_the_day_before()
    {
        var old = Confirmed("2025-01-01", Notice("2025-01-01"));
        var decided = DesignationDecisions.Confirm(Proposed("2026-06-15", Notice("2026-07-01")), [old], Today).Value!;
        var (id, step) = Assert.Single(decided.Others);
        Assert.Equal((old.Id, StepKind.Superseded, Day("2026-06-30")), (id, step.Kind, step.LastDay!.Value));
        var after = old.With("2026-06-15", step);
        Assert.NotNull(after.On(Day("2026-06-30")));
        Assert.Null(after.On(Day("2026-07-01")));
        Assert.Equal(DesignationState.Superseded, after.StateOn(Day("2026-07-01")));
    }

    [Fact]
    public void Another_scope_is_left_alone()
    {
        var old = Confirmed("2025-01-01", Notice("2025-01-01", Scopes.Data));
        Assert.Empty(DesignationDecisions.Confirm(Proposed("2026-06-15", Notice("2026-07-01", Scopes.Reports)), [old], Today).Value!.Others);
    }

    [Fact]
    public void Who_loses_one_scope_goes_on_with_the_others()
    {
        var old = Confirmed("2025-01-01", Notice("2025-01-01"));
        var decided = DesignationDecisions.Confirm(Proposed("2026-06-15", Notice("2026-07-01", Scopes.Reports)), [old], Today).Value!;
        var after = old.With("2026-06-15", decided.Others[0].Step);
        Assert.Equal(Scopes.All, after.On(Day("2026-06-30"))!.Scopes);
        Assert.Equal(Scopes.Contact | Scopes.Data, after.On(Day("2026-07-01"))!.Scopes);
    }

    [Theory]
    [InlineData("2025-01-01", "designation-begins-too-early")]
    [InlineData("2024-12-31", "designation-begins-too-early")]
    [InlineData("2025-01-02", null)]
    public void A_successor_begins_after_the_one_before(string from, string? refused) => Assert.Equal(
        refused, DesignationDecisions.Confirm(Proposed("2026-06-15", Notice(from)), [Confirmed("2025-01-01", Notice("2025-01-01"))], Today).Refusal?.Code);

    [Theory]
    [InlineData("2026-09-01", null)]
    [InlineData("2026-09-02", "succession-gap")]
    public void No_gap_is_left_where_the_last_day_is_known(string from, string? refused)
    {
        var old = Confirmed("2025-01-01", Notice("2025-01-01") with { ValidTo = Day("2026-08-31") });
        Assert.Equal(refused, DesignationDecisions.Confirm(Proposed("2026-06-15", Notice(from)), [old], Today).Refusal?.Code);
    }

    [Fact]
    public void After_a_vacancy_anybody_may_begin()
    {
        var old = Confirmed("2024-01-01", Notice("2024-01-01") with { ValidTo = Day("2025-12-31") });
        Assert.True(DesignationDecisions.Confirm(Proposed("2026-06-15", Notice("2026-07-01")), [old], Today).Succeeded);
    }

    [Fact]
    public void A_later_one_that_is_confirmed_is_not_passed_over() => Assert.Equal(
        "later-designation-confirmed",
        DesignationDecisions.Confirm(Proposed("2026-06-15", Notice("2026-07-01")), [Confirmed("2026-06-01", Notice("2026-12-01"))], Today).Refusal!.Code);

    [Theory]
    [InlineData("2025-12-31", DesignationState.Confirmed)]
    [InlineData("2026-01-01", DesignationState.Active)]
    [InlineData("2026-03-31", DesignationState.Active)]
    [InlineData("2026-04-01", DesignationState.Lapsed)]
    public void Days_alone_make_it_active_and_let_it_lapse(string day, object state) => Assert.Equal(
        (DesignationState)state, Confirmed("2025-12-01", Notice() with { ValidTo = Day("2026-03-31") }).StateOn(Day(day)));

    [Fact]
    public void A_new_office_holder_leaves_the_former_one_in_history()
    {
        var before = Confirmed("2025-12-01", Notice());
        var said = Notice() with { HolderName = "Nova Example", HolderSince = Day("2026-07-01") };
        var step = DesignationDecisions.Confirm(before.With("2026-06-10", new Step(StepKind.Proposed, Purpose.Succession, said)), [], Today).Value!.Own[0];
        var after = before.With("2026-06-15", step);
        Assert.Equal("Synthia Example", after.On(Day("2026-06-30"))!.Particulars.HolderName);
        Assert.Equal("Nova Example", after.On(Day("2026-07-01"))!.Particulars.HolderName);
    }

    [Fact]
    public void A_correction_says_what_was_always_so()
    {
        var before = Confirmed("2025-12-01", Notice());
        var after = before.With("2026-06-15", new Step(StepKind.Confirmed, Purpose.Correction, Notice() with { Unit = "Corrected" }));
        Assert.Equal("Corrected", after.On(Day("2026-01-01"))!.Particulars.Unit);
        Assert.Equal("", before.On(Day("2026-01-01"))!.Particulars.Unit);
        Assert.Single(after.Segments);
    }

    [Theory]
    [InlineData("2026-06-14", "last-day-past")]
    [InlineData("2026-06-15", null)]
    public void What_others_relied_on_is_not_undone(string lastDay, string? refused) => Assert.Equal(
        refused, DesignationDecisions.Withdraw(Confirmed("2025-12-01", Notice()), Day(lastDay), "reorganized", Today).Refusal?.Code);

    [Fact]
    public void What_is_withdrawn_before_its_first_day_never_was()
    {
        var before = Confirmed("2026-06-01", Notice("2026-09-01"));
        var after = before.With("2026-06-15", DesignationDecisions.Withdraw(before, Today, "not so", Today).Value!.Own[0]);
        Assert.True(after.Segments[0].IsVoid);
        Assert.Null(after.On(Day("2026-09-01")));
        Assert.Equal(DesignationState.Withdrawn, after.StateOn(Day("2026-09-01")));
    }
}
