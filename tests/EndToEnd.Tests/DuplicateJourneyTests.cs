using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel;
using Comity.App.Tests.Personnel.Duplicates;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>An officer has the register searched, compares two records, merges them, and takes it back.</summary>
public sealed class DuplicateJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en", TestStore.PostgreSql)]
    [InlineData("ar", TestStore.Sqlite)]
    public async Task A_pair_is_found_compared_merged_and_undone(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        await host.PlantAsync("GHA", Synthetic.Nurse(), Pairing.Again(), Pairing.Other());
        var page = await browser.OpenAsAsync(host, Role.RegisterOfficer, "GHA", $"/{language}/personnel/duplicates", language);
        await page.AssertSoundAsync(language);
        await page.Locator("form[action*='handler=search'] button").ClickAsync();
        await page.Locator("main table").WaitForAsync();

        // While the search runs, the page looks again by itself.
        await page.Locator("progress").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.AssertSoundAsync(language);
        await page.Locator("main table a").First.ClickAsync();
        await page.Locator("#merge").WaitForAsync();
        await page.AssertSoundAsync(language);
        await page.Locator("form[action*='handler=merge'] button").ClickAsync();
        await page.Locator("#mergeReason-error").WaitForAsync();
        await page.AssertSoundAsync(language);

        // By the keyboard alone: Enter in the field decides.
        await page.FillAsync("#mergeReason", "Synthetic passport");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=status] a").ClickAsync();
        await page.Locator("#undoReason").WaitForAsync();
        await page.AssertSoundAsync(language);
        await page.FillAsync("#undoReason", "Synthetic second thoughts");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#merge").WaitForAsync();
        await page.AssertSoundAsync(language);
    }
}
