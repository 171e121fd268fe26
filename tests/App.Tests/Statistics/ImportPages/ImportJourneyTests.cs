using System.Text.Json;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Statistics.Published;
using Comity.App.Tests.Hosting;
using Comity.Tests;

namespace Comity.App.Tests.Statistics.ImportPages;

public sealed class ImportJourneyTests
{
    private const string Set = "oecd-health-workforce-migration";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_real_file_becomes_a_version_in_five_steps_and_a_revised_file_the_next(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = await Browser.SignedInAsync(host);

        await CheckAsync(browser, OecdFile.AsItCame);
        Assert.Contains("1 576", browser.Main, StringComparison.Ordinal);
        await PublishAsync(browser, "Taken as published.");
        Assert.Contains("Version 1 is published", browser.Main, StringComparison.Ordinal);
        Assert.Equal(1576, await FiguresAsync(host));

        // The same file again: said on the check, and there is nothing to confirm.
        await CheckAsync(browser, OecdFile.AsItCame);
        Assert.Contains("The figures are the same as in version 1", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal));
        Assert.Contains("holds these figures already, as version 1", browser.Main, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("main form"));

        // Line 2 is gone, line 4 is revised from 153 to 154, and one origin is new.
        Assert.EndsWith(",153,,", OecdFile.Line(4), StringComparison.Ordinal);
        var added = OecdFile.Line(4).Replace("DEU,Germany", "GRC,Greece", StringComparison.Ordinal).Replace(",153,", ",7,", StringComparison.Ordinal);
        await CheckAsync(browser, OecdFile.With((row, line) => row == 2 ? null : row == 4 ? line.Replace(",153,", ",154,", StringComparison.Ordinal) : line, added));
        Assert.Contains("Against version 1: 1 added, 1 removed, 1 revised.", browser.Main, StringComparison.Ordinal);
        await PublishAsync(browser, "Germany corrected.");
        await browser.OpenAsync($"/data/{Set}/versions/2");
        var changes = browser.Page.QuerySelectorAll("#changes ~ .c-scroll tbody tr").Take(3).Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Contains(changes, c => c.StartsWith("Revised|", StringComparison.Ordinal) && c.EndsWith("|153|154", StringComparison.Ordinal));
        Assert.Contains(changes, c => c.StartsWith("Added|", StringComparison.Ordinal) && c.Contains("Greece", StringComparison.Ordinal) && c.EndsWith("||7", StringComparison.Ordinal));
        Assert.Contains(changes, c => c.StartsWith("Removed|", StringComparison.Ordinal) && c.Contains("Canada", StringComparison.Ordinal) && c.EndsWith("|5|", StringComparison.Ordinal));
        Assert.Contains("Germany corrected.", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_wants_a_name_and_a_comment_before_anything_is_published()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await CheckAsync(browser, OecdFile.AsItCame);
        Assert.Contains("your comment", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal));

        await browser.SubmitAsync("/confirm", ("by", " "), ("comment", " "));

        Assert.Equal(2, browser.Errors.Count);
        Assert.Contains("Enter your name", browser.Errors[0], StringComparison.Ordinal);
        Assert.Contains("Write a comment", browser.Errors[1], StringComparison.Ordinal);
        Assert.Equal(["#by", "#comment"], browser.Page.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.GetAttribute("href")));
        Assert.Equal(0, await FiguresAsync(host));

        await browser.SubmitAsync("/confirm", ("by", "A. Person"), ("comment", "As published."));
        await browser.WaitAsync();
        Assert.Contains("Version 1 is published", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_read_is_named_by_file_row_column_and_value_and_stops_the_import()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await CheckAsync(browser, OecdFile.With((row, line) => row == 4 ? line.Replace(",153,", ",15x,", StringComparison.Ordinal) : line));

        Assert.Contains("1 error stops this import", browser.Main, StringComparison.Ordinal);
        var problem = browser.Page.QuerySelector("#problems ~ .c-scroll tbody tr")!.Children.Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal([OecdFile.Name, "4", "Value (9)", "“15x”"], problem[..4]);
        Assert.NotEmpty(problem[4]);
        var csv = await browser.TextAsync(browser.Address + "?handler=problems");
        Assert.Contains($"{OecdFile.Name},4,9,Value,15x,", csv, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await browser.TextAsync(browser.Address + "?handler=report"));
        Assert.Equal(1, report.RootElement.GetProperty("refused").GetInt32());
        Assert.Equal(1575, report.RootElement.GetProperty("kept").GetInt32());

        await browser.OpenAsync(browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal));
        Assert.Empty(browser.Page.QuerySelectorAll("main form"));
        Assert.Contains("Correct the file", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_import_cannot_be_confirmed_by_a_request_made_by_hand()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await CheckAsync(browser, OecdFile.With((row, line) => row == 4 ? line.Replace(",153,", ",-153,", StringComparison.Ordinal) : line));
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = browser.Token(),
            ["by"] = "A. Person",
            ["comment"] = "No matter.",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal), UriKind.Relative)) { Content = content };
        using var response = await browser.SendAsync(request);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(0, await FiguresAsync(host));
    }

    [Fact]
    public async Task Whoever_is_overtaken_between_check_and_confirmation_publishes_nothing()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await CheckAsync(browser, OecdFile.AsItCame);
        var first = browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal);
        await CheckAsync(browser, OecdFile.With((row, line) => row == 2 ? null : line));
        await PublishAsync(browser, "Another one.");

        await browser.OpenAsync(first);
        await browser.SubmitAsync("/confirm", ("by", "A. Person"), ("comment", "Too late."));
        await browser.WaitAsync();

        Assert.Contains("Check it again", browser.Main, StringComparison.Ordinal);
        Assert.Equal(1575, await FiguresAsync(host));
    }

    [Fact]
    public async Task A_draft_outlives_a_restart_and_can_be_deleted()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await CheckAsync(browser, OecdFile.AsItCame);
        var afterRestart = new ImportDrafts(host.Settings, TimeProvider.System);

        var draft = Assert.Single(afterRestart.All());
        Assert.Equal(OecdFile.Name, draft.FileName);
        Assert.True(afterRestart.Check(draft.Id)!.MayBePublished);
        Assert.Equal(OecdFile.AsItCame, await File.ReadAllBytesAsync(afterRestart.FileOf(draft.Id), Cancellation));

        await browser.OpenAsync("/import");
        Assert.Contains(OecdFile.Name, browser.Main, StringComparison.Ordinal);
        await browser.SubmitAsync("handler=delete");
        Assert.Empty(afterRestart.All());
    }

    [Fact]
    public async Task A_workbook_is_recognised_and_its_sheet_named()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(Workbook.Of("Doctors", [["COU", "VAR", "CO2", "YEA", "Value", "Flag Codes"], ["NZL", "FTDS", "GHA", "2018", "12", ""]]), "doctors.xlsx");

        Assert.Contains("Excel workbook", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Doctors", browser.Main, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector($"input[value='{Set}']"));
    }

    [Fact]
    public async Task A_french_reader_goes_the_same_way_in_French()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(OecdFile.AsItCame, OecdFile.Name);
        await browser.OpenAsync("/fr" + browser.Address);
        await browser.SubmitAsync("handler=use");

        Assert.StartsWith("/fr/import/", browser.Address, StringComparison.Ordinal);
        Assert.Contains("Lire et vérifier", browser.Main, StringComparison.Ordinal);
    }

    internal static async Task CheckAsync(Browser browser, byte[] file)
    {
        await browser.UploadAsync(file, OecdFile.Name);
        Assert.Contains("OECD health workforce migration", browser.Main, StringComparison.Ordinal);
        await browser.SubmitAsync("handler=use");
        await browser.SubmitAsync("handler=start");
        await browser.WaitAsync();
    }

    private static async Task PublishAsync(Browser browser, string comment)
    {
        await browser.OpenAsync(browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal));
        await browser.SubmitAsync("/confirm", ("by", "A. Person"), ("comment", comment));
        await browser.WaitAsync();
    }

    private static async Task<int> FiguresAsync(TestHost host) =>
        (await host.Get<IPublishedStatistics>().CurrentAsync(Cancellation)).Find(Set)?.Count ?? 0;
}
