using System.Net;
using System.Text;
using System.Text.Json;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>What is asked wrongly is told with what is allowed; a stream goes on after a bad line.</summary>
public sealed class CheckRequestTests
{
    [Theory]
    [InlineData("""{"on":"2025-06-02"}""", "kind", "missing", "campaign")]
    [InlineData("""{"kind":"campaign"}""", "on", "missing", "yyyy-MM-dd")]
    [InlineData("""{"kind":"campaign","on":"2.6.2025"}""", "on", "not-a-date", "yyyy-MM-dd")]
    [InlineData("""{"kind":"fair","on":"2025-06-02"}""", "kind", "not-on-the-list", "offer")]
    [InlineData("""{"kind":"campaign","on":"2025-06-02","pack":[]}""", "pack", "unknown-name", "packs")]
    [InlineData("""{"kind":"campaign","on":"2025-06-02","packs":["XX"]}""", "packs", "not-on-the-list", "UK")]
    [InlineData("""{"kind":"campaign","on":"2025-06-02","facts":[]}""", "facts", "not-an-object", null)]
    [InlineData("""{"kind":"campaign","on":"2025-06-02","facts":{"destinaton":"GBR"}}""", "facts.destinaton", "unknown-name", "destination")]
    [InlineData("""{"facts":{"actor":{"type":"angel"}},"kind":"campaign","on":"2025-06-02"}""", "facts.actor.type", "not-on-the-list", "agency")]
    [InlineData("""{"kind":"campaign","on":"2025-06-02"} {}""", "", "not-json", null)]
    [InlineData("""{"kind":"campaign",""", "", "not-json", null)]
    [InlineData("[]", "", "not-an-object", "kind")]
    public async Task A_bad_request_is_told_what_is_allowed(string json, string path, string code, string? allowed)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var client = host.NewClient();
        using var answer = await client.PostAsync(AskedCheck.Address, new StringContent(json, Encoding.UTF8, "application/json"), Cancellation);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = problem.GetProperty("errors")[0];
        Assert.Equal((path, code), (error.GetProperty("path").GetString(), error.GetProperty("code").GetString()));
        Assert.True(allowed is null || error.GetProperty("allowed").EnumerateArray().Any(one => one.GetString() == allowed), error.ToString());
        Assert.NotEqual("", error.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task Only_the_packs_that_are_named_judge()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var check = AskedCheck.Campaign("2025-06-02");
        check["packs"] = new System.Text.Json.Nodes.JsonArray("WHO");
        var answer = await host.AskAsync(check);

        Assert.Equal(["WHO"], answer.GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("pack").GetString()));
    }

    [Fact]
    public async Task A_stream_is_answered_line_by_line_and_goes_on_after_a_bad_one()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var lines = string.Join('\n', Enumerable.Range(0, 500).Select(at => at == 250 ? "{\"id\":\"bad\",\"kind\":1}" : Line(at)));
        using var client = host.NewClient();
        using var answer = await client.PostAsync(AskedCheck.Address + "/batch", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"), Cancellation);
        var answers = (await answer.Content.ReadAsStringAsync(Cancellation)).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(500, answers.Count);
        Assert.Equal(Enumerable.Range(0, 500).Where(at => at != 250).Select(at => $"{at}"), answers.Where(one => one.TryGetProperty("outcome", out _)).Select(one => one.GetProperty("id").GetString()));
        Assert.Equal((251, "bad"), (answers[250].GetProperty("line").GetInt32(), answers[250].GetProperty("id").GetString()));
        Assert.Equal(["kind", "on"], answers[250].GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()));

        static string Line(int at)
        {
            var check = AskedCheck.Campaign("2025-06-02", at % 2 == 0 ? null : """{"targetStates":["NGA"],"channels":["message"]}""");
            check["id"] = $"{at}";
            return check.ToJsonString();
        }
    }

    [Fact]
    public async Task A_stream_gives_the_outcome_of_a_single_check()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var check = AskedCheck.Campaign("2026-09-15", """{"targetStates":["NGA","KEN","PRT"],"channels":["advert"]}""");
        using var client = host.NewClient();
        using var answer = await client.PostAsync(AskedCheck.Address + "/batch?detail=full", new StringContent(check.ToJsonString()), Cancellation);

        Assert.Equal((await host.AskAsync(check)).Worse(), JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.Worse());
    }

    [Theory]
    [InlineData("fr", "Cela ne doit pas se poursuivre ainsi.")]
    [InlineData("ar", "لا يجوز أن يستمر هذا كما هو.")]
    public async Task An_answer_speaks_the_language_of_who_asks(string language, string sentence)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var client = host.NewClient();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        using var answer = await client.PostAsync(
            AskedCheck.Address, new StringContent(AskedCheck.Campaign("2025-06-02", """{"targetStates":["NGA"],"channels":["message"]}""").ToJsonString()), Cancellation);
        var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

        Assert.StartsWith(sentence, said.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
