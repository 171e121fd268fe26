using System.Net;
using AngleSharp.Dom;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Countries;

public sealed class CountryPageTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Ghana_s_figures_are_those_of_the_sources(TestStore store)
    {
        var host = await TestHost.SharedAsync(store);
        var page = await host.PageAsync("/en/countries/GHA");
        Assert.Equal("Ghana", page.Words("h1"));
        Assert.Equal(["37.9", "7.0\u00a0%", "On the list", "no figure"], page.QuerySelectorAll(".c-key__value").Select(v => v.TextContent.Trim()));
        Assert.Contains("African Region", page.Words("nav.c-kicker"), StringComparison.Ordinal);
        Assert.Contains("Lower middle income (World Bank, 1 July 2025 to 30 June 2026)", page.Words("nav.c-kicker"), StringComparison.Ordinal);
        var bars = page.QuerySelectorAll("#destinations .c-bars tbody tr").Select(r => (Name: r.QuerySelector("th")!.TextContent, Value: r.LastElementChild!.TextContent)).ToList();
        Assert.Equal([("United Kingdom", "231"), ("Canada", "52"), ("Germany", "42"), ("New Zealand", "3"), ("Ireland", "2"), ("Switzerland", "1")], bars);
        Assert.Equal("/en/corridors/GHA/GBR", page.QuerySelector("#destinations .c-bars a")!.GetAttribute("href"));
        Assert.Contains("331 in 21 reporting countries, 2018", page.QuerySelectorAll(".c-key")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("4\u202f406 at home, 2018", page.QuerySelectorAll(".c-key")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_in_a_table_leads_to_its_row_and_the_row_has_the_figure()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/GHA");
        var figures = page.QuerySelectorAll("#density tbody td, #stock tbody td, #destinations table:not(.c-bars) td, #nationals tbody td.c-num").Where(c => c.ClassList.Contains("c-num") && c.TextContent.Length > 0 && c.QuerySelector("a") is not null).ToList();
        Assert.True(figures.Count > 40, $"{figures.Count} figures");
        Assert.All(figures, cell => Assert.Matches("^/en/data/[a-z0-9-]+/versions/1/rows/[0-9]+$", cell.QuerySelector("a")!.GetAttribute("href")));
        var density = page.QuerySelectorAll("#density tbody tr").First(r => r.QuerySelector("th")!.TextContent == "2020");
        Assert.Equal("37.9", density.Children[1].TextContent);
        foreach (var link in density.QuerySelectorAll("a").Concat(page.QuerySelectorAll("#destinations tfoot a")))
        {
            var row = await host.PageAsync(link.GetAttribute("href")!);
            Assert.Contains(link.TextContent, row.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_stands_out_is_ringed_and_the_way_back_is_not()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/GHA?occupation=NURMID");
        var ringed = page.QuerySelectorAll("#stock svg .line-doubt").Select(r => r.ParentElement!.QuerySelector("title")!.TextContent).ToList();
        Assert.Contains(ringed, title => title.StartsWith("2018", StringComparison.Ordinal));
        Assert.DoesNotContain(ringed, title => title.StartsWith("2019", StringComparison.Ordinal));
        var notes = page.QuerySelectorAll("#stock .c-care__notes li").Select(n => n.TextContent).ToList();
        Assert.Contains(notes, note => note.StartsWith("2018, Nursing and midwifery personnel: 135\u202f513 after 68\u202f162 in 2017: a change of 99\u00a0%.", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("#stock .c-care__notes a"), a => Assert.Matches("/rows/[0-9]+$", a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_lines_of_both_editions_are_drawn_and_named()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/GHA");
        Assert.Equal("48.6 and 49: lines of the lists of 2020 and 2023", page.Words("#density svg .line-threshold text"));
    }

    [Theory]
    [InlineData("AUS", "23.7\u00a0%", "The source names few countries of training")]
    [InlineData("GRC", "0.0\u00a0%", "The source gives only zeros")]
    public async Task An_incomplete_source_is_marked_where_its_figure_stands(string code, string share, string why)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/" + code);
        var key = page.QuerySelectorAll(".c-key")[1];
        Assert.Equal(share, key.QuerySelector(".c-key__value")!.TextContent);
        Assert.Contains("incomplete: " + why, key.QuerySelector(".c-key__note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(why, page.Words("#origins .c-care"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_source_is_not_marked()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/NZL");
        var key = page.QuerySelectorAll(".c-key")[1];
        Assert.Equal("42.4\u00a0%", key.QuerySelector(".c-key__value")!.TextContent);
        Assert.Null(key.QuerySelector(".c-key__note"));
        Assert.Null(page.QuerySelector("#origins .c-care"));
    }

    [Fact]
    public async Task More_abroad_than_at_home_is_not_read_as_a_loss()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/GRD");
        Assert.Contains("Do not read it as a loss", page.Words(".c-key__note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_stand_side_by_side_and_are_never_joined()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/NZL");
        Assert.Equal(2, page.QuerySelectorAll("#stock svg .line-series").Length);
        Assert.NotEmpty(page.QuerySelectorAll("#stock svg .line-break"));
        Assert.Equal(["Year", "OECD", "World Health Organization"], page.QuerySelectorAll("#stock thead th").Select(h => h.TextContent));
    }

    [Fact]
    public async Task Nationals_of_Ghana_in_England_stand_apart()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/GHA");
        Assert.Contains("never joined", page.Words("#nationals p"), StringComparison.Ordinal);
        var doctors = page.QuerySelectorAll("#nationals tbody tr").First(r => r.TextContent.Contains("Medical doctors", StringComparison.Ordinal) && r.TextContent.Contains("June 2018", StringComparison.Ordinal));
        Assert.Equal("91.91", doctors.LastElementChild!.TextContent.Trim());
        Assert.Contains("England", doctors.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("density")]
    [InlineData("stock")]
    [InlineData("destinations")]
    [InlineData("population")]
    public async Task A_picture_is_saved_with_its_country_and_source(string picture)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync($"/fr/countries/GHA/{picture}.svg");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var svg = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        Assert.Contains("Ghana", svg.Value, StringComparison.Ordinal);
        Assert.Contains("Source :", svg.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/countries/GHA/origins.svg")]
    [InlineData("/en/countries/GHA/nothing.svg")]
    [InlineData("/en/countries/XXX/density.svg")]
    public async Task A_picture_that_is_not_drawn_is_not_saved(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/countries/gha", "/en/countries/GHA")]
    [InlineData("/fr/countries/Royaume-Uni", "/fr/countries/GBR")]
    [InlineData("/en/countries/Ivory%20Coast?occupation=221", "/en/countries/CIV?occupation=221")]
    [InlineData("/ar/countries/غانا", "/ar/countries/GHA")]
    public async Task A_name_leads_to_the_code(string address, string to)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("Gahna", "/en/countries/GHA")]
    [InlineData("Zimbabwee", "/en/countries/ZWE")]
    [InlineData("Gui", "/en/countries/GIN")]
    public async Task An_unknown_word_is_answered_404_with_what_may_be_meant(string word, string near)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync("/en/countries/" + word);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("There is no such country here", page.Words("h1"));
        Assert.Contains(near, page.QuerySelectorAll(".c-lines a").Select(a => a.GetAttribute("href")));
        Assert.Equal(word, page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("fr", "Sur la liste", "7,0 %")]
    [InlineData("ar", "في القائمة", "7.0%")]
    public async Task The_page_speaks_the_reader_s_language(string language, string listed, string rate)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync($"/{language}/countries/GHA");
        var values = page.QuerySelectorAll(".c-key__value").Select(v => v.TextContent.Trim().Replace('\u00a0', ' ').Replace('\u202f', ' ')).ToList();
        Assert.Contains(listed, values);
        Assert.Contains(rate, values);
        Assert.Empty(page.QuerySelectorAll("main span[lang=en]"));
    }

    [Fact]
    public async Task A_country_of_which_nothing_is_published_says_so_block_by_block()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/ATA");
        Assert.Equal("Antarctica", page.Words("h1"));
        Assert.All(new[] { "density", "stock", "destinations", "origins", "population" }, block => Assert.NotNull(page.QuerySelector($"#{block} .c-note")));
    }

    [Fact]
    public async Task With_nothing_imported_the_page_still_answers_and_says_what_is_lacking()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries/GHA");
        Assert.Equal("On the list", page.QuerySelectorAll(".c-key__value").First(v => v.TextContent.Contains("list", StringComparison.Ordinal)).TextContent);
        Assert.Contains("who-health-workforce", page.Words("main > .c-note"), StringComparison.Ordinal);
        Assert.Contains("oecd-foreign-trained-doctors", page.Words("main > .c-note"), StringComparison.Ordinal);
    }
}
