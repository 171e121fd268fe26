using Comity.App.Safeguards.Published;
using Comity.App.Tests.Hosting;
using Comity.Rules.Lists;

namespace Comity.App.Tests.Safeguards;

/// <summary>One country's history, as other slices get it.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task Zambia_came_on_in_2023_with_its_figures_and_distances()
    {
        var history = await OfAsync("ZMB");

        Assert.Equal([null, false, true], history.Editions.Select(e => e.Listed));
        Assert.Equal("2023", history.Now!.Edition.Id);
        Assert.True(history.Now.Computed);
        Assert.Equal(history.Now.Figures!.Density - 49, history.Now.DensityDistance);
        Assert.True(history.Now.IndexDistance < 0);
    }

    [Fact]
    public async Task Tuvalu_is_listed_and_not_computable()
    {
        var now = (await OfAsync("TUV")).Now!;

        Assert.Equal((true, null, null), (now.Listed, now.Computed, now.IndexDistance));
    }

    [Fact]
    public async Task Adoptions_say_where_and_when_and_which_colour()
    {
        var adoptions = (await OfAsync("KEN")).Adoptions;

        Assert.Equal("WHO", adoptions[0].Adoption.Jurisdiction);
        var british = Assert.Single(adoptions, a => a.Adoption.Jurisdiction == "GBR" && a.Current);
        Assert.Equal((ListAnswer.NotListed, ListColour.Amber), (british.Answer, british.Colour));
        Assert.Equal(ListAnswer.Unknown, adoptions.Single(a => a.Adoption.Edition == "2006").Answer);
        var german = adoptions.Single(a => a.Adoption is { Jurisdiction: "DEU", Edition: "2020" });
        Assert.Equal((new DateOnly(2023, 12, 6), new DateOnly(2024, 1, 30)), (german.Until, german.UntilLatest));
    }

    private static async Task<CountryHistory> OfAsync(string iso3)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        return await host.Get<ISafeguardsHistory>().OfAsync(iso3, TestContext.Current.CancellationToken);
    }
}
