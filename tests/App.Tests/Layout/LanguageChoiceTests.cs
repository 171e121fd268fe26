using System.Net;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Layout;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("/code", "fr-CA, en;q=0.5", "/fr/code")]
    [InlineData("/code/code-2010/5.1", "ar", "/ar/code/code-2010/5.1")]
    [InlineData("/code?q=data", "de, ru;q=0.8, en;q=0.7", "/ru/code?q=data")]
    public async Task An_address_without_language_leads_to_the_browsers(string address, string accepted, string expected)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address, ("Accept-Language", accepted));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.ToString());
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/v1/code")]
    [InlineData("/fr/code")]
    [InlineData("/health/live")]
    public async Task What_has_a_language_or_is_for_programs_stays_where_it_is(string address)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address, ("Accept-Language", "ar"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_choice_is_kept_and_comes_before_what_the_browser_asks_for()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var choice = await host.AskAsync("/language/ar?to=%2Fcode%2Fcode-2026");
        Assert.Equal("/ar/code/code-2026", choice.Headers.Location!.ToString());
        var cookie = choice.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        using var later = await host.AskAsync("/code", ("Cookie", cookie.Split(';')[0]), ("Accept-Language", "fr"));
        Assert.Equal("/ar/code", later.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("evil")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public async Task A_choice_never_leads_to_another_site(string to)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync("/language/fr?to=" + Uri.EscapeDataString(to));
        Assert.Equal("/fr/", answer.Headers.Location!.ToString());
        var page = await host.PageAsync("/languages?to=" + Uri.EscapeDataString(to));
        Assert.All(page.QuerySelectorAll(".c-tongues a"), a => Assert.EndsWith("?to=%2F", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_language_is_not_found()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync("/language/xx?to=%2Fcode");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_of_languages_offers_all_six_and_brings_the_reader_back()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/zh/languages?to=%2Fcode%3Fq%3Ddata");
        Assert.Equal(["en", "fr", "ar", "es", "ru", "zh"], page.QuerySelectorAll(".c-tongues a").Select(a => a.GetAttribute("lang")));
        Assert.All(page.QuerySelectorAll(".c-tongues a"), a => Assert.EndsWith("?to=%2Fcode%3Fq%3Ddata", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_Russian_lacks_is_English_for_everybody_and_marked_for_translators_only()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var marked = await host.AskAsync("/ru/code", ("Cookie", "translator=1"));
        Assert.NotEmpty((await marked.PageAsync()).QuerySelectorAll("main span.untranslated[lang=en]"));
        var page = await host.PageAsync("/ru/code");
        Assert.Empty(page.QuerySelectorAll(".untranslated"));
        Assert.NotEmpty(page.QuerySelectorAll("main .c-paragraph__text span[lang=en]"));
        Assert.Null(page.QuerySelector(".c-places span[lang=en]"));
    }
}
