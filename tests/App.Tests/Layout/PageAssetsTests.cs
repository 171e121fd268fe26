using System.Net;
using Comity.App.Layout;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Layout;

public sealed class PageAssetsTests
{
    [Theory]
    [InlineData("comity.css", 25)]
    [InlineData("comity.rtl.css", 25)]
    [InlineData("comity.js", 30)]
    public async Task An_asset_is_small_on_the_wire_and_kept_for_ever(string name, int kilobytes)
    {
        using var client = await Serve();
        using var request = new HttpRequestMessage(HttpMethod.Get, PageAssets.Href(name)) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1000, kilobytes * 1024);
    }

    [Fact]
    public async Task Who_does_not_take_brotli_gets_the_text()
    {
        using var client = await Serve();
        using var request = new HttpRequestMessage(HttpMethod.Get, PageAssets.Href("comity.css")) { Headers = { { "Accept-Encoding", "br;q=0" } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Contains(".c-header", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_face_that_the_sheet_names_is_served()
    {
        using var client = await Serve();
        var css = await client.GetStringAsync(PageAssets.Href("comity.css"), TestContext.Current.CancellationToken);
        var faces = System.Text.RegularExpressions.Regex.Matches(css, @"url\(""?(?<face>[^)""]+\.woff2)""?\)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["face"].Value).Distinct().ToList();
        Assert.Equal(8, faces.Count);
        foreach (var face in faces)
        {
            using var answer = await client.GetAsync(new Uri($"/assets/{face}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("font/woff2", answer.Content.Headers.ContentType!.MediaType);
            Assert.InRange(answer.Content.Headers.ContentLength!.Value, 3000, 30_000);
        }
    }

    [Fact]
    public async Task The_sheet_claims_nobody_elses_identity_and_fetches_nothing_from_elsewhere()
    {
        using var client = await Serve();
        var css = await client.GetStringAsync(PageAssets.Href("comity.css"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("GDS Transport", css);
        Assert.DoesNotContain("crown", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(http", css.Replace("\"", "", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", css);
    }

    [Theory]
    [InlineData("/assets/comity.css")]
    [InlineData("/assets/assets.json")]
    [InlineData("/assets/..%2fworld.json")]
    public async Task A_name_without_its_hash_is_not_found(string address)
    {
        using var client = await Serve();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpClient> Serve() => (await TestHost.SharedAsync(TestStore.Sqlite)).NewClient();
}
