using System.Text.Encodings.Web;
using Comity.App.Layout.Charts;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Safeguards.Pages;

/// <summary>A figure against its threshold, beside the number: a bar from the start edge, and the threshold as a line at the middle.</summary>
internal sealed class Gauge(decimal value, decimal threshold) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var share = threshold == 0 ? 100 : Math.Min(100, (double)(value / threshold) * 50);
        var svg = new SvgWriter(writer, Direction.LeftToRight);
        svg.Open("svg", ("class", value < threshold ? "c-gauge c-gauge--below" : "c-gauge"), ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        svg.Empty("rect", ("width", share), ("height", 6), ("y", 2)).Empty("path", ("d", "M50 0v10")).Close();
    }
}
