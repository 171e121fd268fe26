using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>A statistician finds an official table, composes one by clicks, keeps it under a name, and takes it as a file.</summary>
public sealed class TablesJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en", TestStore.Sqlite)]
    [InlineData("ar", TestStore.PostgreSql)]
    public async Task Tables_are_counted_composed_and_kept(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        await host.PlantAsync("GHA", Planting.Persons(4_000));
        var page = await browser.OpenAsAsync(host, Role.RegisterStatistician, "GHA", $"/{language}/personnel/tables", language);
        await page.AssertSoundAsync(language);
        await OfficialAsync(page, language);
        await ComposedAsync(page, language);
        await KeptAsync(page, language);
    }

    private static async Task OfficialAsync(IPage page, string language)
    {
        await page.ClickAsync("a[href*='of=jq-stock-origins']");
        await page.Locator("tbody tr").First.WaitForAsync();
        await page.AssertSoundAsync(language);
        foreach (var table in new[] { "nhwa-1-01", "retirement", "age-pyramid", "nhwa-5-02", "nhwa-5-07" })
        {
            await page.GotoAsync($"/{language}/personnel/table?of={table}");
            Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
        }

        await page.GotoAsync($"/{language}/personnel/table?of=nhwa-1-01");
        await page.AssertSoundAsync(language);
    }

    private static async Task ComposedAsync(IPage page, string language)
    {
        await page.GotoAsync($"/{language}/personnel/pivot");
        await page.SelectOptionAsync("#rows", "qualified");
        await page.SelectOptionAsync("#columns", "sex");
        await page.Locator("main form[method=get] button").ClickAsync();
        await page.WaitForURLAsync("**rows=qualified**");
        await page.AssertSoundAsync(language);
        var all = await page.Locator("tr.c-total td").Last.InnerTextAsync();
        await page.Locator("tbody tr:first-child th a").ClickAsync();
        await page.WaitForURLAsync("**f.qualified=**");
        Assert.NotEqual(all, await page.Locator("tbody tr td").Last.InnerTextAsync());
        await page.AssertSoundAsync(language);
    }

    private static async Task KeptAsync(IPage page, string language)
    {
        await page.FillAsync("#name", "Synthetic table");
        await page.CheckAsync("#shared");
        await page.Locator("form[method=post] button[type=submit]").Last.ClickAsync();
        await page.WaitForURLAsync("**/personnel/tables**");
        await page.Locator("a[href*='/personnel/saved/']").ClickAsync();
        await page.AssertSoundAsync(language);
        await page.FillAsync("#name", "Renamed synthetic table");
        await page.Locator("form[action$='handler=change'] button").ClickAsync();
        await page.WaitForURLAsync("**/personnel/tables**");
        await page.GetByText("Renamed synthetic table").First.ClickAsync();
        await page.WaitForURLAsync("**/personnel/pivot**");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href*='pivot.csv']"));
        Assert.Equal("GHA-pivot.csv", download.SuggestedFilename);
    }
}
