using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Statistics.Published;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics.ImportPages;
using Comity.Methods.Observations.Packing;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>The import from the upload to the published version, by keyboard alone, in languages of both directions.</summary>
public sealed class ImportJourneyTests(Browser browser)
{
    private const string Yearbook = """
        Country;Year;Group;Number
        Ghana;2018;Doctors;5201,5
        Kenya;2018;Doctors;..
        Ghana;2018;Nurses;18000
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "ltr", "")]
    [InlineData("ar", "rtl", "/ar")]
    public async Task A_file_is_described_checked_and_published_by_keyboard_alone(string language, string direction, string root)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var (page, keys) = await SignedInAsync(host, language);
        Assert.Equal(direction, await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        await UploadAsync(page, keys, "yearbook.csv", Encoding.UTF8.GetBytes(Yearbook));

        await keys.PressAsync("main a[href$='/columns']");
        await page.WaitForURLAsync("**/columns");
        Assert.Equal("ltr", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#yaml')).direction"));
        await keys.ChooseAsync("#column-2", "occupation");
        await keys.PressAsync("button[name=then][value=check]");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        await DescribeAsync(keys);
        await page.WaitForURLAsync("**/check");
        await CheckAsync(page, keys);

        await keys.PressAsync("main a[href$='/confirm']");
        await page.WaitForURLAsync("**/confirm");
        await keys.WriteAsync("#by", "A. Person");
        await keys.WriteAsync("#comment", "As published.");
        await keys.PressAsync("main form button");
        await page.WaitForSelectorAsync(".c-answer--passed");
        await keys.PressAsync("main a[href$='/versions/1']");
        await page.WaitForURLAsync("**/versions/1");

        Assert.EndsWith(root + "/data/yearbook-doctors/versions/1", page.Url, StringComparison.Ordinal);
        Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Contains("As published.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["GHA 221 5201.5 A 2", "GHA NUR 18000 A 4", "KEN 221  L 3"], await FiguresAsync(host));
    }

    [Theory]
    [InlineData("en", "a number written like 1234.5")]
    [InlineData("fr", "un nombre écrit comme 1234.5")]
    [InlineData("ar", "عدد مكتوب على مثال 1234.5")]
    public async Task A_bad_figure_is_named_in_the_readers_language_and_nothing_is_stored(string language, string expected)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var (page, keys) = await SignedInAsync(host, language);
        await UploadAsync(page, keys, OecdFile.Name, OecdFile.With((row, line) => row == 4 ? line.Replace(",153,", ",15x,", StringComparison.Ordinal) : line));
        await keys.PressAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/check");
        await CheckAsync(page, keys);

        Assert.True(await page.Locator(".c-answer--blocked").IsVisibleAsync());
        var cells = await page.Locator("#problems ~ .c-scroll tbody tr").First.Locator("td").AllInnerTextsAsync();
        Assert.Equal([OecdFile.Name, "4", "Value (9)"], cells.Take(3));
        Assert.Contains("15x", cells[3], StringComparison.Ordinal);
        Assert.StartsWith(expected, cells[4], StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main a[href$='/confirm']").CountAsync());
        Assert.Empty((await host.Get<IPublishedStatistics>().CurrentAsync(Cancellation)).DataSets);
        Assert.False(Directory.Exists(Path.Combine(host.Settings.DataFolder, "files")));
    }

    private async Task<(IPage Page, Keyboard Keys)> SignedInAsync(TestHost host, string language)
    {
        var session = await host.BeginSessionAsync(Role.Administrator);
        var page = await browser.OpenAsync(host, "/about", locale: language);
        await page.Context.AddCookiesAsync([new() { Name = "comity", Value = host.Ticket(session), Url = host.Address.ToString() }]);
        await page.GotoAsync("/import");
        return (page, new Keyboard(page));
    }

    private static async Task UploadAsync(IPage page, Keyboard keys, string fileName, byte[] content)
    {
        await keys.AttachAsync("#file", fileName, content);
        await keys.PressAsync("main form button");
        await page.WaitForURLAsync(new Regex("/import/[0-9a-f-]{36}/recognise$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>What the form asked for after the first attempt.</summary>
    private static async Task DescribeAsync(Keyboard keys)
    {
        await keys.ChooseAsync("#map-2-means-0", "221");
        await keys.ChooseAsync("#map-2-means-1", "NUR");
        await keys.ChooseAsync("#token-means-0", "L");
        await keys.ChooseAsync("#constant-measure", "STOCK");
        await keys.ChooseAsync("#constant-unit", "FTE");
        foreach (var (field, text) in new[] { ("dataSet", "yearbook-doctors"), ("title", "Yearbook"), ("sourceName", "Yearbook"), ("publisher", "Ministry"), ("licence", "CC BY 4.0") })
        {
            await keys.WriteAsync("#" + field, text);
        }

        await keys.PressAsync("button[name=then][value=check]");
    }

    private static async Task CheckAsync(IPage page, Keyboard keys)
    {
        await keys.PressAsync("main form button");
        await page.WaitForSelectorAsync(".c-answer");
    }

    private static async Task<IEnumerable<string>> FiguresAsync(TestHost host)
    {
        var published = await host.Get<IPublishedStatistics>().CurrentAsync(Cancellation);
        return published.Find("yearbook-doctors")!.Select(new SnapshotFilter())
            .Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.RefArea} {o.Occupation} {o.Value} {o.Status} {o.Row}"));
    }
}
