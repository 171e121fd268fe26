using System.Text;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;
using Comity.Methods.Synthetic;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>An officer takes a register's file in, whose columns nobody has described yet and which has faults, and finds a person of it.</summary>
public sealed class LoadJourneyTests(Browser browser)
{
    private const int Rows = 250;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("en", TestStore.PostgreSql)]
    [InlineData("ar", TestStore.Sqlite)]
    public async Task A_file_with_faults_is_described_checked_and_taken_in(string language, object store)
    {
        await using var host = await TestHost.StartAsync((TestStore)store);
        var (file, counts, number, nowhere) = Synthesized();
        var page = await browser.OpenAsAsync(host, Role.RegisterOfficer, "GHA", $"/{language}/personnel/loads", language);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "synthetic.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        await page.CheckAsync("#extent");
        await page.FillAsync("#on", "2025-12-31");
        await page.Locator("main form[enctype] button").ClickAsync();
        await page.WaitForURLAsync("**/columns");
        await page.AssertSoundAsync(language);
        await DescribeAsync(page);
        await page.WaitForURLAsync(new Regex("/loads/[0-9a-f-]{36}$", RegexOptions.None, Patience));
        await page.Locator("form[action$='handler=start'] button").ClickAsync();
        await page.Locator(".c-answer").WaitForAsync();
        await page.AssertSoundAsync(language);
        Assert.Equal($"{Rows - counts.Planted[FaultKinds.RepeatedNumber]}", await page.Locator(".c-answer dd").First.InnerTextAsync());
        Assert.Contains(nowhere, await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await TakeInAsync(page, language);
        await page.FillAsync("#q", number);
        await page.Locator("main form[role=search] button[type=submit]").ClickAsync();
        await page.Locator("#record").WaitForAsync();
        Assert.Contains(number, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Letters for the sex are asked back, as no two languages mean the same by them; faults among them mean nothing.</summary>
    private static async Task DescribeAsync(IPage page)
    {
        var texts = await page.Locator(".c-meanings__list label").AllInnerTextsAsync();
        var meanings = page.Locator(".c-meanings__list select");
        for (var at = 0; at < texts.Count; at++)
        {
            await meanings.Nth(at).SelectOptionAsync(texts[at] is PersonCodes.Female or PersonCodes.Male ? texts[at] : PersonCodes.Unknown);
        }

        await page.Locator("form[action$='handler=describe'] > button").ClickAsync();
    }

    private static async Task TakeInAsync(IPage page, string language)
    {
        var takeIn = page.Locator("form[action$='handler=takeIn'] button");
        await takeIn.ClickAsync();
        await page.Locator("#leaveOut-error").WaitForAsync();
        await page.CheckAsync("#leaveOut");
        await page.FillAsync("#comment", "Synthetic rows without a number of their own.");
        await takeIn.ClickAsync();
        await page.WaitForURLAsync("**/personnel/loads/done/1");
        await page.AssertSoundAsync(language);
        await page.ClickAsync("a[role=button][href$='/personnel']");
    }

    private static (string File, SyntheticCounts Counts, string Number, string Nowhere) Synthesized()
    {
        using var file = new StringWriter();
        var plan = new SyntheticPlan(Rows, 11) { Country = "GHA", Faulty = 100 };
        var counts = SyntheticFile.Write(plan, SyntheticColumns.Twelve, file, TextWriter.Null);
        var rows = new SyntheticRegister(plan).Rows().ToList();
        var number = rows.First(r => r.Planted.Count == 0).Record.Number;
        var nowhere = rows.First(r => r.Planted.Any(p => p.Kind == FaultKinds.UnknownCountry)).Record.AsSent.Values.First();

        // Headings that no profile knows, and the form can guess.
        return (file.ToString().Replace("number,family_name,given_name", "PIN,Surname,First name", StringComparison.Ordinal), counts, number, nowhere);
    }
}
