using System.Net;
using System.Text.Json;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Api;

/// <summary>Answers as programs read them.</summary>
internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this TestHost host, string address)
    {
        using var answer = await host.AskAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.JsonAsync();
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Rows as cells by the name of their column; only for tables without quoted cells.</summary>
    public static async Task<List<Dictionary<string, string>>> CsvAsync(this TestHost host, string address)
    {
        using var answer = await host.AskAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = text.Split("\r\n")[..^1];
        var names = lines[0].Split(',');
        Assert.All(lines, line => Assert.Equal(names.Length, line.Split(',').Length));
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second))];
    }

    /// <summary>A refusal: its status, and that it is a problem with this code.</summary>
    public static async Task<JsonElement> ProblemAsync(this TestHost host, string address, HttpStatusCode status, string code)
    {
        using var answer = await host.AskAsync(address);
        Assert.True(answer.StatusCode == status, $"{address}: {(int)answer.StatusCode}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.JsonAsync();
        Assert.Equal(code, problem.Text("code"));
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.Text("detail"));
        return problem;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static IReadOnlyList<string> Texts(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    public static double? Number(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static IReadOnlyList<JsonElement> Items(this JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray()];
}
