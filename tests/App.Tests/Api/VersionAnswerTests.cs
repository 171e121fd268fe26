using System.Net;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics;

namespace Comity.App.Tests.Api;

public sealed class VersionAnswerTests
{
    private const string Made = "/api/v1/datasets/made-up";

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task An_older_version_still_answers_and_the_later_one_tells_what_changed(TestStore store)
    {
        await using var host = await TwoVersionsAsync(store);
        Assert.Equal(2, (await host.JsonAsync(Made)).GetProperty("latestVersion").GetInt32());
        var old = (await host.JsonAsync(Made + "/versions/1/observations")).Items();
        Assert.Equal(["GHA 10", "IND 20", "KEN "], old.Select(i => $"{i.Text("counterpart")} {i.Number("value")}"));
        var latest = (await host.JsonAsync(Made + "/versions/latest/observations")).Items();
        Assert.Equal(["GHA 11", "KEN 5", "NGA 30"], latest.Select(i => $"{i.Text("counterpart")} {i.Number("value")}"));
        Assert.Equal("/data/made-up/versions/2/rows/2", latest[0].Text("link"));

        var changes = await host.JsonAsync(Made + "/versions/latest/changes");
        Assert.Equal(4, changes.GetProperty("count").GetInt32());
        Assert.Equal(
            ["revised GHA 10 A → 11 A", "removed IND 20 A → –", "revised KEN  Q → 5 A", "added NGA – → 30 A"],
            changes.Items().Select(c => $"{c.Text("kind")} {c.GetProperty("key").Text("counterpart")} {Standing(c.GetProperty("old"))} → {Standing(c.GetProperty("new"))}"));
        Assert.Equal(15, changes.Items()[0].GetProperty("key").EnumerateObject().Count());
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Changes_come_by_kind_in_pages_and_as_a_table(TestStore store)
    {
        await using var host = await TwoVersionsAsync(store);
        var revised = await host.JsonAsync(Made + "/versions/2/changes?kind=revised&limit=1");
        Assert.Equal(2, revised.GetProperty("count").GetInt32());
        Assert.Equal("GHA", Assert.Single(revised.Items()).GetProperty("key").Text("counterpart"));
        var second = await host.JsonAsync(revised.Text("next"));
        Assert.Equal("KEN", Assert.Single(second.Items()).GetProperty("key").Text("counterpart"));
        Assert.Null(second.GetProperty("next").GetString());
        var table = await host.CsvAsync(Made + "/versions/2/changes.csv");
        Assert.Equal(["revised,GHA,10,A,11,A", "removed,IND,20,A,,", "revised,KEN,,Q,5,A", "added,NGA,,,30,A"],
            table.Select(r => string.Join(',', r["kind"], r["counterpart"], r["oldValue"], r["oldStatus"], r["newValue"], r["newStatus"])));
        Assert.Equal(2, (await host.CsvAsync(Made + "/versions/2/changes.csv?offset=1&limit=2")).Count);
        Assert.Empty((await host.JsonAsync(Made + "/versions/1/changes")).Items());
        await host.ProblemAsync(Made + "/versions/2/changes?kind=moved", HttpStatusCode.BadRequest, "bad-value");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_version_tells_its_file_its_hashes_and_its_checks(TestStore store)
    {
        var host = await TestHost.SharedAsync(store);
        const string Doctors = "/api/v1/datasets/oecd-foreign-trained-doctors/versions/1";
        var version = await host.JsonAsync(Doctors);
        var file = await File.ReadAllBytesAsync(
            Comity.Tests.Places.InRepository("reference", "open-data", "oecd-foreign-trained-doctors", "figures.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), version.Text("fileHash"));
        Assert.Equal(file.Length, version.GetProperty("fileSize").GetInt32());
        Assert.Equal(1576, version.GetProperty("observations").GetInt32());
        var quality = await host.JsonAsync(Doctors + "/quality");
        Assert.Equal(quality.GetProperty("comments").GetInt64(), version.GetProperty("quality").GetProperty("comments").GetInt64());
        Assert.Contains(quality.GetProperty("checks").EnumerateArray(), c => c.Text("id") == "D09" && c.GetProperty("counts").EnumerateObject().Any());
        Assert.Contains(await host.CsvAsync(Doctors + "/quality.csv"), r => r["check"] == "D09" && r["applied"] == "true");
        Assert.Equal(version.Text("contentHash"), (await host.JsonAsync("/api/v1/datasets/oecd-foreign-trained-doctors/versions")).Items()[0].Text("contentHash"));
    }

    [Fact]
    public async Task The_open_figures_are_listed_with_publisher_and_licence()
    {
        var sets = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync("/api/v1/datasets");
        Assert.Equal(5, sets.GetProperty("count").GetInt32());
        Assert.All(sets.Items(), s => Assert.NotEmpty(s.Text("licence")));
        Assert.All(sets.Items(), s => Assert.NotEmpty(s.Text("publisher")));
    }

    [Theory]
    [InlineData("/api/v1/datasets/nothing", "no-such-data-set")]
    [InlineData("/api/v1/datasets/nothing/versions/1/observations.csv", "no-such-data-set")]
    [InlineData("/api/v1/datasets/service-coverage-index/versions/2", "no-such-version")]
    [InlineData("/api/v1/datasets/service-coverage-index/versions/0/changes", "no-such-version")]
    [InlineData("/api/v1/datasets/service-coverage-index/versions/first/quality", "no-such-version")]
    [InlineData("/api/v1/indicators/nothing", "no-such-indicator")]
    [InlineData("/api/v1/nothing", "no-such-address")]
    [InlineData("/api/v1/countries/XYZ", "not-a-country")]
    public async Task What_is_not_there_is_a_problem_with_a_code(string address, string code) =>
        await (await TestHost.SharedAsync(TestStore.Sqlite)).ProblemAsync(address, HttpStatusCode.NotFound, code);

    private static string Standing(System.Text.Json.JsonElement standing) =>
        standing.ValueKind == System.Text.Json.JsonValueKind.Null ? "–" : $"{standing.Number("value")} {standing.Text("status")}";

    private static async Task<TestHost> TwoVersionsAsync(TestStore store)
    {
        var host = await TestHost.StartAsync(store);
        var first = await host.ImportAsync(
            ImportBuilder.Row("GBR", "GHA", 2020, "10") + ImportBuilder.Row("GBR", "IND", 2020, "20") + ImportBuilder.Row("GBR", "KEN", 2020, "", "Q"));
        Assert.True(first.Succeeded, first.Refusal?.Code);
        var second = await host.ImportAsync(
            ImportBuilder.Row("GBR", "GHA", 2020, "11") + ImportBuilder.Row("GBR", "KEN", 2020, "5") + ImportBuilder.Row("GBR", "NGA", 2020, "30"));
        Assert.True(second.Succeeded, second.Refusal?.Code);
        return host;
    }
}
