using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Published;
using Comity.App.Tests.Hosting;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Tests;

namespace Comity.App.Tests.Statistics.DataPages;

public sealed class DataPagesTests
{
    private const string Doctors = "/data/oecd-foreign-trained-doctors";

    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task All_data_sets_are_listed_with_publisher_licence_years_and_figures(TestStore store)
    {
        using var page = await OpenAsync(store, "/data");
        var rows = page.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();

        Assert.Equal(5, rows.Count);
        var who = rows.Single(r => r.Contains("(WHO)", StringComparison.Ordinal));
        Assert.Contains("World Health Organization", who, StringComparison.Ordinal);
        Assert.Contains("CC BY-NC-SA 3.0 IGO", who, StringComparison.Ordinal);
        Assert.Contains("1952–2021", who, StringComparison.Ordinal);
        Assert.Contains("28 960", who, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oecd", 2)]
    [InlineData("OECD doctors trained", 1)]
    [InlineData("nothing-like-that", 0)]
    public async Task A_search_finds_data_sets_that_hold_every_word(string words, int found)
    {
        using var page = await OpenAsync(TestStore.Sqlite, "/data?q=" + Uri.EscapeDataString(words));
        Assert.Equal(found, page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task What_is_missing_from_the_bundle_is_said()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var page = Parse(await host.Client.GetStringAsync(new Uri("/data", UriKind.Relative), Cancellation));

        Assert.Contains("5 data sets of the bundle of open figures are not here.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("who-health-workforce", page.QuerySelector(".c-care")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_data_set_says_what_it_holds_and_lists_its_versions(TestStore store)
    {
        using var page = await OpenAsync(store, Doctors);
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("1 576 figures of 21 countries", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/api/v1/datasets/oecd-foreign-trained-doctors/versions/1/observations.csv']"));
        Assert.NotNull(page.QuerySelector($"a[href='{Doctors}/versions/1/file']"));
        Assert.Single(page.QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Figures_are_filtered_by_dimension_and_paged_with_a_complete_count(TestStore store)
    {
        using var page = await OpenAsync(store, Doctors + "/versions/1?refArea=NZL");
        var first = page.QuerySelectorAll("#observations ~ .c-scroll tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("107 figures", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(50, first.Count);
        Assert.All(first, row => Assert.Contains("New Zealand", row, StringComparison.Ordinal));

        var next = page.QuerySelector("nav.c-turnpages a[rel=next]")!.GetAttribute("href")!;
        using var second = await OpenAsync(store, next.Replace("page=2", "page=3", StringComparison.Ordinal).Split('#')[0]);
        Assert.Equal(7, second.QuerySelectorAll("#observations ~ .c-scroll tbody tr").Length);
    }

    [Fact]
    public async Task A_version_shows_its_whole_quality_report()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var version = (await host.Get<IPublishedStatistics>().CurrentAsync(Cancellation)).Find("oecd-foreign-trained-doctors")!.Version;
        var report = StoredReport.Parse(version.QualityReport);
        using var page = await OpenAsync(TestStore.Sqlite, Doctors + "/versions/1");

        var shown = page.QuerySelectorAll(".c-found-case h4 .c-code").Select(c => c.TextContent).ToList();
        Assert.Equal(report.Checks.Sum(c => c.Counts.Count(n => n.Value > 0)), shown.Count);
        Assert.Contains("D09", shown);
        Assert.Contains(version.FileHash, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{", page.QuerySelector("#report")!.TextContent, StringComparison.Ordinal);
        var severities = page.QuerySelectorAll(".c-found-case .c-outcome").Select(o => o.TextContent).ToList();
        Assert.Equal(severities.OrderBy(s => Array.IndexOf(["Error", "Wants a comment", "Notice"], s)), severities);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_source_row_shows_its_cells_its_figures_and_the_row_of_the_original_file(TestStore store)
    {
        var host = await TestHost.SharedAsync(store);
        var set = (await host.Get<IPublishedStatistics>().CurrentAsync(Cancellation)).Find("oecd-foreign-trained-doctors")!;
        var figure = set.Select(new SnapshotFilter { Codes = new Dictionary<Dimension, IReadOnlyCollection<string>> { [Dimension.RefArea] = ["NZL"], [Dimension.Counterpart] = ["IND"] } }).Single();
        using var page = await OpenAsync(store, $"{Doctors}/versions/1/rows/{figure.Row}");

        var cells = page.QuerySelectorAll(".c-cells tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelectorAll("td")[1].TextContent);
        Assert.Equal("NZL", cells["refArea"]);
        Assert.Equal("IND", cells["counterpart"]);
        Assert.Equal(figure.Value, double.Parse(cells["value"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("India", page.QuerySelector(".c-observation")!.TextContent, StringComparison.Ordinal);

        // The way back to the file of OECD itself: the line that the bundle names holds the same figure.
        Assert.Contains("oecd-wfmi-ftds-by-origin-2018.csv", page.QuerySelector(".c-note")!.TextContent, StringComparison.Ordinal);
        var original = (await File.ReadAllLinesAsync(Places.SharedData("oecd-wfmi-ftds-by-origin-2018.csv"), Cancellation))[int.Parse(cells["sourceRow"], System.Globalization.CultureInfo.InvariantCulture) - 1];
        Assert.StartsWith("NZL,", original, StringComparison.Ordinal);
        Assert.Contains(",IND,", original, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"nav.c-turn a[rel=prev][href='{Doctors}/versions/1/rows/{figure.Row - 1}']"));
        Assert.NotNull(page.QuerySelector($"nav.c-turn a[rel=next][href='{Doctors}/versions/1/rows/{figure.Row + 1}']"));
    }

    [Fact]
    public async Task The_source_file_is_handed_out_byte_for_byte()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var version = (await host.Get<IPublishedStatistics>().CurrentAsync(Cancellation)).Find("oecd-foreign-trained-doctors")!.Version;
        using var response = await host.Client.GetAsync(new Uri(Doctors + "/versions/1/file", UriKind.Relative), Cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal(version.FileHash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(version.FileName, response.Content.Headers.ContentDisposition.FileName!.Trim('"'));
    }

    [Theory]
    [InlineData("/data/no-such-set")]
    [InlineData("/data/No Set")]
    [InlineData("/data/oecd-foreign-trained-doctors/versions/2")]
    [InlineData("/data/oecd-foreign-trained-doctors/versions/0/file")]
    [InlineData("/data/oecd-foreign-trained-doctors/versions/1/rows/999999")]
    [InlineData("/data/oecd-foreign-trained-doctors/versions/1/rows/0")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/fr/data/oecd-foreign-trained-doctors")]
    [InlineData("/ar/data/oecd-foreign-trained-doctors/versions/1")]
    [InlineData("/data/oecd-foreign-trained-doctors/versions/1/rows/5")]
    public async Task Public_pages_set_no_cookie_and_are_the_same_until_something_is_published(string address)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await host.Client.SendAsync(again, Cancellation);
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    private static async Task<IHtmlDocument> OpenAsync(TestStore store, string address)
    {
        var host = await TestHost.SharedAsync(store);
        return Parse(await host.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));
    }

    /// <summary>Groups of digits are parted by a thin space that does not break; tests write a plain one.</summary>
    private static IHtmlDocument Parse(string html) =>
        new HtmlParser().ParseDocument(html.Replace("&#x202F;", " ", StringComparison.Ordinal).Replace('\u202f', ' '));
}
