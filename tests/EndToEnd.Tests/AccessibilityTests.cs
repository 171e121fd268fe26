using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>WCAG 2.2 AA as far as axe can tell, in a language that reads from the left and one that reads from the right.</summary>
public sealed class AccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task A_page_keeps_the_rules(string language, string address)
    {
        var page = await browser.OpenAsync(language + address);
        var result = await page.RunAxe(Wcag);
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    [Theory]
    [MemberData(nameof(Addresses.InEnglishAndArabic), MemberType = typeof(Addresses))]
    public async Task A_page_fits_a_phone(string language, string address)
    {
        var page = await browser.OpenAsync(language + address, phone: true);
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{address} is {wide} px wider than the phone.");
    }

    [Theory]
    [MemberData(nameof(Addresses.Every), MemberType = typeof(Addresses))]
    public async Task A_page_in_Arabic_reads_from_the_right(string address)
    {
        var page = await browser.OpenAsync("/ar" + address);
        Assert.Equal("rtl", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        var brand = await page.Locator(".c-brand").BoundingBoxAsync();
        Assert.True(brand!.X > 620, "The name stands at the right edge.");
    }
}
