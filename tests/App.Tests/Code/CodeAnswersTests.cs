using System.Net;
using System.Text.Json;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Code;

public sealed class CodeAnswersTests
{
    [Fact]
    public async Task The_editions_come_with_their_dates_apart()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var answer = await JsonAsync(host, "/api/v1/code");
        Assert.Equal(["code-2010", "code-2026", "wha63-16"], answer.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("id").GetString()));
        Assert.Equal(3, answer.GetProperty("count").GetInt32());
        var amended = answer.GetProperty("items")[1];
        Assert.Equal("2026-05-18", amended.GetProperty("adopted").GetProperty("from").GetString());
        Assert.Equal("2026-05-29", amended.GetProperty("textDated").GetProperty("to").GetString());
        Assert.Equal(JsonValueKind.Null, amended.GetProperty("appliesFrom").GetProperty("from").ValueKind);
        Assert.Equal("unknown", amended.GetProperty("appliesFrom").GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_edition_comes_paragraph_by_paragraph_with_what_serves_each()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var answer = await JsonAsync(host, "/fr/api/v1/code/code-2010");
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(56, items.Count);
        var served = items.Single(i => i.GetProperty("id").GetString() == "7.2(b)");
        Assert.Equal("code-2010:7.2(b)", served.GetProperty("cite").GetString());
        Assert.Equal("Échange d’informations", served.GetProperty("heading").GetString());
        Assert.Equal("/data", served.GetProperty("serves")[0].GetProperty("page").GetString());
        Assert.Empty(items.Single(i => i.GetProperty("id").GetString() == "9.4").GetProperty("serves").EnumerateArray());
    }

    [Fact]
    public async Task Topics_without_text_come_without_article_and_force()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var items = (await JsonAsync(host, "/api/v1/code/code-2026")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(3, items.Count);
        Assert.All(items, i => Assert.Equal(JsonValueKind.Null, i.GetProperty("force").ValueKind));
        Assert.All(items, i => Assert.Equal("missing", i.GetProperty("detailStatus").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/code/code-2010.csv", "*/*")]
    [InlineData("/api/v1/code/code-2010", "text/csv")]
    public async Task A_table_has_one_row_a_paragraph(string address, string accept)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address, ("Accept", accept));
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        Assert.StartsWith("id,cite,article,heading,paraphrase,force", lines[0], StringComparison.Ordinal);
        Assert.Equal(57, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("3.6,code-2010:3.6,3,Guiding principles,\"Member States should, to the extent possible,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_edition_is_a_problem_that_names_the_known_ones()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync("/api/v1/code/code-1999");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-such-edition", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal(["code-2010", "code-2026", "wha63-16"], problem.RootElement.GetProperty("allowed").EnumerateArray().Select(e => e.GetString()));
    }

    private static async Task<JsonElement> JsonAsync(TestHost host, string address)
    {
        using var answer = await host.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
