using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>A designation from the empty draft to the public register, by keyboard alone, in languages of both directions.</summary>
public sealed class AuthorityJourneyTests(Browser browser)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COMITY_TEST_PICTURES");

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task An_owner_drafts_and_proposes_and_a_reviewer_confirms(string language, string direction)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var owner = await SignedInAsync(host, Role.AuthorityOwner, "GHA", $"/{language}/authorities/designations");
        Assert.Equal(direction, await owner.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        var keys = new Keyboard(owner);
        await keys.PressAsync("#new");
        await owner.WaitForURLAsync("**/draft");
        var record = owner.Url[..^"/draft".Length];
        await SeenAsync(owner, $"draft-{language}");
        await PartAsync(owner, keys, "institution", async () =>
        {
            await keys.WriteAsync("#institution", "Synthetic Ministry of Health");
            await keys.WriteAsync("#office", "Synthetic Director");
        });
        await PartAsync(owner, keys, "holder", async () =>
        {
            await keys.WriteAsync("#holderName", "Synthia Example");
            await CheckAsync(owner, keys, "#holderMayBeNamed-false, #holderMayBeNamed-true", "#holderMayBeNamed-true");
        });
        await PartAsync(owner, keys, "public", () => keys.WriteAsync("#publicEmail", "office@example.invalid"));
        await PartAsync(owner, keys, "private", () => keys.WriteAsync("#privateEmail", "private@example.invalid"));
        await PartAsync(owner, keys, "scope", async () =>
        {
            foreach (var scope in new[] { "contact", "data", "reports" })
            {
                await keys.GoToAsync("#scopes-" + scope);
                await owner.Keyboard.PressAsync("Space");
            }

            await DayAsync(keys, "validFrom", 2026, 1, 1);
        });
        await PartAsync(owner, keys, "mandate", async () =>
        {
            await keys.WriteAsync("#mandateLink", "https://example.invalid/mandate");
            await DayAsync(keys, "mandateDate", 2025, 12, 1);
            await keys.WriteAsync("#mandateIssuer", "Synthetic Cabinet");
        });
        await PartAsync(owner, keys, "notification", async () =>
        {
            await DayAsync(keys, "notifiedOn", 2025, 12, 5);
            await CheckAsync(owner, keys, "[name=notifiedBy]", "#notifiedBy-letter");
            await keys.WriteAsync("#notifiedEvidence", "Synthetic letter 7");
        });
        await keys.PressAsync("main a[href$='/draft/check']");
        await owner.WaitForURLAsync("**/draft/check");
        await SeenAsync(owner, $"check-{language}");
        await keys.PressAsync("#main:is(button)");
        await owner.WaitForURLAsync(record);

        var reviewer = await SignedInAsync(host, Role.Reviewer, null, new Uri(record).AbsolutePath + "/review");
        await SeenAsync(reviewer, $"review-{language}");
        await new Keyboard(reviewer).PressAsync("#confirm");
        await reviewer.WaitForURLAsync(record);
        await SeenAsync(reviewer, $"record-{language}");
        await reviewer.GotoAsync($"/{language}/authorities/GHA");
        Assert.Contains("Synthia Example", await reviewer.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await SeenAsync(reviewer, $"public-{language}");
        await reviewer.GotoAsync($"/{language}/authorities");
        await SeenAsync(reviewer, $"register-{language}");
    }

    private async Task<IPage> SignedInAsync(TestHost host, Role role, string? country, string address)
    {
        var page = await browser.OpenAsync(host, "/en/about");
        var session = await host.BeginSessionAsync(role, country);
        await page.Context.AddCookiesAsync([new Cookie { Name = "comity", Value = host.Ticket(session), Url = host.Address.ToString() }]);
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        return page;
    }

    private static async Task PartAsync(IPage page, Keyboard keys, string part, Func<Task> fill)
    {
        await keys.PressAsync($"main a[href$='/draft/{part}']");
        await page.WaitForURLAsync("**/draft/" + part);
        await SeenAsync(page, null);
        await fill();
        await keys.PressAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/draft");
    }

    /// <summary>A group of radio buttons is one stop of the tabulator; arrows choose.</summary>
    private static async Task CheckAsync(IPage page, Keyboard keys, string group, string wanted)
    {
        await keys.GoToAsync(group);
        await page.Keyboard.PressAsync("Space");
        for (var steps = 0; !await page.EvaluateAsync<bool>("s => document.querySelector(s).checked", wanted); steps++)
        {
            Assert.True(steps < 10, $"The arrows do not come to {wanted}.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task DayAsync(Keyboard keys, string field, int year, int month, int day)
    {
        await keys.WriteAsync($"#{field}-day", $"{day}");
        await keys.WriteAsync($"#{field}-month", $"{month}");
        await keys.WriteAsync($"#{field}-year", $"{year}");
    }

    /// <summary>Keeps the rules of accessibility, and fits a phone.</summary>
    private static async Task SeenAsync(IPage page, string? picture)
    {
        var result = await page.RunAxe(Visit.Wcag);
        Assert.Empty(result.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        if (picture is not null && Pictures is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, picture + ".png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await Visit.TooWideAsync(page) <= 0, $"{page.Url} is wider than a phone.");
        if (picture is not null && Pictures is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, picture + "-phone.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(1240, 900);
    }
}
