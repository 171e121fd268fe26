using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel;
using Comity.Methods.Personnel;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>An officer finds a person, corrects the record and undoes it, issues a certificate; somebody abroad checks the paper.</summary>
public sealed class PersonJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en", TestStore.Sqlite)]
    [InlineData("ar", TestStore.PostgreSql)]
    public async Task A_person_is_found_corrected_and_certified(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        var nurse = Synthetic.Nurse() with { AsSent = new Dictionary<string, string> { ["birth"] = "17.5.198O", ["licence.from"] = "early" }, Birth = PartialDate.Parse("1980") };
        await host.PlantAsync("GHA", nurse, Synthetic.Nurse("N-2") with { Family = "Tesdofa-Mansa", OtherNames = [], Birth = PartialDate.Parse("1990-02") }, new PersonRecord("N-3") { Family = "Testovich" });
        var page = await browser.OpenAsAsync(host, Role.RegisterOfficer, "GHA", $"/{language}/personnel", language);
        await page.AssertSoundAsync(language);
        await page.FillAsync("#q", "Anna Testova-Mensah");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("#alike").WaitForAsync();
        await page.AssertSoundAsync(language);
        await page.Locator("main table a").First.ClickAsync();
        await page.Locator("#record").WaitForAsync();
        await page.AssertSoundAsync(language);
        await CorrectAsync(page, language);
        await page.Locator("a[href*='restore=1']").ClickAsync();
        await page.Locator("#reason").WaitForAsync();
        await page.FillAsync("#reason", "Synthetic undoing");
        await page.Locator("main form button.govuk-button").First.ClickAsync();
        await page.Locator("#record").WaitForAsync();
        await page.Locator("main a[href$='/looks']").First.ClickAsync();
        await page.WaitForURLAsync("**/looks");
        await page.AssertSoundAsync(language);
        await CertifyAsync(page, language);
    }

    private static async Task CorrectAsync(IPage page, string language)
    {
        await page.Locator("a[href$='/correct']").ClickAsync();
        await page.WaitForURLAsync("**/correct");
        await page.AssertSoundAsync(language);
        await page.FillAsync("#birth", "32/5/1980");
        await page.Locator("button[name=add][value=licence]").ClickAsync();
        await page.Locator("#licence-2-from").FillAsync("1/2/2020");
        await page.Locator("#licence-2-status").SelectOptionAsync(PersonCodes.Suspended);
        await page.FillAsync("#countryOfBirth", "KEN");
        await page.Locator("main form > button.govuk-button").Last.ClickAsync();
        await page.Locator("#birth-error").WaitForAsync();
        await page.AssertSoundAsync(language);
        await page.FillAsync("#birth", "17/5/1980");
        await page.Locator("main form > button.govuk-button").Last.ClickAsync();
        await page.Locator("#reason").WaitForAsync();
        await page.CheckAsync("#way");
        await page.FillAsync("#reason", "Synthetic letter");
        await page.AssertSoundAsync(language);
        await page.Locator("main form button.govuk-button").First.ClickAsync();
        await page.Locator("#wrong").WaitForAsync();
        await page.AssertSoundAsync(language);
    }

    private static async Task CertifyAsync(IPage page, string language)
    {
        await page.GotoAsync(page.Url.Replace("/looks", "/good-standing", StringComparison.Ordinal));
        await page.AssertSoundAsync(language);
        await page.CheckAsync("#By");
        await page.FillAsync("#Destination", "GBR");
        await page.FillAsync("#Addressee", "Synthetic board abroad");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/personnel/good-standing/*");
        await page.AssertSoundAsync(language);
        var code = await page.Locator("#code ~ p code").First.InnerTextAsync();
        await page.GotoAsync($"/{language}/personnel/good-standing");
        await page.AssertSoundAsync(language);
        await page.GotoAsync($"/{language}/personnel/new");
        await page.AssertSoundAsync(language);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"/{language}/good-standing");
        await page.FillAsync("#Code", code);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator(".c-answer--passed").WaitForAsync();
        await page.AssertSoundAsync(language);
    }
}
