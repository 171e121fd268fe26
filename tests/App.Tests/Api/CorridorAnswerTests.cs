using System.Net;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Api;

public sealed class CorridorAnswerTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_corridor_shows_every_criterion_and_source_with_its_place(TestStore store)
    {
        var host = await TestHost.SharedAsync(store);
        var answer = await host.JsonAsync("/api/v1/corridors?origin=nga&destination=gbr&occupation=doctors");
        var trained = Assert.Single(answer.Items(), i => i.Text("criterion") == "QUAL");
        Assert.Equal(2831, trained.Number("value"));
        Assert.Equal(3, trained.GetProperty("amongOrigins").Number("rank"));
        Assert.Equal(Math.Round(100 * 2831 / 50411.0, 2), trained.GetProperty("amongOrigins").Number("percent"));
        Assert.Equal(1, trained.GetProperty("amongDestinations").Number("rank"));
        Assert.Equal(Math.Round(100 * 2831 / 4037.0, 2), trained.GetProperty("amongDestinations").Number("percent"));
        Assert.Equal("oecd-foreign-trained-doctors", trained.GetProperty("source").Text("dataSet"));
        Assert.Contains(answer.Items(), i => i.Text("criterion") == "CITIZ" && i.GetProperty("source").Text("dataSet") == "nhs-staff-by-nationality");
        var table = await host.CsvAsync("/api/v1/corridors.csv?origin=NGA&destination=GBR&occupation=doctors");
        Assert.Equal(answer.Items().Select(i => i.GetProperty("source").Text("link")), table.Select(r => r["link"]));
    }

    [Theory]
    [InlineData("?destination=GBR&occupation=221&year=2018", "IND PAK NGA EGY IRL GRC ZAF IRQ", "amongOrigins")]
    [InlineData("?origin=NGA&occupation=221&year=2018", "GBR", "amongDestinations")]
    public async Task One_side_is_enough_and_places_are_as_published(string query, string first, string among)
    {
        var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync("/api/v1/corridors" + query + "&limit=all");
        var ranked = answer.Items().Where(i => i.Text("criterion") == "QUAL" && i.GetProperty(among).Number("rank") is not null)
            .OrderBy(i => i.GetProperty(among).Number("rank")).Select(i => i.Text(among == "amongOrigins" ? "origin" : "destination")).ToList();
        Assert.Equal(first.Split(' '), ranked.Take(first.Split(' ').Length));
    }

    [Fact]
    public async Task Origins_of_an_incomplete_source_have_no_place_among_origins()
    {
        var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync("/api/v1/corridors?destination=AUS&occupation=doctors");
        Assert.Equal(14, answer.GetProperty("count").GetInt32());
        Assert.All(answer.Items(), i => Assert.Null(i.GetProperty("amongOrigins").Number("rank")));
        Assert.All(answer.Items(), i => Assert.Contains("incompleteOrigins", i.Texts("caveats")));
    }

    [Fact]
    public async Task Pages_follow_each_other_over_data_sets()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var all = (await host.JsonAsync("/api/v1/corridors?origin=IND&limit=all")).Items().Select(i => i.GetRawText()).ToList();
        var seen = new List<string>();
        for (string? next = "/api/v1/corridors?origin=IND&limit=7"; next is not null;)
        {
            var page = await host.JsonAsync(next);
            Assert.Equal(all.Count, page.GetProperty("count").GetInt32());
            seen.AddRange(page.Items().Select(i => i.GetRawText()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task A_corridor_needs_a_side() =>
        await (await TestHost.SharedAsync(TestStore.Sqlite)).ProblemAsync("/api/v1/corridors?year=2018", HttpStatusCode.BadRequest, "parameter-missing");

    [Fact]
    public async Task A_part_of_a_country_is_asked_for_by_its_own_code_and_each_figure_leads_to_its_row()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var answer = await host.JsonAsync("/api/v1/corridors?origin=IND&destination=gb-eng&limit=all");
        Assert.Equal("GB-ENG", answer.Text("destination"));
        var whole = await host.JsonAsync("/api/v1/corridors?origin=IND&destination=GBR&limit=all");
        var england = whole.Items().Where(i => i.Text("territory") == "GB-ENG").Select(i => i.GetRawText()).ToList();
        Assert.NotEmpty(england);
        Assert.True(england.Count < whole.Items().Count());
        Assert.Equal(england, answer.Items().Select(i => i.GetRawText()));
        using var row = await host.AskAsync("/en" + answer.Items().First().GetProperty("source").Text("link"));
        Assert.Equal(HttpStatusCode.OK, row.StatusCode);
    }

    [Fact]
    public async Task A_place_beside_the_countries_can_be_asked_for()
    {
        var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync("/api/v1/corridors?origin=xkx");
        Assert.Equal("XKX", answer.Text("origin"));
        Assert.Equal(0, answer.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_unknown_country_is_refused_with_the_known_ones()
    {
        var problem = await (await TestHost.SharedAsync(TestStore.Sqlite)).ProblemAsync("/api/v1/corridors?origin=XYZ", HttpStatusCode.BadRequest, "bad-value");
        Assert.Equal(249 + 12, problem.Texts("allowed").Count);
        Assert.Contains("GB-ENG", problem.Texts("allowed"));
    }
}
