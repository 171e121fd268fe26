using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Layout.Charts;

/// <summary>Words of a legend, localised: how a number is written, "under 10", "120 and more", "no figure", "0".</summary>
internal sealed record ScaleWords(Func<double, string> Number, Func<string, string> Under, Func<string, string> AndMore, string NoFigure)
{
    /// <summary>What the outline of marked places means; null where none is marked.</summary>
    public string? Marked { get; init; }

    /// <summary>Break that matters and its name, as "49: line of the 2023 list".</summary>
    public Threshold? Threshold { get; init; }
}

/// <summary>Colours of a scale and what they stand for, in the order of the scale, then "no figure" apart.</summary>
internal sealed class ScaleLegend(string id, ColourScale scale, ScaleWords words, Direction direction = Direction.LeftToRight) : IHtmlContent
{
    private const double Swatch = 92;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new SvgWriter(writer, direction);
        html.Open("div", ("class", "c-legend")).Open("ul");
        foreach (var (colour, word) in Classes())
            Item(html, colour, word);
        html.Close().Open("ul");
        ItemNoFigure(html);
        if (words.Marked is { } marked)
            Item(html, Palette.Paper, marked, Palette.Ink);
        html.Close();
        if (words.Threshold is { } line)
            html.Element("p", line.Words, ("class", "c-legend__line"));
        html.Close();
    }

    /// <summary>The classes' colours and words, lowest first.</summary>
    public IEnumerable<(string Colour, string Word)> Classes()
    {
        if (scale.ZeroApart)
            yield return (Palette.Zero, words.Number(0));
        for (var i = 0; i < scale.Colours.Count; i++)
            yield return (scale.Colours[i], WordOf(i));
    }

    /// <summary>Draws the legend for a saved file, from the start edge of a drawing that is so wide.</summary>
    public void Draw(SvgWriter svg, double width)
    {
        List<(string Fill, string Word, double Gap)> items = [.. Classes().Select(c => (c.Colour, c.Word, 0.0)), (Hatch.Fill($"{id}-key"), words.NoFigure, 18)];
        Hatch.Define(svg, $"{id}-key", 6);
        var step = Math.Min(Swatch, (width - 18) / items.Count);
        var x = 0.0;
        foreach (var (fill, word, gap) in items)
        {
            x += gap;
            var left = svg.Mirrored ? width - x - step : x;
            svg.Empty("rect", ("x", left), ("width", step), ("height", 12.0), ("fill", fill), ("stroke", fill == Palette.Zero ? Palette.HatchStripe : null));
            svg.Words(svg.Mirrored ? left + step : left, 29, word, svg.Mirrored ? Side.Right : Side.Left, ("font-size", 12.0), ("fill", Palette.Soft));
            x += step;
        }
    }

    private string WordOf(int at)
    {
        if (at == 0)
            return words.Under(words.Number(scale.Breaks[0]));
        var from = words.Number(scale.Breaks[at - 1]);
        return at == scale.Breaks.Count ? words.AndMore(from) : from;
    }

    private static void Item(SvgWriter html, string colour, string word, string? outline = null)
    {
        html.Open("li").Open("svg", ("aria-hidden", "true"), ("focusable", "false"));
        html.Empty("rect", ("width", "100%"), ("height", "12"), ("fill", colour), ("stroke", outline ?? (colour == Palette.Zero ? Palette.HatchStripe : null)), ("stroke-width", outline is null ? null : "3"));
        html.Close().Element("span", word, ("class", "c-legend__word")).Close();
    }

    private void ItemNoFigure(SvgWriter html)
    {
        html.Open("li").Open("svg", ("aria-hidden", "true"), ("focusable", "false"));
        Hatch.Define(html, $"{id}-key", 6);
        html.Empty("rect", ("width", "100%"), ("height", "12"), ("fill", Hatch.Fill($"{id}-key")));
        html.Close().Element("span", words.NoFigure, ("class", "c-legend__word")).Close();
    }
}
