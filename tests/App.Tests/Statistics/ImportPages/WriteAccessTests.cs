using System.Net;
using System.Reflection;
using Comity.App.Access;
using Comity.App.Serving;
using Comity.App.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Tests.Statistics.ImportPages;

/// <summary>Who may write: whoever opened the one-time link, on this machine, and nobody else.</summary>
public sealed class WriteAccessTests
{
    private const string Draft = "/import/0197a000-0000-7000-8000-000000000000";

    public static TheoryData<string> Addresses =>
    [
        "/import", "/import?handler=delete&id=0197a000-0000-7000-8000-000000000000", "/import/profiles",
        Draft + "/recognise", Draft + "/recognise?handler=use", Draft + "/recognise?handler=format",
        Draft + "/columns", Draft + "/columns?handler=describe", Draft + "/columns?handler=text", Draft + "/columns?handler=profile",
        Draft + "/check", Draft + "/check?handler=start", Draft + "/check?handler=cancel", Draft + "/check?handler=texts",
        Draft + "/check?handler=report", Draft + "/check?handler=problems", Draft + "/confirm",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_that_writes_is_closed_without_the_link(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var response = await host.Client.SendAsync(new HttpRequestMessage(method, new Uri(address, UriKind.Relative)), Cancellation);
            AssertClosed(response);
        }
    }

    [Fact]
    public async Task The_pen_does_not_write_under_a_foreign_name_or_by_way_of_a_proxy()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.WithPenAsync(host);
        foreach (var (header, value) in new[] { ("Host", "comity.example"), ("X-Forwarded-For", "192.0.2.1"), ("Forwarded", "for=192.0.2.1") })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var request = new HttpRequestMessage(method, new Uri("/import", UriKind.Relative));
                request.Headers.TryAddWithoutValidation(header, value);
                using var response = await browser.SendAsync(request);
                AssertClosed(response);
            }
        }

        await browser.OpenAsync("/import");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var first = await Browser.WithPenAsync(host);
        using var second = await Browser.WithPenAsync(host);

        Assert.Equal("/import", first.Address);
        Assert.Equal("/start/closed", second.Address);
        await second.OpenAsync("/import");
        Assert.Equal("/start/closed", second.Address);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.WithPenAsync(host);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(OecdFile.AsItCame), "file", OecdFile.Name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/import", UriKind.Relative)) { Content = content };
        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Get<Comity.App.Statistics.Importing.Drafts.ImportDrafts>().All());
    }

    [Fact]
    public async Task What_the_pen_opened_is_not_shown_to_others_from_a_cache()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.WithPenAsync(host);
        await browser.OpenAsync("/import/profiles");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        using var other = await host.Client.GetAsync(new Uri("/import/profiles", UriKind.Relative), Cancellation);
        AssertClosed(other);
    }

    [Fact]
    public void Every_page_of_an_import_is_one_that_writes_and_is_never_kept()
    {
        var pages = typeof(Commands).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(PageModel)) && t.Namespace == "Comity.App.Statistics.Importing.Pages").ToList();
        Assert.Equal(6, pages.Count);
        Assert.All(pages, page => Assert.NotNull(page.GetCustomAttribute<WritesAttribute>()));
        Assert.All(pages, page => Assert.NotNull(page.GetCustomAttribute<NeverKeep>()));
    }

    private static void AssertClosed(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/start/closed", response.Headers.Location!.ToString());
    }
}
