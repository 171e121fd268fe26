using System.Diagnostics;
using System.Net;
using System.Text;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>Tables as people keep them, sent by the form and answered.</summary>
public sealed class CheckTablePageTests
{
    private static readonly string[] Headings = ["id", "kind", "on", "destination", "targetStates", "occupations", "initiatedBy", "actor.type", "channels", "targeting.geo", "volume", "actor.registered"];
    private static readonly DateOnly Day = new(2025, 6, 2);

    [Fact]
    public async Task A_workbook_is_read_with_days_numbers_truths_and_empty_cells()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var lines = await CsvAsync(host, CheckWorkbook.Of(Headings,
        [
            ["advert", "campaign", Day, "GBR", "NGA", 2221m, "thirdParty", "agency", "advert", "NGA", 10m, true],
            ["alone", "campaign", Day, "GBR", "NGA", 2221m, "candidate", null, null, null, null, null],
            [],
            ["unknown", null, Day, "GBR"],
        ]));
        Assert.Equal(4, lines.Count);
        Assert.StartsWith("2,advert,campaign,2025-06-02,blocked,CMP-03,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("3,alone,campaign,2025-06-02,", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("blocked", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("5,unknown,campaign,2025-06-02,noData,", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("destination", "Atlantis", "destination,Atlantis,ISO 3166-1 alpha-3")]
    [InlineData("on", "soon", "on,soon,2026-09-15")]
    [InlineData("initiatedBy", "me", "initiatedBy,me,\"candidate, employer, thirdParty")]
    [InlineData("volume", "many", "volume,many,")]
    [InlineData("kind", "job", "kind,job,\"campaign, offer, recruiter\"")]
    [InlineData("actor.registered", "perhaps", "actor.registered,perhaps,\"true, false\"")]
    public async Task A_value_that_cannot_be_taken_is_named_with_row_column_value_and_what_was_expected(string column, string value, string named)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        object?[] row = ["a", "campaign", Day, "GBR", "NGA", 2221m, "employer", "employer", "advert", "NGA", 10m, true];
        row[Array.IndexOf(Headings, column)] = value;
        var lines = await CsvAsync(host, CheckWorkbook.Of(Headings, [row]));
        var refused = Assert.Single(lines, line => line.Contains("refused", StringComparison.Ordinal));
        Assert.StartsWith("2,", refused, StringComparison.Ordinal);
        Assert.Contains(named, refused, StringComparison.Ordinal);
    }

    /// <summary>The reader of workbooks gives nothing for it; what is not known never passes.</summary>
    [Fact]
    public async Task A_formula_that_failed_is_not_known()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var lines = await CsvAsync(host, CheckWorkbook.Of(["id", "kind", "on", "destination"], [["a", "campaign", Day, new CheckWorkbook.Error("#N/A")]]));
        Assert.Contains(lines, line => line.StartsWith("2,", StringComparison.Ordinal) && line.Contains(",noData,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_table_is_refused_in_words_and_nothing_fails()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var workbook = CheckWorkbook.Of(Headings, [["a", "campaign", Day, "GBR"]]);
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("letter.xlsx", "This is a letter."u8.ToArray()), ("half.xlsx", workbook[..(workbook.Length / 2)]), ("archive.xlsx", [0x50, 0x4B, 0x05, 0x06, .. new byte[18]]), ("zip.xlsx", [0x50, 0x4B, 0x03, 0x04, .. new byte[40]]),
        })
        {
            using var answer = await SendAsync(host, content, name, "");
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{name}: {answer.StatusCode}");
            Assert.Contains("no CSV or Excel table", (await answer.PageAsync()).Words(".govuk-error-summary"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("letter.txt", "Dear colleague,\nthis is a letter.\n")]
    [InlineData("picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR")]
    [InlineData("other.csv", "land;doctors\nGhana;5\n")]
    public async Task A_table_without_a_column_of_ours_is_refused_and_a_template_is_named(string name, string content)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await SendAsync(host, Encoding.Latin1.GetBytes(content), name, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Take a template", (await answer.PageAsync()).Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_lines_as_are_taken_are_answered_within_seconds_and_one_more_is_refused()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        object?[] row = ["a", "campaign", Day, "GBR", "NGA", 2221m, "thirdParty", "agency", "advert", "NGA", 10m, true];
        var workbook = CheckWorkbook.Of(Headings, Enumerable.Repeat(row, CheckTable.MostLines));
        var clock = Stopwatch.StartNew();
        var lines = await CsvAsync(host, workbook);
        TestContext.Current.SendDiagnosticMessage($"{CheckTable.MostLines} lines, {workbook.Length} bytes: {clock.Elapsed}");
        Assert.Equal(CheckTable.MostLines, lines.Count(line => line.Contains(",blocked,CMP-03,", StringComparison.Ordinal)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());

        using var more = await SendAsync(host, CheckWorkbook.Of(Headings, Enumerable.Repeat(row, CheckTable.MostLines + 1)), "more.xlsx", "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, more.StatusCode);
        Assert.Contains("more than", (await more.PageAsync()).Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> CsvAsync(TestHost host, byte[] workbook)
    {
        using var answer = await SendAsync(host, workbook, "checks.xlsx", "csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestHost host, byte[] file, string name, string then)
    {
        using var browser = host.NewClient(cookies: true);
        var page = await (await browser.GetAsync(new Uri("/check/table", UriKind.Relative), TestContext.Current.CancellationToken)).PageAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(then), "then" },
            { new ByteArrayContent(file), "file", name },
        };
        return await browser.PostAsync(new Uri("/check/table", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
