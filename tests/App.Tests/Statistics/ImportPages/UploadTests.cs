using System.Net;
using System.Text;
using Comity.App.Files;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Statistics.ImportPages;

public sealed class UploadTests
{
    public static TheoryData<string, byte[], string> NoTables => new()
    {
        { "empty.csv", [], "is empty" },
        { "scan.csv", "%PDF-1.7 and so on"u8.ToArray(), "neither a text table nor an Excel workbook" },
        { "picture.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "neither a text table nor an Excel workbook" },
        { "program.csv", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0], "neither a text table nor an Excel workbook" },
        { "archive.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4], "cannot be read as a table. It may be damaged" },
        { "word.csv", Encoding.UTF8.GetBytes("one column\nonly\n"), "holds no table" },
        { "text.xlsx", Encoding.UTF8.GetBytes("a,b\n1,2\n"), "cannot be read as a table" },
    };

    [Theory]
    [MemberData(nameof(NoTables))]
    public async Task A_file_that_is_no_table_is_refused_with_its_reason_and_leaves_nothing_behind(string name, byte[] content, string reason)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(content, name);

        var error = Assert.Single(browser.Errors);
        Assert.Contains(name, error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Empty(host.Get<ImportDrafts>().All());
    }

    [Theory]
    [InlineData("zahlen.csv", "Land;Jahr;Zahl\nGhana;2018;5,5\n", "windows-1252", "Semicolon")]
    [InlineData("zahlen.tsv", "Land\tJahr\tZahl\nÖsterreich\t2018\t5,5\n", "iso-8859-1", "Tab")]
    public async Task Encoding_delimiter_and_decimal_sign_are_found_out(string name, string text, string encoding, string delimiter)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(Encoding.GetEncoding(encoding == "iso-8859-1" ? "iso-8859-1" : "us-ascii").GetBytes(text), name);

        Assert.Contains(delimiter, browser.Main, StringComparison.Ordinal);
        Assert.Contains("No profile fits this file", browser.Main, StringComparison.Ordinal);
        if (encoding == "iso-8859-1")
        {
            Assert.Contains("Österreich", browser.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_announces_itself_as_too_large_is_refused_before_it_is_sent()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/import", UriKind.Relative)) { Content = new EndlessContent(UploadLimitAttribute.LargestFile * 2) };
        request.Headers.ExpectContinue = true;
        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        await browser.OpenAsync(response.Headers.Location!.ToString());
        Assert.Contains("larger than 1 024 MB", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_cannot_lead_out_of_the_folder()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(OecdFile.AsItCame, "../../etc/figures.csv");

        Assert.Equal("figures.csv", Assert.Single(host.Get<ImportDrafts>().All()).FileName);
    }

    private sealed class EndlessContent(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var chunk = new byte[1 << 16]; ;)
            {
                await stream.WriteAsync(chunk, TestContext.Current.CancellationToken);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
