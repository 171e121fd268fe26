using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>A statistician prepares a table of the register, an owner lets it out, and it is read: by everybody, or by the Secretariat alone.</summary>
public sealed class ReleaseJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en", TestStore.PostgreSql)]
    [InlineData("ar", TestStore.Sqlite)]
    public async Task A_table_goes_out_by_two_people(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        await host.PlantAsync("GHA", Planting.Persons(2_000));
        var page = await browser.OpenAsAsync(host, Role.RegisterStatistician, "GHA", $"/{language}/personnel/table?of=jq-stock&on=2024-12-31", language);
        var release = await PrepareAsync(page, language);
        var owner = await browser.OpenAsAsync(host, Role.AuthorityOwner, "GHA", release, language);
        await owner.AssertSoundAsync(language);
        await owner.Locator("form[action$='handler=letOut'] button[type=submit]").First.ClickAsync();
        await owner.Locator(".c-answer--passed a").ClickAsync();
        await owner.WaitForURLAsync("**/closed-figures/**");
        await owner.AssertSoundAsync(language);
        await owner.GotoAsync($"/{language}/closed-figures");
        await owner.AssertSoundAsync(language);
        await owner.GotoAsync($"/{language}/personnel/releases");
        await owner.AssertSoundAsync(language);
        await owner.GotoAsync($"/{language}/personnel/releases/rules");
        await owner.AssertSoundAsync(language);
    }

    private static async Task<string> PrepareAsync(IPage page, string language)
    {
        await page.ClickAsync("a[href*='/personnel/releases/new']");
        await page.AssertSoundAsync(language);
        await page.CheckAsync("#audience-Secretariat");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("#words").WaitForAsync();
        await page.AssertSoundAsync(language);
        await page.ClickAsync("a[href*='show=withheld']");
        Assert.True(await page.Locator("section table tbody tr").CountAsync() > 0);
        await page.FillAsync("#words", "Synthetic words for readers.");
        await page.Locator("form[action$='handler=send'] button[type=submit]").ClickAsync();
        await page.Locator("#words").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        return new Uri(page.Url).PathAndQuery.Split('?', '#')[0];
    }
}
