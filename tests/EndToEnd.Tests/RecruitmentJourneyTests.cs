using Comity.App.Access;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.RecruitmentChecks.Records;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>An employer's owner names the organisation, keeps what was checked, attaches the evidence and decides.</summary>
public sealed class RecruitmentJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en", TestStore.Sqlite)]
    [InlineData("ar", TestStore.PostgreSql)]
    public async Task A_recruitment_is_kept_decided_and_looked_up(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        var page = await browser.OpenAsAsync(host, Role.RecruiterOwner, null, $"/{language}/recruitments", language);
        await NameAsync(page, language);
        await page.AssertSoundAsync(language);
        await KeepAsync(page, language, "campaign", Keeping.Orderly, "Synthetic nurses");
        await AttachAsync(page);
        await page.AssertSoundAsync(language);
        await page.Locator("button[name=verdict][value=go]").ClickAsync();
        await page.Locator("#begin ~ button").ClickAsync();
        await page.Locator("#begin").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator(".c-answer a").First.ClickAsync();
        await page.WaitForURLAsync("**/checks/1");
        await page.AssertSoundAsync(language);
        await ContractAsync(page, language);
        await page.GotoAsync($"/{language}/recruitments?q=nurses");
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        await page.AssertSoundAsync(language);
    }

    private static async Task NameAsync(IPage page, string language)
    {
        await page.WaitForURLAsync("**/organization?**");
        await page.AssertSoundAsync(language);
        await page.FillAsync("#name", "Synthetic Hospitals");
        await page.CheckAsync("#kind");
        await page.SelectOptionAsync("#country", "GBR");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync($"**/{language}/recruitments");
    }

    /// <summary>From the result of a check, as everybody reaches it.</summary>
    private static async Task KeepAsync(IPage page, string language, string kind, string said, string title)
    {
        await page.GotoAsync($"/{language}/check/{kind}/result?on=2025-06-02&{said}");
        await page.Locator("a[href*='/recruitments/keep']").ClickAsync();
        await page.WaitForURLAsync("**/recruitments/keep?**");
        await page.AssertSoundAsync(language);
        await page.FillAsync("#title", title);
        await page.ClickAsync("#keep");
        await page.Locator("#standing").WaitForAsync();
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
    }

    private static async Task AttachAsync(IPage page)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "evidence.pdf", MimeType = "application/pdf", Buffer = Writing.Pdf });
        await page.FillAsync("#about", "Synthetic plan");
        await page.Locator("form[enctype='multipart/form-data'] button").ClickAsync();
        await page.Locator("a[href*='/documents/']").WaitForAsync();
    }

    private static async Task ContractAsync(IPage page, string language)
    {
        await KeepAsync(page, language, "offer", "destination=GBR&source=IND&job.isco=2221&contract.leave=27&comparator.leave=27", "Synthetic offer");
        await page.Locator("a[href$='/contract']").ClickAsync();
        await page.WaitForURLAsync("**/contract");
        await page.AssertSoundAsync(language);
        await page.Locator("main a.govuk-button").ClickAsync();
        await page.WaitForURLAsync("**/check/offer/result?**");
        await page.GotoAsync(page.Url.Replace("contract.leave=27", "contract.leave=20", StringComparison.Ordinal));
        await page.Locator("a[href*='/recruitments/keep']").ClickAsync();
        await page.ClickAsync("#keep");
        await page.WaitForURLAsync("**/contract");
        Assert.Equal(1, await page.Locator(".c-word--blocked").CountAsync());
        await page.AssertSoundAsync(language);
    }
}
