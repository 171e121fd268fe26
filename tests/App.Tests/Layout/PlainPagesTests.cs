using System.Net;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Layout;

public sealed class PlainPagesTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var page in new[] { "/about", "/languages", "/set-up", "/sign-in", "/for-programs" })
            {
                foreach (var language in new[] { "en", "fr", "ar" })
                {
                    pages.Add(page, language);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_and_a_title_and_no_text_falls_back(string page, string language)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var read = await host.PageAsync($"/{language}{page}");
        Assert.Single(read.QuerySelectorAll("h1"));
        Assert.StartsWith(read.Words("h1"), read.Title, StringComparison.Ordinal);
        Assert.Empty(read.QuerySelectorAll("main p span[lang=en], main h1 span[lang=en], main h2 span[lang=en], main li span[lang=en]"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", read.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task The_page_for_programs_lists_addresses_that_the_program_answers()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var addresses = (await host.PageAsync("/for-programs")).QuerySelectorAll("tbody th code").Select(c => c.TextContent).ToList();
        Assert.Contains("/api/v1/code", addresses);
        Assert.Contains("/api/v1/code/{edition}", addresses);
        using var api = await host.AskAsync("/openapi/v1.json");
        using var described = JsonDocument.Parse(await api.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var known = described.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.All(addresses, address => Assert.Contains(address, known));
    }

    [Theory]
    [InlineData("/nowhere", "There is no such page")]
    [InlineData("/fr/nulle-part", "Cette page n’existe pas")]
    [InlineData("/ar/x", "لا توجد صفحة كهذه")]
    public async Task An_unknown_address_is_answered_in_the_readers_language(string address, string heading)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address, ("Accept-Language", "en"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        var page = await answer.PageAsync();
        Assert.Equal(heading, page.Words("h1"));
        Assert.NotEmpty(page.QuerySelectorAll("main li a"));
    }

    [Fact]
    public async Task A_failing_page_does_not_send_the_reader_elsewhere()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync("/fr/nulle-part", ("Accept-Language", "ar"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("fr", (await answer.PageAsync()).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData(403, "This page is not open to you")]
    [InlineData(500, "Comity failed at this page")]
    [InlineData(502, "Comity failed at this page")]
    [InlineData(418, "The request cannot be understood")]
    public async Task An_error_says_what_can_be_done(int code, string heading)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync($"/error/{code}");
        Assert.Equal(code, (int)answer.StatusCode);
        Assert.Equal(heading, (await answer.PageAsync()).Words("h1"));
    }

    [Theory]
    [InlineData("/en/about")]
    [InlineData("/en/countries/GHA")]
    [InlineData("/en/workspace")]
    [InlineData("/en/personnel/pivot")]
    [InlineData("/en/personnel/tables")]
    public async Task A_page_that_is_only_read_refuses_what_is_sent_to_it(string address)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var somebody = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var token = (await somebody.ReadAsync("/en/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await somebody.PostAsync(address, body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("That cannot be done at this address", (await answer.PageAsync()).Words("h1"));
        using var trace = new HttpRequestMessage(HttpMethod.Trace, address);
        using var traced = await somebody.SendAsync(trace, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, traced.StatusCode);
        using var read = await somebody.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("code=%00")]
    [InlineData("code=x")]
    public async Task A_form_that_cannot_be_read_is_no_missing_page(string form)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var body = new StringContent(form, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await host.Client.PostAsync("/en/good-standing", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The request cannot be understood", (await answer.PageAsync()).Words("h1"));
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/fr/api/v1/nothing.csv")]
    public async Task A_program_gets_a_problem_and_no_page(string address)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
    }
}
