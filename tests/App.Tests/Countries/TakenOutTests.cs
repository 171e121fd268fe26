using Comity.App.Serving;
using Comity.App.Tests.Hosting;
using Comity.Tests;

namespace Comity.App.Tests.Countries;

/// <summary>A folder of open data taken out: the rest still stands, and what is lacking is named.</summary>
public sealed class TakenOutTests : IDisposable
{
    private readonly string _content = TestRun.NewFolder();

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Fact]
    public async Task Without_the_figures_by_origin_the_densities_stand_and_the_rest_is_named()
    {
        Without("oecd-foreign-trained-doctors");
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, _content);
        await ComityServer.FillAsync(host.Get<IServiceProvider>(), TextWriter.Null, TestContext.Current.CancellationToken);

        var home = await host.PageAsync("/en/");
        Assert.NotNull(home.QuerySelector("#world"));
        var empty = await host.PageAsync("/en/?indicator=emigration-rate");
        Assert.Null(empty.QuerySelector("#world"));
        Assert.Contains("oecd-foreign-trained-doctors", empty.Words(".c-note"), StringComparison.Ordinal);

        var ghana = await host.PageAsync("/en/countries/GHA");
        Assert.Equal("37.9", ghana.Words(".c-key__value"));
        Assert.Contains("oecd-foreign-trained-doctors", ghana.Words("main > .c-note"), StringComparison.Ordinal);
        Assert.Contains("No data set that is held", ghana.Words("#destinations .c-note"), StringComparison.Ordinal);

        var list = await host.PageAsync("/en/countries");
        Assert.Contains("oecd-foreign-trained-doctors", list.Words(".c-note"), StringComparison.Ordinal);
        Assert.True(list.QuerySelectorAll("tbody tr").Length >= 194);
    }

    /// <summary>The repository's content with one folder less; the other files are links.</summary>
    private void Without(string dataSet)
    {
        var openData = Directory.CreateDirectory(Path.Combine(_content, "reference", "open-data"));
        Directory.CreateSymbolicLink(Path.Combine(_content, "policy"), Places.InRepository("policy"));
        foreach (var folder in Directory.GetDirectories(Places.InRepository("reference")).Where(f => Path.GetFileName(f) != "open-data"))
        {
            Directory.CreateSymbolicLink(Path.Combine(_content, "reference", Path.GetFileName(folder)), folder);
        }

        foreach (var folder in Directory.GetDirectories(Places.InRepository("reference", "open-data")).Where(f => Path.GetFileName(f) != dataSet))
        {
            Directory.CreateSymbolicLink(Path.Combine(openData.FullName, Path.GetFileName(folder)), folder);
        }
    }
}
