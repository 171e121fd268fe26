using System.Net;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Authorities;
using Comity.App.Authorities.Renewals;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Reference;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Comity.App.Tests.Authorities.Synthetic;

namespace Comity.App.Tests.Authorities;

/// <summary>The yearly question: when it is asked, what a link does and does not, and when an entry lapses.</summary>
public sealed partial class RenewalTests
{
    private static readonly RenewalTerms Terms = new(After: 12, Again: 30, Within: 90);

    [Theory]
    [InlineData("2026-12-31", RenewalMove.None)]
    [InlineData("2027-01-01", RenewalMove.Ask)]
    public void A_year_after_the_confirmation_it_is_asked(string day, object move) =>
        Assert.Equal((RenewalMove)move, Renewal.Of(Confirmed("2026-01-01", Notice()), Terms, Day(day)));

    [Theory]
    [InlineData("2027-01-30", RenewalMove.None)]
    [InlineData("2027-01-31", RenewalMove.Ask)]
    [InlineData("2027-04-01", RenewalMove.Ask)]
    [InlineData("2027-04-02", RenewalMove.Lapse)]
    public void It_is_asked_again_and_lapses_after_the_last_day_to_answer(string day, object move)
    {
        var before = Confirmed("2026-01-01", Notice());
        Assert.Equal((RenewalMove)move, Renewal.Of(before.With("2027-01-01", DesignationDecisions.Ask(before)), Terms, Day(day)));
    }

    [Fact]
    public void An_answer_begins_a_new_year()
    {
        var before = Confirmed("2026-01-01", Notice());
        var asked = before.With("2027-01-01", DesignationDecisions.Ask(before));
        var answered = asked.With("2027-01-20", DesignationDecisions.StillRight(asked, Day("2027-01-20")).Value!.Own[0]);
        Assert.Equal(RenewalMove.None, Renewal.Of(answered, Terms, Day("2027-04-02")));
        Assert.Equal(RenewalMove.Ask, Renewal.Of(answered, Terms, Day("2028-01-20")));
    }

    [Fact]
    public void While_the_Secretariat_has_a_notice_nothing_lapses()
    {
        var before = Confirmed("2026-01-01", Notice());
        var waiting = before.With("2027-01-01", DesignationDecisions.Ask(before), new Step(StepKind.Proposed, Purpose.Correction, Notice()));
        Assert.Equal(RenewalMove.None, Renewal.Of(waiting, Terms, Day("2027-06-01")));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_scanner_that_follows_the_link_changes_nothing_and_one_press_answers(TestStore store)
    {
        var clock = SetClock.At("2026-01-10");
        await using var host = await TestHost.StartAsync(store, time: clock);
        await ConfirmOneAsync(host);
        clock.To("2027-01-10");
        Assert.Equal((1, 0), await host.Get<RenewalSweep>().RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), await host.Get<RenewalSweep>().RunAsync(TestContext.Current.CancellationToken));

        var letter = Assert.Single(await LettersAsync(host), l => l.Subject.Contains("still right", StringComparison.Ordinal));
        Assert.Equal("private.person@example.invalid", letter.To);
        Assert.DoesNotContain("Synthia", letter.Body, StringComparison.Ordinal);
        var link = LinkOf(letter);
        using var person = host.NewClient(cookies: true);
        for (var look = 0; look < 3; look++)
        {
            Assert.Contains("Synthetic Ministry of Health", (await person.ReadAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await EntriesAsync(host), e => e.Kind == StepKind.StillRight);
        using (var answer = await person.SendAsync(link, link))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Single(await EntriesAsync(host), e => e.Kind == StepKind.StillRight);
        using var again = await person.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("10 January 2027", (await host.PageAsync("/en/authorities/GHA")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Who_never_answers_lapses_and_the_register_says_so_from_that_day(TestStore store)
    {
        var clock = SetClock.At("2026-01-10");
        await using var host = await TestHost.StartAsync(store, time: clock);
        await ConfirmOneAsync(host);
        var (asked, lapsed) = (0, 0);
        for (clock.To("2027-01-01"); clock.Now < new DateTimeOffset(2027, 5, 1, 0, 0, 0, TimeSpan.Zero); clock.Now = clock.Now.AddDays(1))
        {
            var (one, other) = await host.Get<RenewalSweep>().RunAsync(TestContext.Current.CancellationToken);
            (asked, lapsed) = (asked + one, lapsed + other);
        }

        Assert.Equal((4, 1), (asked, lapsed));
        Assert.Contains("Designated", (await host.PageAsync("/en/authorities/GHA?on=2027-04-10")).Words(".c-lede"), StringComparison.Ordinal);
        Assert.Contains("Lapsed", (await host.PageAsync("/en/authorities/GHA?on=2027-04-11")).Words(".c-lede"), StringComparison.Ordinal);
        var link = LinkOf((await LettersAsync(host)).Last(l => l.Subject.Contains("still right", StringComparison.Ordinal)));
        using var late = await host.AskAsync(link);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
    }

    [Fact]
    public void The_terms_stand_in_policy_with_their_day() =>
        Assert.Equal(Terms, RenewalTerms.On(Day("2026-01-01"), new ContentFiles(new Settings("", null, Comity.Tests.Places.Repository, ""))));

    private static async Task ConfirmOneAsync(TestHost host)
    {
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var record = await owner.DraftAsync();
        await owner.GoAsync(record + "/draft/check", "/draft/check");
        await reviewer.GoAsync(record + "/review", "handler=confirm");
    }

    private static string LinkOf(Letter letter) => LinkPath().Match(letter.Body).Value;

    private static async Task<List<Letter>> LettersAsync(TestHost host)
    {
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        return await db.Set<Letter>().OrderBy(l => l.WrittenAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<DesignationEntry>> EntriesAsync(TestHost host)
    {
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        return await db.Set<DesignationEntry>().ToListAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("/en/authorities/still-right/[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex LinkPath();
}
