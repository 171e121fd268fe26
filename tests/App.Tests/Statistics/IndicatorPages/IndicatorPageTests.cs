using System.Net;
using AngleSharp.Dom;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Statistics.IndicatorPages;

public sealed class IndicatorPageTests
{
    /// <summary>domain/statistics.md, section 13.</summary>
    public static TheoryData<string, string> Shares => new()
    {
        { "ISR", "56.15" }, { "NZL", "42.36" }, { "IRL", "41.64" }, { "NOR", "39.37" }, { "CHE", "34.96" }, { "GBR", "28.83" }, { "AUS", "23.73" },
        { "CAN", "23.62" }, { "CHL", "22.74" }, { "SVN", "16.93" }, { "DEU", "12.28" }, { "BEL", "10.83" }, { "FRA", "10.21" }, { "HUN", "8.08" },
        { "CZE", "7.35" }, { "AUT", "5.97" }, { "LVA", "5.34" }, { "EST", "3.86" }, { "POL", "1.45" }, { "LTU", "0.49" }, { "GRC", "0.00" },
    };

    public static TheoryData<string, string, string, string> Rates => new()
    {
        { "ROU", "21.83", "16 358", "2017" }, { "SYR", "19.72", "5 524", "2016" }, { "SDN", "18.39", "2 408", "2017" }, { "ZAF", "14.65", "7 467", "" },
        { "LKA", "13.29", "3 266", "" }, { "ZWE", "12.92", "449", "" }, { "JAM", "12.46", "220", "" }, { "CMR", "7.78", "275", "" },
        { "GHA", "6.99", "331", "" }, { "EGY", "6.93", "5 632", "" }, { "NGA", "5.14", "4 037", "" }, { "LBN", "4.88", "740", "" },
        { "PAK", "4.74", "10 361", "" }, { "ZMB", "3.62", "76", "" }, { "IND", "2.62", "24 964", "" }, { "KEN", "1.91", "157", "" }, { "MWI", "1.04", "29", "" },
    };

    [Theory]
    [MemberData(nameof(Shares))]
    public async Task The_page_gives_the_share_trained_abroad_to_two_decimals(string country, string share)
    {
        var page = await SeeAsync("/indicators/foreign-trained-share?occupation=doctors&year=2018");

        Assert.Contains(share + " %", RowOf(page, country).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public async Task The_page_gives_the_emigration_rate_with_persons_abroad_and_home_year(string country, string rate, string abroad, string homeYear)
    {
        var row = RowOf(await SeeAsync("/indicators/emigration-rate?occupation=221&year=2018"), country).Words();

        Assert.Contains(rate + " %", row, StringComparison.Ordinal);
        Assert.Contains(abroad, row, StringComparison.Ordinal);
        Assert.Contains(homeYear, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_more_shares_than_the_source_gives() =>
        Assert.Equal(Shares.Count, (await SeeAsync("/indicators/foreign-trained-share")).QuerySelectorAll("#table tbody tr").Length);

    [Fact]
    public async Task Australia_and_Greece_are_named_with_the_reason_and_not_ranked()
    {
        var page = await SeeAsync("/indicators/foreign-trained-share");

        var keptOut = page.QuerySelector("#kept-out")!.Words();
        Assert.Contains("Australia (23.73 %)", keptOut, StringComparison.Ordinal);
        Assert.Contains("Greece (0.00 %)", keptOut, StringComparison.Ordinal);
        Assert.Contains("D09", keptOut, StringComparison.Ordinal);
        Assert.Contains("D06", keptOut, StringComparison.Ordinal);
        Assert.DoesNotContain("Australia", page.QuerySelector("#ranking")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Greece", page.QuerySelector("#ranking")!.Words(), StringComparison.Ordinal);
        Assert.Equal(19, page.QuerySelectorAll("#ranking tbody tr").Length);
        Assert.StartsWith("–", RowOf(page, "AUS").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dominica_Grenada_and_Saint_Kitts_are_marked_as_offshore_schools_and_nobody_else()
    {
        var page = await SeeAsync("/indicators/emigration-rate");

        var marked = page.QuerySelectorAll("#table tbody tr").Where(r => r.Words().Contains("D25", StringComparison.Ordinal)).Select(Code);
        Assert.Equal(["DMA", "GRD", "KNA"], marked.Order());
        Assert.DoesNotContain("Grenada", page.QuerySelector("#ranking")!.Words(), StringComparison.Ordinal);
        Assert.Contains("lower bound", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dependency_follows_the_edition_of_the_list()
    {
        var latest = await SeeAsync("/indicators/dependency-on-listed-countries");
        var older = await SeeAsync("/indicators/dependency-on-listed-countries?edition=2020");

        Assert.Contains("22.48 %", RowOf(latest, "GBR").Words(), StringComparison.Ordinal);
        Assert.Contains("11 333", RowOf(latest, "GBR").Words(), StringComparison.Ordinal);
        Assert.NotEqual(RowOf(latest, "GBR").Words(), RowOf(older, "GBR").Words());
        Assert.Equal(["2020", "2023"], latest.QuerySelectorAll("#edition option").Select(o => o.Words()));
    }

    [Fact]
    public async Task Every_density_links_to_its_source_row_and_a_sum_to_the_rows_of_both_parts()
    {
        var sum = await SeeAsync("/indicators/density-doctors-nurses-midwives");

        Assert.All(sum.QuerySelectorAll("#table tbody tr"), row => Assert.Equal(2, row.QuerySelectorAll("a[href*='/rows/']").Length));
        Assert.Equal(194, sum.QuerySelectorAll("#table tbody tr").Length);
        Assert.Contains("49: line of the 2023 safeguards list", sum.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_years_with_figures_are_offered()
    {
        var share = await SeeAsync("/indicators/foreign-trained-share");
        var density = await SeeAsync("/indicators/density-doctors");

        Assert.Equal(["", "2018"], share.QuerySelectorAll("#year option").Select(o => o.GetAttribute("value")));
        Assert.Contains("2020", density.QuerySelectorAll("#year option").Select(o => o.GetAttribute("value")));
        Assert.DoesNotContain("2025", density.QuerySelectorAll("#year option").Select(o => o.GetAttribute("value")));
    }

    [Theory]
    [InlineData("foreign-trained-share?year=2017", "2017", "2018")]
    [InlineData("foreign-trained-share?year=long%20ago", "long ago", "2018")]
    [InlineData("foreign-trained-share?occupation=nurses", "nurses", "Doctors")]
    [InlineData("dependency-on-listed-countries?edition=2006", "2006", "2020, 2023")]
    [InlineData("density-doctors?region=MARS", "MARS", "AFR")]
    [InlineData("density-doctors?sort=colour", "colour", "country")]
    [InlineData("density-doctors?countries=Gahna", "Gahna", "Ghana")]
    [InlineData("density-doctors?countries=GHA,NGA,KEN,IND,PAK,FRA", "6", "5")]
    public async Task A_part_that_cannot_be_answered_is_named_with_what_can(string address, string given, string allowed)
    {
        var page = await SeeAsync("/indicators/" + address, HttpStatusCode.BadRequest);

        var summary = page.QuerySelector(".govuk-error-summary")!.Words();
        Assert.Contains(given, summary, StringComparison.Ordinal);
        Assert.Contains(allowed, summary, StringComparison.Ordinal);
        var target = page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        Assert.True(target == "#sort" || page.QuerySelector(target) is not null);
    }

    [Fact]
    public async Task A_region_narrows_map_ranking_and_table()
    {
        var page = await SeeAsync("/indicators/density-doctors?region=SEAR");

        var rows = page.QuerySelectorAll("#table tbody tr").Select(Code).ToList();
        Assert.Contains("IND", rows);
        Assert.DoesNotContain("GBR", rows);
        Assert.InRange(rows.Count, 8, 12);
    }

    [Fact]
    public async Task Countries_by_name_or_code_are_compared_over_time_with_a_table_and_source_rows()
    {
        var page = await SeeAsync("/indicators/density-doctors?countries=GHA,Nigeria,K%C3%A9nya");

        var compare = page.QuerySelector("#compare")!;
        Assert.Equal(["Year", "Ghana", "Nigeria", "Kenya"], compare.QuerySelectorAll("thead th").Select(h => h.Words()));
        Assert.NotEmpty(compare.QuerySelectorAll("td a[href*='/data/who-health-workforce/versions/1/rows/']"));
        Assert.Equal(3, compare.QuerySelectorAll("#compare svg#compare .line-series, svg#compare .line-series").Length);
    }

    [Fact]
    public async Task Shares_are_compared_side_by_side_and_never_as_a_line()
    {
        var compare = (await SeeAsync("/indicators/foreign-trained-share?countries=NZL,AUS,USA")).QuerySelector("#compare")!;

        Assert.Empty(compare.QuerySelectorAll(".line-series"));
        Assert.Contains("42.36 %", compare.Words(), StringComparison.Ordinal);
        Assert.Contains("not ranked", compare.Words(), StringComparison.Ordinal);
        Assert.Contains("No figure for: United States", compare.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_definition_states_formula_rules_code_traps_and_versions()
    {
        var definition = (await SeeAsync("/indicators/emigration-rate")).QuerySelector("#definition")!;

        Assert.Contains("of two years as near, the later", definition.Words(), StringComparison.Ordinal);
        Assert.Contains("÷", definition.Words(), StringComparison.Ordinal);
        Assert.Contains("Dentists are not doctors", definition.Words(), StringComparison.Ordinal);
        Assert.NotNull(definition.QuerySelector("a[href='/data/oecd-foreign-trained-doctors/versions/1']"));
        Assert.NotNull(definition.QuerySelector("a[href='/data/who-health-workforce/versions/1']"));
        var share = (await SeeAsync("/indicators/foreign-trained-share")).QuerySelector("#definition")!;
        Assert.NotNull(share.QuerySelector("a[href='/indicators/nhwa#nhwa-1-08']"));
    }

    [Fact]
    public async Task An_unknown_indicator_is_not_found_and_all_known_ones_are_offered()
    {
        var page = await SeeAsync("/indicators/happiness", HttpStatusCode.NotFound);

        Assert.Equal(8, page.QuerySelectorAll("main li a[href^='/indicators/']").Length);
    }

    [Fact]
    public async Task The_list_shows_every_indicator_with_formula_coverage_and_picture()
    {
        var page = await SeeAsync("/indicators");

        var entries = page.QuerySelectorAll(".c-indicators > li");
        Assert.Equal(8, entries.Length);
        Assert.All(entries, e => Assert.NotNull(e.QuerySelector("svg")));
        Assert.Contains("21 countries, 2018", page.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("indicators.", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_NHWA_list_says_of_each_indicator_how_well_it_is_known()
    {
        var page = await SeeAsync("/indicators/nhwa");

        Assert.Contains("verified", page.QuerySelector("#nhwa-1-01")!.Words(), StringComparison.Ordinal);
        Assert.Contains("unconfirmed", page.QuerySelector("#nhwa-1-08")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#nhwa-1-08 a[href='/indicators/foreign-trained-share']"));
        Assert.Equal(10, page.QuerySelectorAll("main h2").Length);
    }

    [Theory]
    [InlineData("/indicators/foreign-trained-share/map.svg?occupation=doctors&year=2018")]
    [InlineData("/ar/indicators/density-doctors/map.svg?region=AFR")]
    [InlineData("/indicators/density-doctors/compare.svg?countries=GHA,NGA")]
    [InlineData("/fr/indicators/service-coverage-index/compare.svg?countries=GHA,NGA")]
    public async Task Pictures_are_saved_as_well_formed_SVG_with_their_source(string address)
    {
        var svg = await (await TestHost.SharedAsync(TestStore.Sqlite)).SeeSvgAsync(address);

        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && (e.Value.Contains("OECD", StringComparison.Ordinal) || e.Value.Contains("Organization", StringComparison.Ordinal) || e.Value.Contains("United Nations", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/indicators/foreign-trained-share/map.svg?year=1066", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/foreign-trained-share/compare.svg?countries=GHA", HttpStatusCode.NotFound)]
    [InlineData("/indicators/density-doctors/compare.svg", HttpStatusCode.NotFound)]
    [InlineData("/indicators/happiness/map.svg", HttpStatusCode.NotFound)]
    public async Task A_picture_of_nothing_is_refused(string address, HttpStatusCode expected)
    {
        using var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("fr", "Parmi les médecins, quelle part a été formée à l’étranger ?", "56,15 %")]
    [InlineData("ar", "ما نسبة من تدربوا في الخارج من الأطباء؟", "56.15")]
    public async Task The_page_speaks_the_readers_language(string language, string heading, string highest)
    {
        var page = await SeeAsync($"/{language}/indicators/foreign-trained-share");

        Assert.Equal(heading, page.QuerySelector("h1")!.Words());
        Assert.Contains(highest, page.QuerySelector(".c-keys")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main span[lang=en]"), s => s.Closest("#definition") is null);
    }

    [Theory]
    [InlineData("/indicators/density-doctors?region=AFR&countries=GHA&year=2018")]
    [InlineData("/indicators/dependency-on-listed-countries?edition=2020")]
    [InlineData("/indicators/service-coverage-index")]
    [InlineData("/corridors?destination=GBR")]
    [InlineData("/corridors/IND/GBR")]
    public async Task Every_way_out_of_the_page_to_data_and_pictures_and_rows_leads_somewhere(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var links = (await SeeAsync(address)).QuerySelectorAll("main .c-figure__foot a, main .c-table tbody tr:first-child a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/'));

        foreach (var link in links.Distinct(StringComparer.Ordinal))
        {
            using var answer = await host.Client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Without_data_sets_the_page_says_what_it_lacks()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);

        Assert.Contains("oecd-foreign-trained-doctors", (await host.SeeAsync("/indicators/foreign-trained-share")).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("who-health-workforce", (await host.SeeAsync("/indicators/density-doctors?countries=GHA")).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("No published data set has figures for it yet.", (await host.SeeAsync("/indicators")).Body!.Words(), StringComparison.Ordinal);
        await host.SeeAsync("/indicators/foreign-trained-share?year=2018", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_page_is_the_same_on_PostgreSQL()
    {
        var host = await TestHost.SharedAsync(TestStore.PostgreSql);

        Assert.Contains("28.83 %", RowOf(await host.SeeAsync("/indicators/foreign-trained-share"), "GBR").Words(), StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SeeAsync(string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await TestHost.SharedAsync(TestStore.Sqlite)).SeeAsync(address, expected);

    private static IElement RowOf(IDocument page, string country) => page.QuerySelectorAll("#table tbody tr").Single(row => Code(row) == country);

    private static string Code(IElement row) => row.QuerySelector("th a")!.GetAttribute("href")!.Split('/')[^1];
}
