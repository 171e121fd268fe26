using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>Pages for those who are signed in, as a browser shows them.</summary>
internal static class SignedInPages
{
    public static async Task<IPage> OpenAsAsync(this Browser browser, TestHost host, Role role, string? country, string address, string language)
    {
        var page = await browser.OpenAsync(host, "/about", locale: language);
        var session = await host.BeginSessionAsync(role, country);
        await page.Context.AddCookiesAsync([new Cookie { Name = "comity", Value = host.Ticket(session), Url = host.Address.ToString() }]);
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        return page;
    }

    /// <summary>Of the right direction, without a fault that a machine finds, and not wider than a phone.</summary>
    public static async Task AssertSoundAsync(this IPage page, string language)
    {
        Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        Assert.Empty((await page.RunAxe(Visit.Wcag)).Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        if (Environment.GetEnvironmentVariable("COMITY_TEST_PICTURES") is { Length: > 0 } folder)
        {
            var name = new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{language}-{name}-wide.png"), FullPage = true });
            await page.SetViewportSizeAsync(390, 844);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{language}-{name}-phone.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(390, 844);
        Assert.Equal(0, await Visit.TooWideAsync(page));
        await page.SetViewportSizeAsync(1240, 900);
    }
}
