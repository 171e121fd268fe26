using System.Text.Json;
using Comity.App.Tests.Hosting;
using Comity.Tests;

namespace Comity.App.Tests.Api;

/// <summary>The description for programs, compared with the copy in docs: <c>COMITY_RENEW=1</c> writes it anew.</summary>
public sealed class DescriptionTests
{
    private static readonly string Kept = Places.InRepository("docs", "openapi.json");

    [Fact]
    public async Task The_description_is_the_one_that_is_kept()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var now = (await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("COMITY_RENEW") == "1")
        {
            await File.WriteAllTextAsync(Kept, now, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken), now);
    }

    [Fact]
    public async Task Every_parameter_and_answer_is_described()
    {
        var description = await (await TestHost.SharedAsync(TestStore.Sqlite)).JsonAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", description.Text("openapi"), StringComparison.Ordinal);
        foreach (var path in description.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)))
        {
            var operation = path.Value.EnumerateObject().Single().Value;
            Assert.NotEmpty(operation.Text("summary"));
            Assert.NotEmpty(operation.Text("operationId"));
            var parameters = operation.TryGetProperty("parameters", out var some) ? some.EnumerateArray().ToList() : [];
            Assert.All(parameters, p => Assert.True(p.TryGetProperty("description", out _) && p.TryGetProperty("example", out _), $"{path.Name} {p.Text("name")}"));
            var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");

            // Heads, proofs and entries of the log are no tables, nor are rules and certificates; whoever asks by a body is answered in its form.
            var table = !path.Name.StartsWith("/api/v1/log/", StringComparison.Ordinal) && !path.Name.StartsWith("/api/v1/rules", StringComparison.Ordinal)
                && !path.Name.StartsWith("/api/v1/good-standing/", StringComparison.Ordinal)
                && !operation.TryGetProperty("requestBody", out _);
            Assert.True(!table || (content.TryGetProperty("application/json", out _) && content.TryGetProperty("text/csv", out _)), path.Name);
            Assert.True(operation.GetProperty("responses").TryGetProperty("400", out _), path.Name);
        }
    }

    [Fact]
    public async Task Addresses_answer_what_the_description_gives_as_example_of_their_places()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var description = await host.JsonAsync("/openapi/v1.json");
        foreach (var path in description.GetProperty("paths").EnumerateObject().Where(p => p.Name.StartsWith("/api/v1/datasets", StringComparison.Ordinal)))
        {
            var places = path.Value.GetProperty("get").TryGetProperty("parameters", out var some)
                ? some.EnumerateArray().Where(p => p.Text("in") == "path").ToDictionary(p => p.Text("name"), p => p.Text("example"))
                : [];
            var address = places.Aggregate(path.Name, (a, p) => a.Replace("{" + p.Key + "}", p.Value, StringComparison.Ordinal));
            Assert.Equal(JsonValueKind.Object, (await host.JsonAsync(address)).ValueKind);
        }
    }
}
