namespace Comity.EndToEnd.Tests;

/// <summary>The first view of a page on an empty cache: at most 150 KB over the line, 300 KB where it shows the map.</summary>
public sealed class WeightTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task A_page_is_light(string language, string address)
    {
        var page = await browser.OpenAsync(language + address);
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var bytes = await page.EvaluateAsync<int>(
            "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, e) => sum + e.transferSize, 0)");
        var hasMap = await page.Locator(".c-map").CountAsync() > 0;
        Assert.InRange(bytes, 1_000, hasMap ? 300_000 : 150_000);
    }

    [Theory]
    [MemberData(nameof(Addresses.Every), MemberType = typeof(Addresses))]
    public async Task A_page_says_the_same_without_script(string address)
    {
        var page = await browser.OpenAsync(address, script: false);
        Assert.True(await page.Locator("h1").CountAsync() == 1, $"{address} has one heading of the first order.");
        Assert.True((await page.Locator("main").InnerTextAsync()).Length > 80, $"{address} says something.");
    }

    [Fact]
    public async Task No_page_breaks_the_content_policy()
    {
        foreach (var address in Addresses.All)
        {
            var broken = new List<string>();
            var page = await browser.OpenAsync("/about");
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    broken.Add(message.Text);
                }
            };
            await page.GotoAsync(address);
            Assert.Empty(broken.Select(text => address + ": " + text));
        }
    }
}
