using System.Net;
using System.Reflection;
using Comity.App.Access;
using Comity.App.Serving;
using Comity.App.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Tests.Statistics.ImportPages;

/// <summary>Who may import: whoever signed in with the right to, and nobody else.</summary>
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
    public async Task A_page_of_an_import_is_closed_to_strangers(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var response = await host.Client.SendAsync(new HttpRequestMessage(method, new Uri(address, UriKind.Relative)), Cancellation);
            AssertClosed(response);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_of_an_import_is_closed_to_who_may_not_import(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var reader = await host.SignInAsync(Role.AuthorityReader, "GHA");
        using var response = await reader.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(OecdFile.AsItCame), "file", OecdFile.Name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/import", UriKind.Relative)) { Content = content };
        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Get<Comity.App.Statistics.Importing.Drafts.ImportDrafts>().All());
    }

    [Fact]
    public async Task What_one_person_opened_is_not_shown_to_others_from_a_cache()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.OpenAsync("/import/profiles");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        using var other = await host.Client.GetAsync(new Uri("/import/profiles", UriKind.Relative), Cancellation);
        AssertClosed(other);
    }

    [Fact]
    public void Every_page_of_an_import_asks_for_the_right_to_import_and_is_never_kept()
    {
        var pages = typeof(Commands).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(PageModel)) && t.Namespace == "Comity.App.Statistics.Importing.Pages").ToList();
        Assert.Equal(6, pages.Count);
        Assert.All(pages, page => Assert.Equal(Permission.ImportStatistics, page.GetCustomAttribute<NeedsAttribute>()!.Permission));
        Assert.All(pages, page => Assert.NotNull(page.GetCustomAttribute<NeverKeep>()));
    }

    private static void AssertClosed(HttpResponseMessage response)
    {
        if (response.RequestMessage!.Method == HttpMethod.Get)
        {
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.StartsWith("/sign-in?to=", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }
}
