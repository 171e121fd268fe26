using System.Net;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>Much is said in one check: it stands in the address, and nobody loses it.</summary>
public sealed class LongSituationTests
{
    private const string Started = "on=2026-09-01&destination=GBR&source=NGA&job.isco=2221";
    private const string Law = "قانون تنظيم استقدام العاملين الصحيين رقم ٢١ لسنة ٢٠١٩";

    /// <summary>Twice what the server would read of itself.</summary>
    [Fact]
    public async Task Sixty_costs_with_a_law_each_are_asked_kept_and_judged()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var said = Started + Costs(60);
        Assert.InRange(said.Length, 16_384, Told.LongestAddress);
        using var answer = await host.AskAsync($"/check/offer?{said}&asked=costs&item=59&then=more");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var next = await host.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal(60, next.QuerySelectorAll(".c-check__items li").Length);
        Assert.Equal(60, (await host.PageAsync($"/check/offer/result?{said}")).QuerySelectorAll(".c-check__said bdi").Count(line => line.TextContent.Contains(Law, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_too_much_is_said_so_and_everything_stays_on_the_page()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync($"/check/offer?{Started}{Costs(100)}&asked=costs&item=99");
        Assert.Contains("Nothing is lost", page.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(100, page.QuerySelectorAll(".c-check__items li").Length);
        Assert.Equal(Law, page.QuerySelector("[name='costs.99.law']")!.GetAttribute("value"));
        Assert.Equal(99, page.QuerySelectorAll("input[type=hidden][name$='.law']").Length);
    }

    private static string Costs(int count) => string.Concat(Enumerable.Range(0, count).Select(at =>
        $"&costs.{at}.head=fee&costs.{at}.amount={1000 + at}&costs.{at}.payer=worker&costs.{at}.law={Uri.EscapeDataString(Law)}"));
}
