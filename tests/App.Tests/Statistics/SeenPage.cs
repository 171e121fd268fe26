using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Statistics;

/// <summary>A page as a reader without script gets it.</summary>
internal static partial class SeenPage
{
    public static async Task<IHtmlDocument> SeeAsync(this TestHost host, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await host.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(html);
    }

    public static async Task<XDocument> SeeSvgAsync(this TestHost host, string address)
    {
        using var answer = await host.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Text with every run of spaces, thin ones too, as one space.</summary>
    public static string Words(this AngleSharp.Dom.INode node) => Spaces().Replace(node.TextContent, " ").Trim();

    [GeneratedRegex(@"[\s\u202f\u00a0]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
