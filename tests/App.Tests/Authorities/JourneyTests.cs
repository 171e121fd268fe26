using System.Net;
using Comity.App.Access;
using Comity.App.Authorities;
using Comity.App.Authorities.Published;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Authorities;

/// <summary>The walk of a notice from the draft to the public page, over HTTP on both databases.</summary>
public sealed class JourneyTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_designation_goes_from_draft_to_the_public_register(TestStore store)
    {
        var clock = SetClock.At("2026-01-10");
        await using var host = await TestHost.StartAsync(store, time: clock);
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        using var approver = await host.SignInAsync(Role.AuthorityApprover, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);

        Assert.Contains("Vacant", (await host.PageAsync("/en/authorities/GHA")).Words(".c-lede"), StringComparison.Ordinal);
        var record = await editor.DraftAsync();
        Assert.Contains("An approver or owner", (await editor.ReadAsync(record + "/draft/check")).Body!.TextContent, StringComparison.Ordinal);
        await approver.GoAsync(record + "/draft/check", "/draft/check");
        Assert.Contains("waits for the Secretariat", (await approver.ReadAsync(record)).Words("#main-state"), StringComparison.Ordinal);
        Assert.Contains("Vacant", (await host.PageAsync("/en/authorities/GHA")).Words(".c-lede"), StringComparison.Ordinal);
        await reviewer.GoAsync(record + "/review", "handler=confirm");

        var page = (await host.PageAsync("/en/authorities/GHA")).Body!.TextContent;
        Assert.Contains("Designated, on 10 January 2026", page, StringComparison.Ordinal);
        Assert.Contains("Synthia Example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden Deputy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("private.person", page, StringComparison.Ordinal);
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        Assert.Contains(await db.Set<Letter>().ToListAsync(TestContext.Current.CancellationToken), l => l.Subject == "Comity: Ghana proposes a designation");
        Assert.Contains(await db.Set<Letter>().ToListAsync(TestContext.Current.CancellationToken), l => l.Subject == "Comity: the notice of Ghana was confirmed");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_register_answers_for_yesterday_and_for_today(TestStore store)
    {
        var clock = SetClock.At("2026-01-10");
        await using var host = await TestHost.StartAsync(store, time: clock);
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        await ConfirmAsync(owner, reviewer, await owner.DraftAsync(institution: "First Ministry"));
        clock.To("2026-03-01");
        using var laterOwner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var laterReviewer = await host.SignInAsync(Role.Reviewer);
        await ConfirmAsync(laterOwner, laterReviewer, await laterOwner.DraftAsync(2026, 3, 1, "Second Ministry"));

        var register = await host.Get<IAuthorities>().CurrentAsync(TestContext.Current.CancellationToken);
        var (yesterday, today) = (Synthetic.Day("2026-02-28"), Synthetic.Day("2026-03-01"));
        Assert.Equal("First Ministry", Assert.Single(register.On("GHA", yesterday, today)).Institution);
        Assert.Equal("Second Ministry", Assert.Single(register.On("GHA", today, today)).Institution);
        Assert.Equal("First Ministry", Assert.Single(register.On("GHA", today, yesterday)).Institution);
        Assert.Contains("First Ministry", (await host.PageAsync("/en/authorities/GHA?on=2026-02-28")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Second Ministry", (await host.PageAsync("/en/authorities/GHA?on=2026-03-01")).Words("section h2"));
        Assert.Equal("First Ministry", (await host.PageAsync("/en/authorities/GHA?on=2026-03-01&known=2026-02-28")).Words("section h2"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_notice_is_returned_with_a_reason_mended_and_confirmed(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2026-01-10"));
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var record = await owner.DraftAsync();
        await owner.GoAsync(record + "/draft/check", "/draft/check");
        using (var without = await reviewer.SendAsync(record + "/review", "handler=return"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
            Assert.Equal("Say why.", (await without.PageAsync()).Words("#why-error"));
        }

        await reviewer.GoAsync(record + "/review", "handler=return", ("why", "Send the signed letter."));
        Assert.Contains("Send the signed letter.", (await owner.ReadAsync(record + "/draft")).Body!.TextContent, StringComparison.Ordinal);
        await owner.GoAsync(record + "/draft/notification", "/notification", ("notifiedEvidence", "Signed synthetic letter 8"));
        await ConfirmAsync(owner, reviewer, record);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_beside_the_field_and_kept()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var draft = await editor.GoAsync("/en/authorities/designations", "/authorities/designations");
        using var answer = await editor.SendAsync(draft + "/scope", "/scope", Walk.Date("validFrom", 2026, 2, 31));
        var page = await answer.PageAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("this is no day", page.Words("#validFrom-error"), StringComparison.Ordinal);
        Assert.Equal("31", page.QuerySelector("#validFrom-day")!.GetAttribute("value"));
        Assert.Equal("#validFrom-day", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_answers_an_old_page_is_told_that_it_changed()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var draft = await editor.GoAsync("/en/authorities/designations", "/authorities/designations");
        await editor.GoAsync(draft + "/institution", "/institution", ("institution", "First"));
        using var answer = await editor.SendAsync(draft + "/institution", "/institution", ("institution", "Second"), ("Seen", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Somebody changed this record", (await answer.PageAsync()).Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Another_office_holder_and_a_withdrawal_go_into_history(TestStore store)
    {
        var clock = SetClock.At("2026-01-10");
        await using var host = await TestHost.StartAsync(store, time: clock);
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var record = await owner.DraftAsync();
        await ConfirmAsync(owner, reviewer, record);
        clock.To("2026-05-01");
        using var later = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var laterReviewer = await host.SignInAsync(Role.Reviewer);
        await later.GoAsync(record, "purpose=Succession");
        await later.GoAsync(record + "/draft/holder", "/holder", [("holderName", "Nova Example"), ("holderMayBeNamed", "true"), .. Walk.Date("holderSince", 2026, 5, 1)]);
        await later.GoAsync(record + "/draft/private", "/private", ("privateEmail", "nova@example.invalid"));
        await later.GoAsync(record + "/draft/notification", "/notification", [("notifiedBy", "email"), ("notifiedEvidence", "Synthetic mail 9"), .. Walk.Date("notifiedOn", 2026, 4, 20)]);
        await ConfirmAsync(later, laterReviewer, record);
        Assert.Contains("Nova Example", (await host.PageAsync("/en/authorities/GHA")).Words(".govuk-summary-list"), StringComparison.Ordinal);
        Assert.Contains("Synthia Example", (await host.PageAsync("/en/authorities/GHA?on=2026-04-30")).Words(".govuk-summary-list"), StringComparison.Ordinal);

        await later.GoAsync(record + "/withdraw", "/withdraw", ("why", "reorganized"));
        clock.To("2026-05-02");
        Assert.Contains("Vacant", (await host.PageAsync("/en/authorities/GHA")).Words(".c-lede"), StringComparison.Ordinal);
        Assert.Contains("Designated", (await host.PageAsync("/en/authorities/GHA?on=2026-05-01")).Words(".c-lede"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_tells_what_was_published()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-01-10"));
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        await ConfirmAsync(owner, reviewer, await owner.DraftAsync());
        using var answer = await host.AskAsync("/en/authorities/feed.atom");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var entry = Assert.Single(feed.Descendants("{http://www.w3.org/2005/Atom}entry"));
        Assert.Equal("Ghana: confirmed", entry.Element("{http://www.w3.org/2005/Atom}title")!.Value);
    }

    private static async Task ConfirmAsync(HttpClient owner, HttpClient reviewer, string record)
    {
        await owner.GoAsync(record + "/draft/check", "/draft/check");
        await reviewer.GoAsync(record + "/review", "handler=confirm");
    }
}
