using System.Text.Json;
using Comity.App.Serving;
using Comity.App.Tests.Hosting;
using Comity.Tests;

namespace Comity.App.Tests.Safeguards;

/// <summary>A data set taken out: Comity still runs and says what it lacks.</summary>
public sealed class WithoutFiguresTests
{
    [Theory]
    [InlineData(TestStore.Sqlite, "service-coverage-index", "noIndex")]
    [InlineData(TestStore.PostgreSql, "service-coverage-index", "noIndex")]
    [InlineData(TestStore.Sqlite, "who-health-workforce", "noDensity")]
    public async Task Without_a_data_set_no_country_is_off_and_the_lack_is_named(TestStore store, string dataSet, string reason)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var content = new ContentCopy(dataSet);
        await using var host = await TestHost.StartAsync(store, content.Folder);
        await ComityServer.FillAsync(host.Get<IServiceProvider>(), TextWriter.Null, cancellation);

        var answer = JsonSerializer.Deserialize<JsonElement>(await host.Client.GetStringAsync("/api/v1/safeguards-list/2023/derivation", cancellation));
        var page = await host.Client.GetStringAsync("/safeguards-list/2023", cancellation);

        Assert.Equal(dataSet, Assert.Single(answer.GetProperty("lacks").EnumerateArray()).GetProperty("dataSet").GetString());
        Assert.Equal(0, answer.GetProperty("listed").GetArrayLength());
        Assert.Equal(55, answer.GetProperty("official").GetArrayLength());
        Assert.Equal(55, answer.GetProperty("missing").GetArrayLength());
        Assert.Equal(194, answer.GetProperty("notComputable").GetArrayLength());
        Assert.All(answer.GetProperty("items").EnumerateArray(), i => Assert.Equal(JsonValueKind.Null, i.GetProperty("computed").ValueKind));
        Assert.Contains(reason, answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("reason").GetString()));
        Assert.Contains($"The data set {dataSet} is not held.", page);
        Assert.Contains("55 countries are on the safeguards list of 2023", page);
    }

    /// <summary>Policy and reference as they are, but for one folder of open figures.</summary>
    private sealed class ContentCopy : IDisposable
    {
        public ContentCopy(string without)
        {
            foreach (var file in new[] { "policy", "reference" }
                .SelectMany(f => Directory.EnumerateFiles(Places.InRepository(f), "*", SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(Places.Repository, f))
                .Where(f => !f.StartsWith(Path.Combine("reference", "open-data"), StringComparison.Ordinal) || Kept(f, without)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
                File.Copy(Places.InRepository(file), Path.Combine(Folder, file));
            }
        }

        public string Folder { get; } = TestRun.NewFolder();

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        // The two data sets of the list are enough: the others would only cost time.
        private static bool Kept(string file, string without) =>
            !file.Contains(without, StringComparison.Ordinal)
            && (file.Contains("service-coverage-index", StringComparison.Ordinal) || file.Contains("who-health-workforce", StringComparison.Ordinal));
    }
}
