using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>All that is to be known of a page with script, from one load on an empty cache.</summary>
/// <param name="Errors">What the console said, such as what the content policy refused.</param>
/// <param name="Bytes">Over the line, the page and all that it fetched.</param>
/// <param name="BrandX">Left edge of the name in the header, on a page that is 1240 px wide.</param>
/// <param name="TooWide">Pixels by which it is wider than a phone; 0 where it fits.</param>
internal sealed record Visit(
    IReadOnlyList<string> Violations, IReadOnlyList<string> Errors, int Bytes, bool HasMap, string Direction, float BrandX, int TooWide)
{
    // What passes is not described: on a page of thousands of elements that takes longer than the checks.
    public static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static async Task<Visit> OfAsync(IPage page, string address)
    {
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        var bytes = await page.EvaluateAsync<int>(
            "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, e) => sum + e.transferSize, 0)");
        var map = await page.Locator(".c-map").CountAsync() > 0;
        var direction = await page.EvaluateAsync<string>("getComputedStyle(document.body).direction");
        var brand = await page.Locator(".c-brand").BoundingBoxAsync();
        var refused = errors.ToList();
        var violations = (await page.RunAxe(Wcag)).Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        await page.SetViewportSizeAsync(390, 844);
        return new Visit(violations, refused, bytes, map, direction, brand!.X, await TooWideAsync(page));
    }

    public static Task<int> TooWideAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/// <summary>A page without script, on a phone.</summary>
internal sealed record PlainVisit(int Headings, string Words, int TooWide)
{
    public static async Task<PlainVisit> OfAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return new PlainVisit(await page.Locator("h1").CountAsync(), await page.Locator("main").InnerTextAsync(), await Visit.TooWideAsync(page));
    }
}
