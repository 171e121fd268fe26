using System.Net;
using System.Net.Http.Headers;
using Comity.App.Access;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Access.OpenId;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.EndToEnd.Tests;

/// <summary>Keys of programs, letters, and the way through a ministry's provider, by keyboard alone, in languages of both directions.</summary>
public sealed class KeysAndLettersJourneyTests(Browser browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_owner_issues_a_key_which_works_until_it_is_revoked(string language)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await browser.OpenAsAsync(host, Role.AuthorityOwner, "GHA", "/service-accounts", language);
        var keys = new Keyboard(page);
        await keys.PressAsync("main a[href$='/service-accounts/new']");
        await page.WaitForURLAsync("**/service-accounts/new");
        await keys.PressAsync("main form button");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        await page.AssertSoundAsync(language);
        await keys.WriteAsync("#name", "Register of nurses");
        await keys.GoToAsync("#scopes");
        await page.Keyboard.PressAsync("Space");
        await keys.PressAsync("main form button");
        await page.WaitForSelectorAsync("#key");
        await page.AssertSoundAsync(language);
        var key = await page.InputValueAsync("#key");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(host, key));

        await keys.PressAsync("main > p > a[href$='/service-accounts']");
        await page.WaitForSelectorAsync("tbody form");
        await page.AssertSoundAsync(language);
        await keys.PressAsync("tbody form button");
        await page.WaitForURLAsync("**/service-accounts?revoked=true");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(host, key));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_administrator_has_a_letter_tried_again_that_reached_nobody(string language)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var outbox = host.Get<Outbox>();
        await WriteAsync(host, "minister@synthetic.invalid", "ar", "دعوة إلى كوميتي");
        await outbox.FailedAsync((await outbox.ClaimAsync(Cancellation))!, "mail.invalid: Mailbox unavailable. No such reader", forGood: true, Cancellation);
        await WriteAsync(host, "waiting@synthetic.invalid", "en", "Something waits for you");
        var page = await browser.OpenAsAsync(host, Role.Administrator, null, "/letters", language);
        var keys = new Keyboard(page);
        await keys.PressAsync("main a[href$='state=givenUp']");
        await page.WaitForURLAsync("**/letters?state=givenUp");
        await page.AssertSoundAsync(language);
        await keys.PressAsync("tbody form button");
        await page.WaitForURLAsync("**/letters?state=waiting&done=true");
        Assert.Equal(2, await page.Locator("tbody tr").CountAsync());
        await page.AssertSoundAsync(language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_person_signs_in_with_the_account_of_their_ministry(string language)
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        await ministries.LinkedAsync("linked", Role.AuthorityOwner, "GHA");
        var page = await browser.OpenAsync(ministries.Host, "/sign-in/with?to=/service-accounts", locale: language);
        await page.AssertSoundAsync(language);
        await TravelAsync("nobody");
        await page.WaitForSelectorAsync("main [role=alert]");
        await page.AssertSoundAsync(language);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in/with?to=/service-accounts");
        await TravelAsync("linked");
        await page.WaitForURLAsync("**/service-accounts");
        await page.AssertSoundAsync(language);

        async Task TravelAsync(string subject)
        {
            await new Keyboard(page).PressAsync("main a[href*='/sign-in/with/ghana']");
            await page.FillAsync("input[name=login]", subject);
            await page.FillAsync("input[name=password]", "any");
            await page.ClickAsync("button[type=submit]");
            await page.WaitForSelectorAsync("input[value=consent]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
            await page.ClickAsync("button[type=submit]");
        }
    }

    private static async Task WriteAsync(TestHost host, string to, string language, string subject)
    {
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>());
        db.Add(new Letter(Guid.CreateVersion7(), to, language, subject, "See /workspace", host.Get<TimeProvider>().GetUtcNow()));
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<HttpStatusCode> AskAsync(TestHost host, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/key");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await host.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
