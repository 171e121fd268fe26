using AngleSharp.Dom;
using Comity.App.Access;
using Comity.App.Tests.Access;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Workspace;

/// <summary>What changed, in one's own reach.</summary>
public sealed class LatestChangesTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Each_role_is_told_of_its_own_reach_and_of_records_that_it_may_open(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await FirstCountry.PlantAsync(host);
        foreach (var (role, country, step, key) in new[]
        {
            (Role.AuthorityOwner, "GHA", true, true), (Role.AuthorityReader, "GHA", true, false), (Role.AuthorityOwner, "GBR", false, false),
            (Role.Administrator, null, true, true), (Role.SecretariatReader, (string?)null, true, false), (Role.Auditor, null, false, false), (Role.Recruiter, null, false, false),
        })
        {
            using var client = await host.SignInAsync(role, country);
            foreach (var address in new[] { "/en/workspace", "/en/workspace/changes" })
            {
                var told = string.Join('\n', (await client.ReadAsync(address)).QuerySelectorAll(".c-history > li").Select(l => l.TextContent));
                Assert.Equal((role, country, address, step, key), (role, country, address, told.Contains("Ghana: Draft saved", StringComparison.Ordinal), told.Contains("Undisclosed program", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public async Task Every_line_leads_to_a_page_that_its_reader_may_open()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await FirstCountry.PlantAsync(host);
        foreach (var (role, country) in new[] { (Role.AuthorityOwner, "GHA"), (Role.AuthorityEditor, "GHA"), (Role.Administrator, null), (Role.Reviewer, (string?)null) })
        {
            using var client = await host.SignInAsync(role, country);
            var lines = (await client.ReadAsync("/en/workspace/changes")).QuerySelectorAll(".c-history a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
            Assert.NotEmpty(lines);
            foreach (var line in lines)
            {
                Assert.NotEmpty((await client.ReadAsync(line)).QuerySelectorAll("#history .c-history > li"));
            }
        }
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_was_before_the_last_visit_is_told_no_more(TestStore store)
    {
        var clock = SetClock.At("2026-03-01");
        await using var host = await TestHost.StartAsync(store, time: clock);
        using (var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA"))
        {
            await editor.DraftAsync();
        }

        clock.To("2026-03-10");
        var session = await host.BeginSessionAsync(Role.AuthorityReader, "GHA");
        Assert.Contains("Draft saved", await WorkspaceAsync(host, session), StringComparison.Ordinal);
        clock.To("2026-03-12");
        var later = await AgainAsync(host, session);
        Assert.Contains("Nothing has changed since your last visit, 10 March 2026", await WorkspaceAsync(host, later), StringComparison.Ordinal);
        clock.To("2026-04-20");
        Assert.Contains("Nothing has changed in the last 30 days", await WorkspaceAsync(host, await AgainAsync(host, session)), StringComparison.Ordinal);
    }

    private static async Task<string> WorkspaceAsync(TestHost host, Session session)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new System.Net.CookieContainer() };
        handler.CookieContainer.Add(host.Address, new System.Net.Cookie("comity", host.Ticket(session)));
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        return (await client.ReadAsync("/en/workspace")).QuerySelector("section[aria-labelledby=changed]")!.TextContent;
    }

    private static async Task<Session> AgainAsync(TestHost host, Session before)
    {
        await using var db = host.OpenAll();
        var session = new Session(Guid.CreateVersion7(), before.PersonId, before.MembershipId, "a test", host.Get<TimeProvider>().GetUtcNow());
        db.Add(session);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return session;
    }
}
