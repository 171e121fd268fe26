using System.Net;
using AngleSharp.Dom;
using Comity.App.Code.Published;
using Comity.App.Tests.Hosting;
using Comity.Rules.Instruments;

namespace Comity.App.Tests.Code;

public sealed class CodePagesTests
{
    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task Every_paragraph_of_2010_stands_on_the_page_in_the_readers_language(string language, string direction)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var edition = host.Get<ICode>().Editions.Edition("code-2010")!;
        var page = await host.PageAsync($"/{language}/code");
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(edition.Title.In(language), page.Words("h1"));
        Assert.Equal(56, edition.Paragraphs.Count());
        Assert.All(edition.Paragraphs, p => Assert.Equal(p.Paraphrase.In(language), page.GetElementById("p" + p.Cite.Paragraph)!.Words(".c-paragraph__text")));
        Assert.Empty(page.QuerySelectorAll("main [lang=en]"));
    }

    [Fact]
    public async Task The_contents_lead_to_ten_articles()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code");
        var links = page.QuerySelectorAll(".c-contents a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(10, links.Count);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
    }

    [Fact]
    public async Task The_page_says_that_these_are_not_the_official_words()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        Assert.Contains("not the official wording", (await host.PageAsync("/code")).Words(".c-note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_that_was_not_checked_says_so_and_a_checked_one_does_not()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code");
        Assert.Contains("not checked against the text", page.GetElementById("p7.4")!.Words(".c-doubt"), StringComparison.Ordinal);
        Assert.Contains("finer wording", page.GetElementById("p8.5")!.Words(".c-doubt"), StringComparison.Ordinal);
        Assert.Null(page.GetElementById("p5.1")!.QuerySelector(".c-doubt"));
    }

    [Fact]
    public async Task A_paragraph_names_what_serves_it_and_one_that_nothing_serves_says_so()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/fr/code");
        var link = page.GetElementById("p7.2(b)")!.QuerySelector(".c-serves a")!;
        Assert.Equal("/fr/data", link.GetAttribute("href"));
        Assert.Null(page.GetElementById("p7.2(b)")!.QuerySelector(".c-serves__none"));
        Assert.Equal("Rien pour l’instant.", page.GetElementById("p9.4")!.Words(".c-serves__none"));
    }

    [Fact]
    public async Task The_edition_of_2026_shows_its_dates_apart_and_three_topics_without_text()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code/code-2026");
        var dates = page.QuerySelectorAll(".c-dates > div").ToDictionary(d => d.Words("dt"), d => d.Words("dd"));
        Assert.StartsWith("between 18 May 2026 and 23 May 2026", dates["Adopted"], StringComparison.Ordinal);
        Assert.StartsWith("29 May 2026", dates["Date that the text bears"], StringComparison.Ordinal);
        Assert.Equal("Not known", dates["Applies from"]);
        Assert.Equal("The text is missing.", dates["Text held"]);
        Assert.Equal(3, page.QuerySelectorAll(".c-paragraph--topic").Length);
        Assert.Empty(page.QuerySelectorAll(".c-paragraph:not(.c-paragraph--topic)"));
        Assert.Contains(page.QuerySelectorAll(".c-note a"), a => a.GetAttribute("href") == "/code/code-2010");
    }

    [Fact]
    public async Task The_resolution_can_be_read_item_by_item()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code/wha63-16");
        Assert.Equal(["1", "2", "3(1)", "3(2)", "3(3)", "3(4)"], page.QuerySelectorAll(".c-paragraph__no").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task Every_place_has_an_address_of_its_own()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        foreach (var edition in host.Get<ICode>().Editions.All)
        {
            foreach (var (place, words) in Places(edition))
            {
                var page = await host.PageAsync($"/en/code/{place.Edition}/{place.Paragraph}");
                Assert.Equal(words, page.Words(".c-paragraph__alone"));
                Assert.Equal(place.ToString(), page.Words(".c-dates code"));
            }
        }
    }

    [Theory]
    [InlineData("1(1)", null, "1(2)")]
    [InlineData("7.2(a)", "7.1", "7.2(b)")]
    [InlineData("10.3", "10.2", null)]
    public async Task A_paragraph_leads_to_its_neighbours(string paragraph, string? before, string? after)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync($"/code/code-2010/{paragraph}");
        Assert.Equal(before, page.QuerySelector("[rel=prev] bdi")?.TextContent);
        Assert.Equal(after, page.QuerySelector("[rel=next] bdi")?.TextContent);
    }

    [Fact]
    public async Task A_paragraph_of_2026_shows_the_words_of_2010_and_that_the_text_is_missing()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code/code-2026/5.1");
        Assert.Equal(host.Get<ICode>().Editions.Find(Citation.Parse("code-2010:5.1"))!.Paraphrase.In("en"), page.Words(".c-paragraph__alone"));
        Assert.Contains("not held here", page.Words(".c-care"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".c-timeline li").Length);
        Assert.Equal("/code/code-2026/5.2", page.QuerySelector("[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/code/code-1999")]
    [InlineData("/code/code-2010/11.1")]
    [InlineData("/code/code-2010/x")]
    [InlineData("/code/code-2026/no-such-topic")]
    public async Task What_is_not_held_is_not_found(string address)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", (await answer.PageAsync()).Words("h1"));
    }

    [Fact]
    public async Task A_search_shows_only_what_speaks_of_it_and_marks_it()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code?q=CIRCULAR+migration");
        Assert.Equal(["3.8", "8.7"], page.QuerySelectorAll(".c-paragraph__no").Select(h => h.TextContent.Trim()));
        Assert.Contains("circular", page.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.StartsWith("2 paragraphs speak of “CIRCULAR migration”.", page.Words(".c-found"), StringComparison.Ordinal);
        Assert.Equal("CIRCULAR migration", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_search_without_a_hit_says_what_to_do()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/code?q=%3Cb%3Ezeppelin");
        Assert.Empty(page.QuerySelectorAll(".c-paragraph"));
        Assert.Contains("No paragraph speaks of “<b>zeppelin”", page.Words(".c-found"), StringComparison.Ordinal);
        Assert.Equal("/code/code-2010", page.QuerySelector(".c-found a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_in_Arabic_does_not_mind_vowel_signs()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/ar/code?q=" + Uri.EscapeDataString("تعين"));
        Assert.Contains(page.QuerySelectorAll("mark"), mark => mark.TextContent == "تعيّن");
    }

    private static IEnumerable<(Citation Place, string Words)> Places(CodeEdition edition) =>
        edition.Paragraphs.Select(p => (p.Cite, p.Paraphrase.In("en"))).Concat(edition.Topics.Select(t => (t.Cite, t.Paraphrase.In("en"))));
}
