using Comity.App.Tests.Hosting;

namespace Comity.EndToEnd.Tests;

/// <summary>A visitor tries Comity: opens the page of the demonstration and goes on as an owner, by keyboard alone.</summary>
public sealed class DemoJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_visitor_goes_on_as_an_owner_and_sees_what_waits(string language)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, adapt: s => s.AsDemo());
        var page = await browser.OpenAsync(host, $"/{language}/sign-in", locale: language);
        await page.AssertSoundAsync(language);
        var keys = new Keyboard(page);
        await keys.PressAsync("aside.c-demo a");
        await page.WaitForURLAsync($"**/{language}/demo");
        await page.AssertSoundAsync(language);
        await keys.PressAsync("#as-demo-owner-of-exampleland");
        await page.WaitForURLAsync($"**/{language}/workspace");
        await page.AssertSoundAsync(language);
        Assert.Contains("Demo Owner of Exampleland", await page.Locator(".c-account summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(6, await page.Locator("main .c-lines > li").CountAsync());
        Assert.True(await page.Locator("aside.c-demo").IsVisibleAsync(), "The banner stands on every page.");
    }
}
