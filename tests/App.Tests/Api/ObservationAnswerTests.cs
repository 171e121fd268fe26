using System.Globalization;
using System.Net;
using System.Text.Json;
using Comity.App.Statistics.Api;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics;
using Comity.Standards.Tidy;

namespace Comity.App.Tests.Api;

public sealed class ObservationAnswerTests
{
    private const string Doctors = "/api/v1/datasets/oecd-foreign-trained-doctors/versions/1/observations";

    private static readonly (string Origin, string Value, string Status)[] Kinds =
        [("GHA", "", "Q"), ("IND", "", "O"), ("KEN", "", "L"), ("NGA", "", "M"), ("PAK", "0", "A"), ("PHL", "12", "E")];

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Suppressed_missing_not_collected_not_applicable_and_zero_stay_different(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var imported = await host.ImportAsync(string.Concat(Kinds.Select(k => ImportBuilder.Row("GBR", k.Origin, 2020, k.Value, k.Status))));
        Assert.True(imported.Succeeded, imported.Refusal?.Code);
        var json = (await host.JsonAsync("/api/v1/datasets/made-up/versions/1/observations")).Items();
        var csv = await host.CsvAsync("/api/v1/datasets/made-up/versions/1/observations.csv");
        Assert.Equal(Kinds, csv.Select(r => (r["counterpart"], r["value"], r["status"])));
        Assert.Equal(Kinds, json.Select(i => (i.Text("counterpart"), i.Number("value")?.ToString(CultureInfo.InvariantCulture) ?? "", i.Text("status"))));
        Assert.Equal(JsonValueKind.Null, json[0].GetProperty("value").ValueKind);
        Assert.Equal(0, json[4].Number("value"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task JSON_and_CSV_say_the_same_of_every_observation(TestStore store)
    {
        var host = await TestHost.SharedAsync(store);
        var json = await host.JsonAsync(Doctors + "?limit=all");
        var csv = await host.CsvAsync(Doctors + ".csv");
        Assert.Equal(1576, csv.Count);
        Assert.Equal(1576, json.GetProperty("count").GetInt32());
        foreach (var (item, row) in json.Items().Zip(csv))
        {
            Assert.Equal(TidyColumns.All.Select(TidyColumns.NameOf).Append("link"), item.EnumerateObject().Select(m => m.Name));
            Assert.All(row, cell => Assert.Equal(cell.Value, item.GetProperty(cell.Key) is { ValueKind: JsonValueKind.Null } ? "" : item.GetProperty(cell.Key).ToString()));
            Assert.Equal($"/data/oecd-foreign-trained-doctors/versions/1/rows/{row["sourceRow"]}", item.Text("link"));
        }
    }

    [Fact]
    public async Task The_answer_has_the_shape_that_the_description_gives_it()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var answer = await host.JsonAsync(Doctors + "?limit=2");
        var strict = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
        };
        Assert.Equal(2, answer.Deserialize<ObservationsAnswer>(strict)!.Items.Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_to_the_last_and_miss_nothing()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var seen = new List<string>();
        for (string? next = Doctors + "?refArea=GBR&limit=60"; next is not null;)
        {
            var page = await host.JsonAsync(next);
            Assert.Equal(194, page.GetProperty("count").GetInt32());
            seen.AddRange(page.Items().Select(i => i.Text("counterpart")));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(194, seen.Distinct().Count());
        Assert.Equal(194, seen.Count);
    }

    [Theory]
    [InlineData("?limit=1576", 1576, false)]
    [InlineData("?limit=1575", 1575, true)]
    [InlineData("?limit=1&offset=1575", 1, false)]
    [InlineData("?limit=1&offset=1576", 0, false)]
    [InlineData("?offset=9223372036854775807", 0, false)]
    [InlineData("?offset=9223372036854775807&limit=10000", 0, false)]
    [InlineData("", 100, true)]
    public async Task A_page_holds_what_was_asked_for_and_the_complete_count(string query, int items, bool more)
    {
        var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync(Doctors + query);
        Assert.Equal(items, answer.Items().Count);
        Assert.Equal(1576, answer.GetProperty("count").GetInt32());
        Assert.Equal(more, answer.GetProperty("next").ValueKind == JsonValueKind.String);
    }

    [Theory]
    [InlineData("?refArea=GBR,DEU&counterpart=NGA", 2)]
    [InlineData("?refArea=gbr&refArea=deu&counterpart=nga", 2)]
    [InlineData("?counterpart=NGA&occupation=doctors&from=2010&to=2018", 10)]
    [InlineData("?counterpart=NGA&occupation=221&time=2018", 10)]
    [InlineData("?counterpart=NGA&from=2019", 0)]
    [InlineData("?occupation=nurses", 0)]
    [InlineData("?refArea=NGA", 0)]
    [InlineData("?measure=stock&unit=hc&criterion=qual&activity=UNK&sex=_T&age=_T&native=_T&sector=_T&pathway=_T&territory=_T&source=UNK", 1576)]
    [InlineData("?measure=INFLOW", 0)]
    public async Task Any_dimension_filters(string query, int count)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        Assert.Equal(count, (await host.JsonAsync(Doctors + query)).GetProperty("count").GetInt32());
        Assert.Equal(count, (await host.CsvAsync(Doctors + ".csv" + query)).Count);
    }

    [Fact]
    public async Task A_year_takes_in_its_months()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        const string Staff = "/api/v1/datasets/nhs-staff-by-nationality/versions/latest/observations";
        var of2018 = await host.JsonAsync(Staff + "?from=2018&to=2018&limit=all");
        Assert.All(of2018.Items(), i => Assert.Equal("2018-06", i.Text("time")));
        var all = (await host.JsonAsync(Staff + "?limit=1")).GetProperty("count").GetInt32();
        var of2017 = (await host.JsonAsync(Staff + "?to=2017&limit=1")).GetProperty("count").GetInt32();
        Assert.Equal(all, of2017 + of2018.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("?refArea=XXX", "GBR")]
    [InlineData("?refArea=';DROP TABLE observation--", "GBR")]
    [InlineData("?counterpart=1 OR 1=1", "NGA")]
    [InlineData("?occupation=doctor", "221")]
    [InlineData("?measure=STOCKS", "STOCK")]
    [InlineData("?territory=nowhere", "_T")]
    [InlineData("?time=2018-13", "2018")]
    [InlineData("?from=last", "YYYY")]
    [InlineData("?limit=-1", "1 … 10000")]
    [InlineData("?limit=0", "1 … 10000")]
    [InlineData("?limit=10001", "1 … 10000")]
    [InlineData("?limit=ten", "1 … 10000")]
    [InlineData("?offset=-1", "0 …")]
    [InlineData("?offset=99999999999999999999", "0 …")]
    public async Task A_bad_value_is_refused_with_good_ones(string query, string good)
    {
        var problem = await (await TestHost.SharedAsync(TestStore.Sqlite)).ProblemAsync(Doctors + query, HttpStatusCode.BadRequest, "bad-value");
        Assert.Contains(good, problem.Texts("allowed"));
    }

    [Fact]
    public async Task CSV_says_where_its_rows_come_from_and_reads_back_as_it_was()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(Doctors, ("Accept", "text/csv"));
        Assert.Equal("oecd-foreign-trained-doctors-1.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("\"/data/oecd-foreign-trained-doctors/versions/1/rows/{sourceRow}\"; rel=\"via\"", answer.Headers.GetValues("Link-Template").Single());
        await using var again = await TestHost.StartAsync(TestStore.Sqlite);
        var path = Path.Combine(again.Settings.DataFolder, "again.csv");
        await File.WriteAllTextAsync(path, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var imported = await again.ImportFileAsync(path, "again");
        Assert.True(imported.Succeeded, imported.Refusal?.Code);
        var (before, after) = (await host.CsvAsync(Doctors + ".csv"), await again.CsvAsync("/api/v1/datasets/again/versions/1/observations.csv"));
        Assert.Equal(before.Select(Figure), after.Select(Figure));
    }

    private static string Figure(Dictionary<string, string> row) => string.Join(',', row.Where(c => c.Key is not ("sourceRow" or "sourceColumn")).Select(c => c.Value));
}
