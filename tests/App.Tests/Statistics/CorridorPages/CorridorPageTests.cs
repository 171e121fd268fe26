using System.Net;
using AngleSharp.Dom;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Statistics.CorridorPages;

public sealed class CorridorPageTests
{
    [Fact]
    public async Task India_to_the_United_Kingdom_is_15_870_doctors_with_the_row_that_says_so()
    {
        var page = await SeeAsync("/corridors/IND/GBR");

        var stock = page.QuerySelector(".c-keys .c-key__value a")!;
        Assert.Equal("15 870", stock.Words());
        Assert.StartsWith("/data/oecd-foreign-trained-doctors/versions/1/rows/", stock.GetAttribute("href"), StringComparison.Ordinal);
        var keys = page.QuerySelector(".c-keys")!.Words();
        Assert.Contains("31.48 %", keys, StringComparison.Ordinal); // 15 870 of 50 411
        Assert.Contains("1.67 %", keys, StringComparison.Ordinal); // of 24 964 abroad and 927 447 at home
        Assert.Contains("No. 1", keys, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_s_own_application_is_said_to_be_free_where_the_corridor_is_looked_at()
    {
        var page = await SeeAsync("/corridors/NGA/GBR");

        Assert.Contains("may apply for a post on their own", page.QuerySelector(".c-note")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".c-note a[href='/code/code-2010/3.4']"));
    }

    [Fact]
    public async Task Nationality_stands_beside_and_is_never_added()
    {
        var page = await SeeAsync("/corridors/IND/GBR");

        Assert.Contains("never added", page.Body!.Words(), StringComparison.Ordinal);
        var row = page.QuerySelectorAll("table tr").Single(r => r.Words().Contains("6 358.85", StringComparison.Ordinal));
        Assert.Contains("nationality England 2018-06", row.Words(), StringComparison.Ordinal);
        Assert.Contains("full-time equivalents", row.Words(), StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("a[href^='/data/nhs-staff-by-nationality/versions/1/rows/']"));
    }

    [Theory]
    [InlineData("GHA", "USA", "is not reported")]
    [InlineData("TUV", "EST", "No row is not zero")]
    [InlineData("TUV", "GBR", "the source says zero")]
    [InlineData("IND", "GBR", "15 870 of the doctors")]
    public async Task What_is_absent_is_told_from_what_is_zero(string origin, string destination, string words) =>
        Assert.Contains(words, (await SeeAsync($"/corridors/{origin}/{destination}")).QuerySelector(".c-lede")!.Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022-06-01", "On 1 June 2022, Zimbabwe is not on the list. Edition 2020")]
    [InlineData("2023-03-08", "On 8 March 2023, Zimbabwe is on the list. Edition 2023")]
    [InlineData("2023-03-07", "On 7 March 2023, Zimbabwe is not on the list. Edition 2020")]
    public async Task The_safeguards_list_is_that_of_the_day(string day, string words) =>
        Assert.Contains(words, (await SeeAsync($"/corridors/ZWE/GBR?on={day}")).Body!.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task The_destination_s_own_reading_of_the_list_is_shown_where_it_is_held()
    {
        Assert.Contains("only under the agreement", (await SeeAsync("/corridors/KEN/GBR")).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("No adoption of the list by New Zealand is held here", (await SeeAsync("/corridors/KEN/NZL")).Body!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/corridors/india/gbr", "/corridors/IND/GBR")]
    [InlineData("/corridors/Ghana/Royaume-Uni?year=2018", "/corridors/GHA/GBR?year=2018")]
    [InlineData("/fr/corridors/Inde/DEU", "/fr/corridors/IND/DEU")]
    public async Task Names_and_small_letters_lead_to_the_one_address(string asked, string canonical)
    {
        using var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).Client.GetAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_unknown_country_is_not_found_and_near_names_are_offered()
    {
        var page = await SeeAsync("/corridors/Gahna/GBR", HttpStatusCode.NotFound);

        Assert.NotNull(page.QuerySelector("main a[href='/corridors/GHA/GBR']"));
    }

    [Fact]
    public async Task A_country_to_itself_is_explained_with_its_stock()
    {
        var page = await SeeAsync("/corridors/IND/IND");

        Assert.Equal("India is one country", page.QuerySelector("h1")!.Words());
        Assert.Contains("927 447", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=1999", "2018")]
    [InlineData("occupation=nurses", "Doctors")]
    [InlineData("on=yesterday", "year-month-day")]
    public async Task A_part_that_cannot_be_answered_is_named_with_what_can(string query, string allowed) =>
        Assert.Contains(allowed, (await SeeAsync("/corridors/IND/GBR?" + query, HttpStatusCode.BadRequest)).QuerySelector(".govuk-error-summary")!.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task The_picture_marks_the_corridor_even_where_it_is_small()
    {
        var page = await SeeAsync("/corridors/NPL/GBR");

        Assert.Contains("Nepal", page.QuerySelector(".c-flow .is-marked")!.Words(), StringComparison.Ordinal);
        Assert.Equal(8, page.QuerySelectorAll(".c-flow__side--in tbody tr").Length);
        var svg = await (await TestHost.SharedAsync(TestStore.Sqlite)).SeeSvgAsync("/ar/corridors/NPL/GBR/flow.svg");
        Assert.Equal("svg", svg.Root!.Name.LocalName);
    }

    [Fact]
    public async Task The_largest_corridors_and_the_matrix_agree_and_cells_know_their_headings()
    {
        var page = await SeeAsync("/corridors");

        Assert.Equal("India United Kingdom 15 870", string.Join(' ', page.QuerySelector("#table tbody tr")!.Children.Take(3).Select(c => c.Words())));
        Assert.Equal(20, page.QuerySelectorAll("#table tbody tr").Length);
        Assert.Equal("15 870", page.QuerySelector("#matrix td[headers='m-from-IND m-GBR']")!.Words());
        Assert.All(page.QuerySelectorAll("#matrix td"), cell => Assert.All(cell.GetAttribute("headers")!.Split(' '), id => Assert.NotNull(page.GetElementById(id))));
        Assert.Equal("–", page.QuerySelector("#matrix td[headers='m-from-DEU m-AUS']")!.Words());
        Assert.Equal("=", page.QuerySelector("#matrix td[headers='m-from-GBR m-GBR']")!.Words());
    }

    [Fact]
    public async Task One_country_shows_every_row_of_it_and_zero_as_zero()
    {
        var page = await SeeAsync("/corridors?destination=GBR");

        var rows = page.QuerySelectorAll("#table tbody tr");
        Assert.Equal(193, rows.Length); // 194 in the source, one of them the United Kingdom itself
        Assert.Contains(rows, r => r.Words().Contains("zero, as the source says", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.NotNull(r.QuerySelector("a[href^='/data/oecd-foreign-trained-doctors/versions/1/rows/']")));
        Assert.Contains("50 411", page.QuerySelector(".c-keys")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_countries_chosen_lead_to_their_corridor()
    {
        using var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).Client.GetAsync("/corridors?origin=India&destination=GBR", TestContext.Current.CancellationToken);

        Assert.Equal("/corridors/IND/GBR?occupation=doctors&year=2018", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("fr", "Appliquer", "Postuler est libre.")]
    [InlineData("ar", "Applying", "التقدم للوظائف حر.")]
    public async Task The_page_speaks_the_readers_language(string language, string not, string words)
    {
        var page = await SeeAsync($"/{language}/corridors/IND/GBR");

        Assert.Contains(words, page.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(not, page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("15 870", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_sets_the_pages_say_what_they_lack()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);

        Assert.Contains("The figures for this are missing.", (await host.SeeAsync("/corridors")).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("The figures for this are missing.", (await host.SeeAsync("/corridors/IND/GBR")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_the_same_on_PostgreSQL()
    {
        var host = await TestHost.SharedAsync(TestStore.PostgreSql);

        Assert.Contains("15 870", (await host.SeeAsync("/corridors/IND/GBR")).Body!.Words(), StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SeeAsync(string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await TestHost.SharedAsync(TestStore.Sqlite)).SeeAsync(address, expected);
}
