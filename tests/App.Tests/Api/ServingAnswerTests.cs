using System.Net;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics;

namespace Comity.App.Tests.Api;

/// <summary>Tags, HEAD, formats, languages and problems: what holds for every answer.</summary>
public sealed class ServingAnswerTests
{
    public static TheoryData<string> Addresses =>
    [
        "/api/v1/countries", "/api/v1/countries/GHA", "/api/v1/datasets", "/api/v1/datasets/service-coverage-index",
        "/api/v1/datasets/service-coverage-index/versions", "/api/v1/datasets/service-coverage-index/versions/1",
        "/api/v1/datasets/service-coverage-index/versions/1/quality", "/api/v1/datasets/service-coverage-index/versions/1/observations",
        "/api/v1/datasets/service-coverage-index/versions/1/changes", "/api/v1/indicators", "/api/v1/indicators/density-doctors",
        "/api/v1/indicators/foreign-trained-share", "/api/v1/indicators/emigration-rate", "/api/v1/corridors?origin=GHA",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_holds_the_current_answer_is_told_so(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var first = await host.AskAsync(address);
        var tag = first.Headers.ETag!.ToString();
        using var again = await host.AskAsync(address, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        using var other = await host.AskAsync(address, ("If-None-Match", "W/\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var csv = await host.AskAsync(address, ("If-None-Match", tag), ("Accept", "text/csv"));
        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["Accept", "Accept-Language"], csv.Headers.Vary.Order().Intersect(["Accept", "Accept-Language"]));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_is_GET_without_a_body(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var get = await host.AskAsync(address);
        using var head = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var after = await host.AskAsync(address);
        Assert.NotEmpty(await after.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_unknown_parameter_is_refused(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        await host.ProblemAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "colour=blue", HttpStatusCode.BadRequest, "unknown-parameter");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Only_reading_is_answered(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var answer = await host.Client.PostAsync(address, new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("method-not-allowed", (await answer.JsonAsync()).Text("code"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_publication_changes_the_tag_and_the_answer(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var before = await host.AskAsync("/api/v1/datasets");
        Assert.True((await host.ImportAsync(ImportBuilder.Row("GBR", "GHA", 2020, "10"))).Succeeded);
        using var after = await host.AskAsync("/api/v1/datasets", ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(1, (await after.JsonAsync()).GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Without_any_figures_the_lists_are_empty(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        foreach (var address in new[] { "datasets", "corridors?origin=GHA", "indicators/foreign-trained-share", "indicators/emigration-rate", "indicators/density-doctors" })
        {
            var answer = await host.JsonAsync("/api/v1/" + address);
            Assert.Empty(answer.Items());
            Assert.Equal(0, answer.GetProperty("count").GetInt32());
        }
    }

    [Fact]
    public async Task A_problem_is_said_in_the_language_of_the_asker_and_its_code_stays()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var french = await host.AskAsync("/api/v1/datasets/rien", ("Accept-Language", "fr"));
        using var arabic = await host.AskAsync("/api/v1/datasets/rien", ("Accept-Language", "ar"));
        var (fr, ar) = (await french.JsonAsync(), await arabic.JsonAsync());
        Assert.StartsWith("Il n’y a pas de jeu de données", fr.Text("detail"), StringComparison.Ordinal);
        Assert.NotEqual(fr.Text("detail"), ar.Text("detail"));
        Assert.Equal(fr.Text("code"), ar.Text("code"));
    }

    [Fact]
    public async Task A_parameter_may_stand_once()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        await host.ProblemAsync("/api/v1/indicators/emigration-rate?year=2018&year=2019", HttpStatusCode.BadRequest, "parameter-given-twice");
    }

    [Fact]
    public async Task Any_site_may_read()
    {
        using var answer = await (await TestHost.SharedAsync(TestStore.Sqlite)).AskAsync("/api/v1/datasets", ("Origin", "https://a-ministry.example"));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}
