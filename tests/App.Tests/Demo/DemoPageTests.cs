using System.Net;
using AngleSharp.Dom;
using Comity.App.Audit;
using Comity.App.Database;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Demo;

/// <summary>The page on which a visitor goes on as somebody, and what of it there is without a demonstration: nothing.</summary>
public sealed class DemoPageTests
{
    /// <summary>For whom something waits; the others read.</summary>
    private static readonly string[] Working = ["Owner", "Editor", "Approver", "Administrator", "Reviewer", "Recruiter", "Register Officer of Exampleland"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_visitor_goes_on_as_anybody_and_lands_in_their_workspace(TestStore store)
    {
        await using var host = await SeedDemoTests.StartAsync(store);
        var people = (await host.PageAsync("/en/demo")).QuerySelectorAll("li.c-cast h3").Select(h => h.TextContent).ToList();
        Assert.Equal(20, people.Count);
        foreach (var name in people)
        {
            using var browser = new Forms(host);
            await browser.OpenAsync("/en/demo");
            await browser.SendAsync("Go on " + name);
            Assert.Equal("/en/workspace", browser.Address.AbsolutePath);
            Assert.Contains(name, browser.Page.Words(".c-account summary"), StringComparison.Ordinal);
            Assert.Equal(Working.Any(word => name.Contains(word, StringComparison.Ordinal)), browser.Page.QuerySelectorAll("main .c-lines li").Length > 0);
        }
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task To_go_on_as_somebody_is_a_process_of_the_log(TestStore store)
    {
        await using var host = await SeedDemoTests.StartAsync(store);
        using var browser = new Forms(host);
        await browser.OpenAsync("/en/demo");
        await browser.SendAsync("Go on");
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        var entry = await db.Set<AuditEvent>().OrderBy(e => e.Sequence).LastAsync(e => e.Process == "GoOnAs", Cancellation);
        Assert.Equal(("SignedIn", "Administrator"), (entry.Kind, entry.Role));
        await browser.SendAsync("Sign out");
        await browser.OpenAsync("/en/workspace");
        Assert.Equal("/en/sign-in", browser.Address.AbsolutePath);
        Assert.Equal("/en/demo", browser.Page.QuerySelector("main .c-note a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_its_token_or_for_nobody_it_is_refused()
    {
        await using var host = await SeedDemoTests.StartAsync(TestStore.Sqlite);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("person", Guid.CreateVersion7().ToString())]);
        using var bare = await host.Client.PostAsync("/en/demo", body, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var browser = new Forms(host);
        await browser.OpenAsync("/en/demo");
        browser.Page.QuerySelector("input[name=person]")!.SetAttribute("value", Guid.CreateVersion7().ToString());
        await browser.SendAsync("Go on");
        Assert.Contains("nobody like that", browser.Mistakes, StringComparison.Ordinal);
        await browser.OpenAsync("/en/workspace");
        Assert.Equal("/en/sign-in", browser.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("/en/about", "nothing here is real")]
    [InlineData("/fr/countries", "rien ici n’est réel")]
    [InlineData("/ar/sign-in", "لا شيء هنا حقيقي")]
    [InlineData("/en/nowhere", "nothing here is real")]
    public async Task Every_page_says_what_it_is(string address, string words)
    {
        await using var host = await SeedDemoTests.StartAsync(TestStore.Sqlite);
        using var answer = await host.Client.GetAsync(address, Cancellation);
        Assert.Contains(words, (await answer.PageAsync()).Words("aside.c-demo"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Elsewhere_there_is_no_such_page_no_banner_and_no_such_country(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        foreach (var address in new[] { "/demo", "/en/demo", "/en/Demo/Pages/Demo", "/en/countries/XDA", "/en/authorities/XDA", "/api/v1/countries/XDB", "/api/v1/authorities/XDB" })
        {
            using var answer = await host.Client.GetAsync(address, Cancellation);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        }

        using var body = new FormUrlEncodedContent([KeyValuePair.Create("person", Guid.CreateVersion7().ToString())]);
        using var sent = await host.Client.PostAsync("/en/demo", body, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        foreach (var address in new[] { "/en/countries", "/en/sign-in", "/en/authorities", "/api/v1/countries?limit=1000", "/openapi/v1.json", "/api/v1/safeguards-list/2023/derivation", "/authorities/map.svg" })
        {
            using var answer = await host.Client.GetAsync(address, Cancellation);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotContain("XDA", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exampleland", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Demonstration", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_two_countries_stand_in_the_register_under_names_that_say_what_they_are(TestStore store)
    {
        await using var host = await SeedDemoTests.StartAsync(store);
        var page = await host.PageAsync("/en/authorities/XDA");
        Assert.Contains("Exampleland (demonstration)", page.Words("h1"), StringComparison.Ordinal);
        Assert.Contains("Demo Institute of Health Workforce of Exampleland", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Samplonia (demonstration)", await host.Client.GetStringAsync("/api/v1/countries/XDB", Cancellation), StringComparison.Ordinal);
    }
}
