using System.Net;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Api;

/// <summary>The published shares and rates, as the field has worked them out, through the API.</summary>
public sealed class IndicatorAnswerTests
{
    private const string Shares = "/api/v1/indicators/foreign-trained-share?occupation=doctors&year=2018";
    private const string Rates = "/api/v1/indicators/emigration-rate?occupation=doctors&year=2018";

    private static readonly (string Country, double Share)[] KnownShares =
    [
        ("ISR", 56.15), ("NZL", 42.36), ("IRL", 41.64), ("NOR", 39.37), ("CHE", 34.96), ("GBR", 28.83), ("AUS", 23.73), ("CAN", 23.62), ("CHL", 22.74),
        ("SVN", 16.93), ("DEU", 12.28), ("BEL", 10.83), ("FRA", 10.21), ("HUN", 8.08), ("CZE", 7.35), ("AUT", 5.97), ("LVA", 5.34), ("EST", 3.86),
        ("POL", 1.45), ("LTU", 0.49), ("GRC", 0),
    ];

    private static readonly (string Country, double Rate, double Abroad)[] KnownRates =
    [
        ("ROU", 21.83, 16358), ("SYR", 19.72, 5524), ("SDN", 18.39, 2408), ("ZAF", 14.65, 7467), ("LKA", 13.29, 3266), ("ZWE", 12.92, 449),
        ("JAM", 12.46, 220), ("CMR", 7.78, 275), ("GHA", 6.99, 331), ("EGY", 6.93, 5632), ("NGA", 5.14, 4037), ("LBN", 4.88, 740), ("PAK", 4.74, 10361),
        ("ZMB", 3.62, 76), ("IND", 2.62, 24964), ("KEN", 1.91, 157), ("MWI", 1.04, 29),
    ];

    public static TheoryData<TestStore, string, double> SharesOnBoth =>
        [.. Enum.GetValues<TestStore>().SelectMany(store => KnownShares.Select(s => (store, s.Country, s.Share)))];

    public static TheoryData<TestStore, string, double, double> RatesOnBoth =>
        [.. Enum.GetValues<TestStore>().SelectMany(store => KnownRates.Select(r => (store, r.Country, r.Rate, r.Abroad)))];

    [Theory]
    [MemberData(nameof(SharesOnBoth))]
    public async Task A_share_is_the_known_one(TestStore store, string country, double share)
    {
        var host = await TestHost.SharedAsync(store);
        var item = (await host.JsonAsync(Shares)).Items().Single(i => i.Text("destination") == country);
        Assert.Equal(share, item.Number("share"));
        Assert.Equal(share, Math.Round(100 * item.Number("foreignTrained")!.Value / item.Number("total")!.Value, 2));
        var row = (await host.CsvAsync(Shares.Replace("share?", "share.csv?", StringComparison.Ordinal))).Single(r => r["destination"] == country);
        Assert.Equal(share.ToString(System.Globalization.CultureInfo.InvariantCulture), row["share"]);
    }

    [Theory]
    [MemberData(nameof(RatesOnBoth))]
    public async Task A_rate_is_the_known_one(TestStore store, string country, double rate, double abroad)
    {
        var host = await TestHost.SharedAsync(store);
        var item = (await host.JsonAsync(Rates)).Items().Single(i => i.Text("origin") == country);
        Assert.Equal(rate, item.Number("rate"));
        Assert.Equal(abroad, item.Number("abroad"));
        Assert.Equal(abroad, item.GetProperty("destinations").EnumerateArray().Sum(d => d.Number("persons")));
        Assert.Contains("lowerBound", item.Texts("caveats"));
        Assert.Equal(["AUS", "GRC"], item.Texts("incompleteDestinations"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Shares_stand_in_order_and_their_sum_is_the_known_one(TestStore store)
    {
        var answer = await (await TestHost.SharedAsync(store)).JsonAsync(Shares);
        Assert.Equal("221", answer.Text("occupation"));
        Assert.Equal(21, answer.GetProperty("count").GetInt32());
        Assert.Equal(KnownShares.Select(s => s.Country), answer.Items().Select(i => i.Text("destination")));
        Assert.Equal(249_417, answer.Items().Sum(i => i.Number("foreignTrained")));
    }

    [Theory]
    [InlineData(TestStore.Sqlite, "AUS", "incompleteOrigins")]
    [InlineData(TestStore.Sqlite, "GRC", "allOriginsZero")]
    [InlineData(TestStore.PostgreSql, "AUS", "incompleteOrigins")]
    [InlineData(TestStore.PostgreSql, "GRC", "allOriginsZero")]
    public async Task An_incomplete_source_is_there_and_says_why_it_is_incomplete(TestStore store, string country, string caveat)
    {
        var items = (await (await TestHost.SharedAsync(store)).JsonAsync(Shares)).Items();
        var item = items.Single(i => i.Text("destination") == country);
        Assert.False(item.GetProperty("complete").GetBoolean());
        Assert.Contains(caveat, item.Texts("caveats"));
        Assert.Equal(19, items.Count(i => i.GetProperty("complete").GetBoolean()));
    }

    [Fact]
    public async Task The_inputs_of_a_share_add_up_to_it_and_each_names_its_row()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var item = (await host.JsonAsync(Shares)).Items().Single(i => i.Text("destination") == "GBR");
        var inputs = item.GetProperty("inputs").EnumerateArray().ToList();
        Assert.Equal(item.Number("foreignTrained"), inputs.Where(i => i.Text("counterpart") != "_T").Sum(i => i.Number("value")));
        Assert.Equal(item.Number("total"), inputs.Single(i => i.Text("counterpart") == "_T").Number("value"));
        var source = inputs[0].GetProperty("source");
        Assert.Equal($"/data/oecd-foreign-trained-doctors/versions/1/rows/{source.GetProperty("row").GetInt32()}", source.Text("link"));
        var lines = await File.ReadAllLinesAsync(
            Comity.Tests.Places.InRepository("reference", "open-data", "oecd-foreign-trained-doctors", "figures.csv"), TestContext.Current.CancellationToken);
        Assert.StartsWith($"GBR,STOCK,HC,221,QUAL,{inputs[0].Text("counterpart")},2018,", lines[source.GetProperty("row").GetInt32() - 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_indicator_of_the_list_answers_as_JSON_and_as_CSV()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var definitions = (await host.JsonAsync("/api/v1/indicators")).Items();
        Assert.Contains(definitions, d => d.Text("id") == "service-coverage-index");
        foreach (var definition in definitions)
        {
            var answer = await host.JsonAsync(definition.Text("link"));
            Assert.NotEmpty(answer.Items());
            Assert.Equal(answer.GetProperty("count").GetInt32(), (await host.CsvAsync(definition.Text("link") + ".csv")).Count);
        }
    }

    [Fact]
    public async Task The_general_address_ranks_the_complete_only()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var answer = await host.JsonAsync("/api/v1/indicators/dependency-on-listed-countries?edition=2023");
        Assert.Equal("2023", answer.Text("edition"));
        Assert.Equal(22.48, Math.Round(answer.Items().Single(i => i.Text("country") == "GBR").Number("value")!.Value, 2));
        Assert.Null(answer.Items().Single(i => i.Text("country") == "AUS").Number("rank"));
        var ranked = answer.Items().Where(i => i.Number("rank") is not null).OrderBy(i => i.Number("rank")).ToList();
        Assert.Equal(ranked.Select(i => i.Number("value")), ranked.Select(i => i.Number("value")).OrderDescending());
    }

    [Fact]
    public async Task A_year_without_figures_is_empty_and_says_which_years_there_are()
    {
        var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync("/api/v1/indicators/foreign-trained-share?year=1950");
        Assert.Empty(answer.Items());
        Assert.Equal([2018], answer.GetProperty("years").EnumerateArray().Select(y => y.GetInt32()));
    }

    [Theory]
    [InlineData("/api/v1/indicators/service-coverage-index?occupation=doctors", "unknown-parameter", "year")]
    [InlineData("/api/v1/indicators/density-doctors?edition=2023", "unknown-parameter", "occupation")]
    [InlineData("/api/v1/indicators/dependency-on-listed-countries?edition=1999", "bad-value", "2023")]
    [InlineData("/api/v1/indicators/foreign-trained-share?occupation=dentists", "bad-value", "doctors")]
    [InlineData("/api/v1/indicators/emigration-rate?year=18", "bad-value", "1900 … 2100")]
    public async Task What_an_indicator_does_not_take_is_refused_with_what_it_takes(string address, string code, string allowed)
    {
        var problem = await (await TestHost.SharedAsync(TestStore.Sqlite)).ProblemAsync(address, HttpStatusCode.BadRequest, code);
        Assert.Contains(allowed, problem.Texts("allowed"));
    }
}
