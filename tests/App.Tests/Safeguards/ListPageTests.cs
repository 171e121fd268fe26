using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Safeguards;

/// <summary>The page of the list, as a reader gets it.</summary>
public sealed class ListPageTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_page_answers_first_and_names_the_three_that_are_not_reproduced(TestStore store)
    {
        var page = await PageAsync("/safeguards-list/2023", store);

        Assert.Equal("55 countries are on the safeguards list of 2023", Text(page, "h1"));
        Assert.Equal(["55", "52", "3", "11"], page.QuerySelectorAll(".c-key__value").Select(v => v.TextContent));
        Assert.Equal(["Rwanda", "Tuvalu", "Samoa"], page.QuerySelectorAll("#differences li strong").Select(c => c.TextContent.Trim()));
        Assert.Contains("The index of 2017, 57, is not below 55.", Text(page, "#differences"));
        Assert.Contains("official, not reproduced from the data held", Text(page, "#differences"));
        Assert.Contains("It does not stop a health worker from applying.", Text(page, "main"));
    }

    [Fact]
    public async Task The_edition_of_2020_is_reproduced_country_by_country()
    {
        var page = await PageAsync("/safeguards-list/2020");

        Assert.Equal(["47", "47", "0", "11"], page.QuerySelectorAll(".c-key__value").Select(v => v.TextContent));
        Assert.Contains("The data held give the official list", Text(page, "#differences h2"));
    }

    [Fact]
    public async Task A_missing_input_is_shown_as_missing_and_never_as_off()
    {
        var page = await PageAsync("/safeguards-list/2023");

        var monaco = page.QuerySelector("tr#MCO")!;
        Assert.Equal("cannot be computed", Cell(monaco, 1));
        Assert.StartsWith("missing", Cell(monaco, 3), StringComparison.Ordinal);
        Assert.Equal("Index missing", Cell(monaco, 4));
        Assert.Equal("off", Cell(page.QuerySelector("tr#FRA")!, 1));
        Assert.StartsWith("url(", page.QuerySelector("[data-code=MCO] circle")!.GetAttribute("fill"), StringComparison.Ordinal);
        Assert.Equal("#0f5d77", page.QuerySelector("[data-code=TUV] circle")!.GetAttribute("fill"));
    }

    [Fact]
    public async Task Every_member_has_a_row_and_every_figure_leads_to_its_source()
    {
        var page = await PageAsync("/safeguards-list/2023");

        Assert.Equal(194, page.QuerySelectorAll(".c-list-table tbody tr").Length);
        var links = page.QuerySelectorAll("tr#GHA td a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        Assert.All(links, href => Assert.Matches("^/data/(who-health-workforce|service-coverage-index)/versions/1/rows/[0-9]+$", href));
    }

    [Theory]
    [InlineData("?listed=on", 55)]
    [InlineData("?listed=off", 139)]
    [InlineData("?listed=notReproduced", 3)]
    [InlineData("?listed=notComputable", 11)]
    [InlineData("?listed=on&region=AMR", 1)]
    [InlineData("?reason=indexNotBelow&listed=on", 2)]
    [InlineData("?region=EUR&listed=on", 0)]
    public async Task A_filter_leaves_the_countries_that_fit(string query, int rows) =>
        Assert.Equal(rows, (await PageAsync("/safeguards-list/2023" + query)).QuerySelectorAll(".c-list-table tbody tr").Length);

    [Theory]
    [InlineData("sort=name", "AFG", "ascending")]
    [InlineData("sort=-name", "ZWE", "descending")]
    public async Task The_name_sorts_both_ways(string query, string first, string order)
    {
        var page = await PageAsync("/safeguards-list/2023?" + query);

        Assert.Equal(first, page.QuerySelector(".c-list-table tbody tr")!.Id);
        Assert.Equal(order, Assert.Single(page.QuerySelectorAll("th[aria-sort]")).GetAttribute("aria-sort"));
    }

    [Theory]
    [InlineData("sort=density", true)]
    [InlineData("sort=-density", false)]
    public async Task A_figure_sorts_both_ways(string query, bool up)
    {
        var numbers = (await PageAsync("/safeguards-list/2023?" + query)).QuerySelectorAll(".c-list-table td:nth-of-type(3) .c-against__number")
            .Select(n => double.Parse(n.TextContent)).ToList();

        Assert.Equal(194, numbers.Count);
        Assert.Equal(up ? numbers.Order() : numbers.OrderDescending(), numbers);
    }

    [Theory]
    [InlineData("sort=index")]
    [InlineData("sort=-index")]
    public async Task What_is_missing_comes_last_in_both_directions(string query)
    {
        var rows = (await PageAsync("/safeguards-list/2023?" + query)).QuerySelectorAll(".c-list-table tbody tr").Select(r => r.Id!).ToList();

        Assert.Equal(["AND", "COK", "DMA", "KNA", "MCO", "MHL", "NIU", "NRU", "PLW", "SMR", "TUV"], rows.TakeLast(11).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Other_thresholds_are_labelled_as_a_computation()
    {
        var page = await PageAsync("/safeguards-list/2023?index=50&density=49");

        var result = Text(page, "#what-if [role=status]");
        Assert.Contains("A computation, not a WHO list.", result);
        Assert.Contains("47 countries would be listed", result);
        Assert.Equal("55 countries are on the safeguards list of 2023", Text(page, "h1"));
    }

    [Theory]
    [InlineData("?density=many", "“many” is no threshold")]
    [InlineData("?index=1001", "“1001” is no threshold")]
    public async Task A_threshold_that_is_no_number_is_named(string query, string sentence) =>
        Assert.Contains(sentence, Text(await PageAsync("/safeguards-list/2023" + query), "#what-if-error"));

    [Fact]
    public async Task A_choice_that_there_is_not_is_named_and_left_out()
    {
        var page = await PageAsync("/safeguards-list/2023?region=%3Cb%3EMOON&show=nothing");

        Assert.Equal(2, page.QuerySelectorAll(".c-note[role=status]").Length);
        Assert.Contains("“<b>MOON” for “region”", page.QuerySelectorAll(".c-note[role=status]")[1].TextContent);
        Assert.Equal(194, page.QuerySelectorAll(".c-list-table tbody tr").Length);
    }

    [Fact]
    public async Task The_edition_of_2006_claims_no_members()
    {
        var page = await PageAsync("/safeguards-list/2006");

        Assert.Contains("its members are not held", Text(page, "h1"));
        Assert.Empty(page.QuerySelectorAll(".c-map"));
        Assert.Empty(page.QuerySelectorAll(".c-list-table"));
    }

    [Fact]
    public async Task Adoptions_stand_apart_from_publication_with_what_is_not_established()
    {
        var page = await PageAsync("/safeguards-list/2023");

        var text = Text(page, "#adoptions");
        Assert.Contains("first day between 7 December 2023 and 31 January 2024, not established", text);
        Assert.Contains("from 23 March 2023", text);
        Assert.Contains("to 22 March 2023", text);
        Assert.Contains("last day between 6 December 2023 and 30 January 2024, not established", text);
        Assert.Contains("Kenya: amber", text);
    }

    [Fact]
    public async Task Eight_countries_were_added_since_2020_and_none_removed()
    {
        var change = Text(await PageAsync("/safeguards-list/2023"), ".c-change");

        Assert.Contains("8 countries added", change);
        Assert.Contains("0 countries removed", change);
        Assert.Contains("Comoros, Lao People’s Democratic Republic, Rwanda, Samoa, Timor-Leste, Tuvalu, Zambia, Zimbabwe", change.Replace('\'', '’'));
    }

    [Theory]
    [InlineData("fr", "55 pays figurent sur la liste de sauvegarde de 2023")]
    [InlineData("ar", "55 بلدًا في قائمة الضمانات لعام 2023")]
    public async Task The_page_is_whole_in_other_languages(string language, string headline)
    {
        var page = await PageAsync($"/{language}/safeguards-list/2023?show=density&density=40");

        Assert.Equal(headline, Text(page, "h1"));
        Assert.Empty(page.QuerySelectorAll("main span[lang=en]"));
        Assert.Equal($"/{language}/safeguards-list/2020", page.QuerySelectorAll(".c-tabs a")[1].GetAttribute("href"));
    }

    [Theory]
    [InlineData("/safeguards-list/2023/map.svg", "The safeguards list of 2023")]
    [InlineData("/safeguards-list/2023/map.svg?show=density", "Doctors, nurses and midwives")]
    [InlineData("/ar/safeguards-list/2023/map.svg", "قائمة الضمانات لعام 2023")]
    public async Task The_map_can_be_saved_in_the_readers_language(string path, string words)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);

        var response = await host.Client.GetAsync(path, Cancel);
        var svg = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(svg).Root!.Name.LocalName);
        Assert.Contains(words, System.Xml.Linq.XDocument.Parse(svg).Root!.Value);
    }

    [Theory]
    [InlineData("/safeguards-list/2019")]
    [InlineData("/safeguards-list/2006/map.svg")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(path, Cancel)).StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<IDocument> PageAsync(string path, TestStore store = TestStore.Sqlite)
    {
        var host = await TestHost.SharedAsync(store);
        return new HtmlParser().ParseDocument(await host.Client.GetStringAsync(path, Cancel));
    }

    private static string Text(IDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cell(IElement row, int column) =>
        string.Join(' ', row.QuerySelectorAll("td")[column].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
