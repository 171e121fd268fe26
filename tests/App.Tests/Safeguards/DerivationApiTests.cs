using System.Net;
using System.Text.Json;
using Comity.App.Tests.Hosting;
using Comity.Tests;

namespace Comity.App.Tests.Safeguards;

/// <summary>The official lists, worked out from the open figures, as a program gets them.</summary>
public sealed class DerivationApiTests
{
    private static readonly string[] Published = File.ReadAllLines(Path.Combine(Places.Shared, "domain", "safeguards-list.csv"));

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_rule_of_2020_gives_exactly_the_official_47(TestStore store)
    {
        var derivation = await ReadAsync(store, "2020/derivation");

        Assert.Equal((48.6, 50.0), (derivation.GetProperty("rule").GetProperty("densityBelow").GetDouble(), derivation.GetProperty("rule").GetProperty("indexBelow").GetDouble()));
        Assert.Equal(Official(2), Codes(derivation, "listed"));
        Assert.Equal(Official(2), Codes(derivation, "official"));
        Assert.Equal(47, Codes(derivation, "listed").Length);
        Assert.Empty(Codes(derivation, "missing"));
        Assert.Empty(Codes(derivation, "extra"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_rule_of_2023_gives_52_of_the_55_and_a_reason_for_each_of_the_three(TestStore store)
    {
        var derivation = await ReadAsync(store, "2023/derivation");

        Assert.Equal(52, Codes(derivation, "listed").Length);
        Assert.Equal(Official(3), Codes(derivation, "official"));
        Assert.Equal(["RWA", "TUV", "WSM"], Codes(derivation, "missing"));
        Assert.Empty(Codes(derivation, "extra"));
        var (rwanda, tuvalu, samoa) = (Country(derivation, "RWA"), Country(derivation, "TUV"), Country(derivation, "WSM"));
        Assert.Equal(("indexNotBelow", 57.0), (rwanda.GetProperty("reason").GetString(), rwanda.GetProperty("index").GetDouble()));
        Assert.Equal(("indexNotBelow", 58.0), (samoa.GetProperty("reason").GetString(), samoa.GetProperty("index").GetDouble()));
        Assert.Equal(("noIndex", 46.61), (tuvalu.GetProperty("reason").GetString(), tuvalu.GetProperty("density").GetDouble()));
        Assert.Contains("57, is not below 55", rwanda.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task A_missing_input_is_null_and_not_off()
    {
        var derivation = await ReadAsync(TestStore.Sqlite, "2023/derivation");

        var unknown = Codes(derivation, "notComputable");
        Assert.Equal(["AND", "COK", "DMA", "KNA", "MCO", "MHL", "NIU", "NRU", "PLW", "SMR", "TUV"], unknown);
        Assert.All(unknown, iso3 => Assert.Equal(JsonValueKind.Null, Country(derivation, iso3).GetProperty("computed").ValueKind));
        Assert.Equal(JsonValueKind.Null, Country(derivation, "TUV").GetProperty("serviceCoverage").ValueKind);
        Assert.Equal(JsonValueKind.False, Country(derivation, "FRA").GetProperty("computed").ValueKind);
    }

    [Fact]
    public async Task All_194_members_are_answered_for_and_every_figure_leads_to_its_row()
    {
        var derivation = await ReadAsync(TestStore.Sqlite, "2023/derivation");

        var items = derivation.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(194, items.Count);
        Assert.Equal(194, derivation.GetProperty("count").GetInt32());
        var ghana = Country(derivation, "GHA");
        Assert.Equal("AFR", ghana.GetProperty("region").GetString());
        foreach (var input in new[] { "doctors", "nursesAndMidwives", "serviceCoverage" })
        {
            var figure = ghana.GetProperty(input);
            Assert.True(figure.GetProperty("row").GetInt32() > 1);
            Assert.Equal($"/data/{figure.GetProperty("dataSet")}/versions/1/rows/{figure.GetProperty("row")}", figure.GetProperty("source").GetString());
        }

        var sum = ghana.GetProperty("doctors").GetProperty("value").GetDecimal() + ghana.GetProperty("nursesAndMidwives").GetProperty("value").GetDecimal();
        Assert.Equal(sum, ghana.GetProperty("density").GetDecimal());
        Assert.Equal(sum - 49, ghana.GetProperty("densityDistance").GetDecimal());
    }

    [Fact]
    public async Task The_regions_of_2023_are_those_that_are_published()
    {
        var derivation = await ReadAsync(TestStore.Sqlite, "2023/derivation");

        var regions = derivation.GetProperty("items").EnumerateArray().Where(i => i.GetProperty("official").GetBoolean())
            .CountBy(i => i.GetProperty("region").GetString()!).ToDictionary();
        Assert.Equal((37, 8, 6, 3, 1), (regions["AFR"], regions["WPR"], regions["EMR"], regions["SEAR"], regions["AMR"]));
    }

    [Fact]
    public async Task An_edition_without_members_says_that_it_does_not_know()
    {
        var derivation = await ReadAsync(TestStore.Sqlite, "2006/derivation");
        var edition = await ReadAsync(TestStore.Sqlite, "2006");

        Assert.All(new[] { "listed", "official", "missing", "extra" }, name => Assert.Equal(JsonValueKind.Null, derivation.GetProperty(name).ValueKind));
        Assert.Equal(JsonValueKind.Null, edition.GetProperty("items").ValueKind);
        Assert.Equal(57, edition.GetProperty("edition").GetProperty("count").GetProperty("value").GetInt32());
        Assert.Equal("recalled", edition.GetProperty("edition").GetProperty("densityBelow").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Editions_have_their_dates_and_parameters()
    {
        var editions = (await ReadAsync(TestStore.Sqlite, "")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["2006", "2020", "2023"], editions.Select(e => e.GetProperty("id").GetString()));
        Assert.Equal("2023-03-08", editions[2].GetProperty("validFrom").GetString());
        Assert.Equal(2017, editions[2].GetProperty("indexYear").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task The_members_of_an_edition_have_names_in_the_askers_language()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v1/safeguards-list/2023");
        ask.Headers.AcceptLanguage.ParseAdd("fr");

        var answer = JsonSerializer.Deserialize<JsonElement>(await (await host.Client.SendAsync(ask, Cancel)).Content.ReadAsStringAsync(Cancel));

        Assert.Equal(55, answer.GetProperty("count").GetInt32());
        Assert.Contains("Tchad", answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_table_of_members_has_the_columns_and_the_truth_of_the_published_file()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);

        var lines = (await host.Client.GetStringAsync("/api/v1/safeguards-list/members.csv", Cancel)).TrimEnd().Split("\r\n");

        Assert.Equal(Published[0], lines[0]);
        Assert.Equal(Published.Skip(1).Select(Bare).Order(StringComparer.Ordinal), lines.Skip(1).Select(Bare));

        // Names may be spelled otherwise.
        static string Bare(string line) => line[..3] + line[line.LastIndexOf(',', line.LastIndexOf(',') - 1)..];
    }

    [Fact]
    public async Task The_derivation_as_CSV_leaves_a_missing_value_empty()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);

        var lines = (await host.Client.GetStringAsync("/api/v1/safeguards-list/2023/derivation.csv", Cancel)).TrimEnd().Split("\r\n");

        Assert.Equal(195, lines.Length);
        var header = lines[0].Split(',');
        var tuvalu = lines.Single(l => l.StartsWith("2023,TUV,", StringComparison.Ordinal));
        Assert.StartsWith("2023,TUV,Tuvalu,WPR,true,,noIndex,", tuvalu, StringComparison.Ordinal);
        Assert.Contains("densityDistance", header);
        Assert.Contains(",46.61,", tuvalu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_thresholds_give_a_computation_that_says_it_is_not_a_list()
    {
        var derivation = await ReadAsync(TestStore.Sqlite, "2023/derivation?index=50");

        Assert.Equal(Official(2), Codes(derivation, "listed"));
        Assert.Contains("not a WHO list", derivation.GetProperty("nature").GetString());
        Assert.Equal(50, derivation.GetProperty("rule").GetProperty("indexBelow").GetDouble());
    }

    [Theory]
    [InlineData("2019", HttpStatusCode.NotFound, "no-such-list-edition", "2023")]
    [InlineData("2019/derivation", HttpStatusCode.NotFound, "no-such-list-edition", "2020")]
    [InlineData("2023/derivation?density=many", HttpStatusCode.BadRequest, "bad-threshold", "0…1000")]
    [InlineData("2023/derivation?index=-1", HttpStatusCode.BadRequest, "bad-threshold", "0…1000")]
    public async Task What_there_is_not_is_refused_with_what_there_is(string path, HttpStatusCode status, string code, string allowed)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);

        var response = await host.Client.GetAsync("/api/v1/safeguards-list/" + path, Cancel);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(allowed, problem.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> ReadAsync(TestStore store, string path)
    {
        var host = await TestHost.SharedAsync(store);
        return JsonSerializer.Deserialize<JsonElement>(await host.Client.GetStringAsync("/api/v1/safeguards-list/" + path, Cancel));
    }

    private static string[] Codes(JsonElement answer, string name) => [.. answer.GetProperty(name).EnumerateArray().Select(c => c.GetString()!)];

    private static JsonElement Country(JsonElement derivation, string iso3) =>
        derivation.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("iso3").GetString() == iso3);

    private static string[] Official(int column) =>
        [.. Published.Skip(1).Where(line => line.Split(',')[^(4 - column)] == "true").Select(line => line[..3]).Order(StringComparer.Ordinal)];
}
