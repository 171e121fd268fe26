using Comity.App.Access;
using Comity.App.Tests.Access;
using Comity.App.Tests.Hosting;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>The history of every kind of record on its page, and what changed in the workspace; to be read by whoever reads how.</summary>
public sealed class HistoryJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en", TestStore.Sqlite)]
    [InlineData("ar", TestStore.PostgreSql)]
    public async Task Every_record_shows_its_history_and_the_workspace_what_changed(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        var first = await FirstCountry.PlantAsync(host);
        string Of(string place, string key = "id") => $"/{language}{place.TrimEnd('/')}/{first.Keys[place][key]}";
        var owner = await browser.OpenAsAsync(host, Role.AuthorityOwner, FirstCountry.Code, $"/{language}/workspace", language);
        Assert.True(await owner.Locator("#changed ~ .c-history > li").CountAsync() >= 3);
        await owner.AssertSoundAsync(language);
        await owner.Locator("#changed ~ .c-history a").First.ClickAsync();
        await owner.Locator("#history").WaitForAsync();
        foreach (var address in new[] { $"/{language}/workspace/changes", Of("/authorities/designations/"), Of("/messages/"), Of("/people"), Of("/people/invitations/"), Of("/service-accounts"), $"/{language}/account" })
        {
            Assert.True((await owner.GotoAsync(address))!.Ok, address);
            Assert.True(await owner.Locator(".c-history > li").CountAsync() > 0 || address.EndsWith("/account", StringComparison.Ordinal), address);
            await owner.AssertSoundAsync(language);
        }

        var administrator = await browser.OpenAsAsync(host, Role.Administrator, null, Of("/letters"), language);
        await administrator.AssertSoundAsync(language);
    }
}
