using Comity.App.Reference;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Countries;

public sealed class CountryListTests
{
    [Fact]
    public async Task All_members_and_other_areas_with_figures_are_listed()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries");
        var codes = page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")![^3..]).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Empty(host.Get<ReferenceData>().Countries.MembersOn(new DateOnly(2024, 1, 1)).Select(c => c.Iso3).Except(codes));
        Assert.All(new[] { "AIA", "PSE", "TKL", "HKG" }, area => Assert.Contains(area, codes));
        Assert.StartsWith("194 Member States", page.Words(".c-lede"), StringComparison.Ordinal);
        Assert.Equal(55, page.QuerySelectorAll("tbody td strong").Length);
    }

    [Theory]
    [InlineData("density", 1)]
    [InlineData("share", 3)]
    [InlineData("rate", 4)]
    public async Task A_figure_orders_the_list_greatest_first(string order, int column)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries?sort=" + order);
        var figures = page.QuerySelectorAll("tbody tr").Select(r => r.Children[column])
            .Where(c => c.QuerySelector(".c-doubtful") is null && c.QuerySelector("a") is not null)
            .Select(c => double.Parse(c.QuerySelector("a")!.TextContent.Replace(" %", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(figures.Count > 15);
        Assert.Equal(figures.OrderDescending(), figures);
        Assert.Equal("descending", page.QuerySelectorAll("thead th")[column].GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task An_incomplete_share_comes_after_the_complete_ones()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries?sort=share");
        var order = page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("th a")!.GetAttribute("href")![^3..]).ToList();
        Assert.Equal(["ISR", "NZL", "IRL", "NOR", "CHE", "GBR", "CAN"], order.Take(7));
        Assert.True(order.IndexOf("AUS") > order.IndexOf("LTU"));
        Assert.True(order.IndexOf("GRC") > order.IndexOf("LTU"));
    }

    [Fact]
    public async Task A_region_and_a_word_narrow_the_list_together()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries?q=guinea&region=AFR");
        Assert.Equal(["GNQ", "GIN", "GNB"], page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")![^3..]));
        var all = await host.PageAsync("/en/countries?q=guinea");
        Assert.Contains("PNG", all.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")![^3..]));
        Assert.Contains("q=guinea", page.QuerySelector("thead th.c-num a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_may_be_meant()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/en/countries?q=Gahna");
        Assert.Null(page.QuerySelector("table"));
        Assert.Contains("/en/countries/GHA", page.QuerySelectorAll(".c-note a").Select(a => a.GetAttribute("href")));
    }
}
