using AngleSharp.Dom;
using Comity.App.Reference;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Countries;

public sealed class HomePageTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Every_Member_State_is_found_on_the_map(TestStore store)
    {
        var host = await TestHost.SharedAsync(store);
        var members = host.Get<ReferenceData>().Countries.MembersOn(new DateOnly(2024, 1, 1));
        var page = await host.PageAsync("/en/");
        Assert.Equal(194, members.Count);
        Assert.All(members, member =>
        {
            var place = page.QuerySelector($"#world a[data-code='{member.Iso3}']");
            Assert.NotNull(place);
            Assert.NotNull(place.QuerySelector("path, circle"));
            Assert.EndsWith("/countries/" + member.Iso3, place.GetAttribute("href"), StringComparison.Ordinal);
            Assert.StartsWith(member.Names.In("en"), place.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_way_in_leads_somewhere()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/");
        var cards = page.QuerySelectorAll(".c-card a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(7, cards.Count);
        foreach (var card in cards)
        {
            using var answer = await host.AskAsync(card);
            Assert.True((int)answer.StatusCode is 200 or 302 or 403, $"{card}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_whole_picture_is_said_in_the_figures_of_the_sources()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/");
        var keys = page.QuerySelectorAll(".c-key").Select(k => (Value: Digits(k.QuerySelector(".c-key__value")!.TextContent), Words: k.TextContent)).ToList();
        Assert.Equal(["249417", "22693", "55", "95"], keys.Select(k => k.Value));
        Assert.Contains("21 countries", keys[0].Words, StringComparison.Ordinal);
        Assert.Contains("Australia, Greece", keys[0].Words, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".c-key"), key => Assert.NotNull(key.QuerySelector("a[href]")));
        Assert.Equal("/en/corridors/IND/GBR", page.QuerySelector("main > p > a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_line_of_the_list_is_named_and_what_has_no_figure_is_hatched()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/?indicator=foreign-trained-share");
        Assert.Contains("url(#world-none)", page.QuerySelector("#world a[data-code='BRA'] > *:not(title)")!.GetAttribute("fill"), StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.QuerySelector("#world a[data-code='NZL'] > *:not(title)")!.GetAttribute("fill"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".c-legend__line"));
        var density = await host.PageAsync("/en/");
        Assert.Equal("49: line of the 2023 list", density.QuerySelector(".c-legend__line")!.TextContent);
    }

    [Fact]
    public async Task Incomplete_sources_have_no_colour_and_are_named()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/?indicator=foreign-trained-share");
        foreach (var code in new[] { "AUS", "GRC" })
        {
            var place = page.QuerySelector($"#world a[data-code='{code}']")!;
            Assert.Contains("kept apart", place.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
            Assert.All(place.Children.Where(c => c.LocalName == "path"), path => Assert.Contains("url(", path.GetAttribute("fill"), StringComparison.Ordinal));
        }

        Assert.Contains("Australia, Greece", page.Words(".c-care"), StringComparison.Ordinal);
        Assert.Equal("42.4\u00a0%", Row(page, "NZL").Children[1].TextContent);
        Assert.Equal("23.7\u00a0% *", Row(page, "AUS").Children[1].TextContent);
    }

    [Fact]
    public async Task The_table_under_the_map_has_the_same_figures_each_with_its_rows()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/");
        var rows = page.QuerySelectorAll("#world-table tbody tr");
        Assert.Equal(194, rows.Length);
        Assert.All(rows, row => Assert.All(row.QuerySelectorAll("td a"), a =>
            Assert.Matches("^/en/data/[a-z0-9-]+/versions/[0-9]+/rows/[0-9]+$", a.GetAttribute("href"))));
        var ghana = Row(page, "GHA");
        Assert.Equal("37.9", ghana.Children[1].TextContent);
        Assert.Equal(["1.7", "36.2"], ghana.QuerySelectorAll("td a").Select(a => a.TextContent));
        Assert.StartsWith("Ghana: 37.9", page.QuerySelector("#world a[data-code='GHA'] title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_figures_is_said_and_the_latest_are_shown()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/?indicator=density-doctors&year=1901");
        Assert.Contains("1901", page.Words("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector("#year option[selected]")?.GetAttribute("value") ?? "");
        var held = await host.PageAsync("/en/?indicator=density-doctors&year=2004");
        Assert.Equal("2004", held.QuerySelector("#year option[selected]")!.GetAttribute("value"));
        Assert.Equal("1.5", Row(held, "GHA").Children[1].TextContent);
    }

    [Theory]
    [InlineData("/en/world.svg?indicator=density-doctors-nurses-midwives", "World Health Organization", "version 1")]
    [InlineData("/ar/world.svg?indicator=emigration-rate", "OECD", "النسخة 1")]
    public async Task The_picture_is_saved_with_its_sources_and_their_versions(string address, string publisher, string version)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var words = string.Join(' ', System.Xml.Linq.XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName == "text").Select(t => t.Value));
        Assert.Contains(publisher, words, StringComparison.Ordinal);
        Assert.Contains(version, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Les soignants circulent", "ltr")]
    [InlineData("ar", "العاملون الصحيون يتنقلون", "rtl")]
    public async Task The_page_speaks_the_reader_s_language(string language, string begins, string direction)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync($"/{language}/");
        Assert.StartsWith(begins, page.Words("h1"), StringComparison.Ordinal);
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Empty(page.QuerySelectorAll("[lang=en][dir=ltr]:not(a)"));
    }

    [Fact]
    public async Task With_nothing_imported_the_page_says_what_is_lacking()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/");
        Assert.Null(page.QuerySelector("#world"));
        Assert.Contains("who-health-workforce", page.Words(".c-note"), StringComparison.Ordinal);
        Assert.Equal("55", page.Words(".c-key__value"));
    }

    internal static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static IElement Row(IParentNode page, string code) =>
        page.QuerySelectorAll("#world-table tbody tr").First(r => r.QuerySelector("th a")!.GetAttribute("href")!.EndsWith(code, StringComparison.Ordinal));
}
