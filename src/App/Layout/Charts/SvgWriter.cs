using System.Globalization;
using System.Net;

namespace Comity.App.Layout.Charts;

/// <summary>Writes well-formed elements: escapes what it is given, closes what it opens, numbers with one decimal at most.</summary>
internal sealed class SvgWriter(TextWriter output, Direction direction)
{
    private readonly Stack<string> _open = new();

    public Direction Direction => direction;

    public bool Mirrored => direction == Direction.RightToLeft;

    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public SvgWriter Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        output.Write('>');
        _open.Push(name);
        return this;
    }

    public SvgWriter Close()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
        return this;
    }

    public SvgWriter Empty(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        output.Write("/>");
        return this;
    }

    public SvgWriter Text(string text)
    {
        output.Write(WebUtility.HtmlEncode(text));
        return this;
    }

    public SvgWriter Element(string name, string text, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>Words on the picture. The side is a side of the picture, whichever way the words are read.</summary>
    public SvgWriter Words(double x, double y, string text, Side anchor, params ReadOnlySpan<(string Name, object? Value)> more) =>
        Element("text", text, [("x", x), ("y", y), ("text-anchor", AnchorOf(anchor)), ("direction", Mirrored ? "rtl" : null), .. more]);

    /// <summary>Lines of words around a height, whatever size their letters are shown in.</summary>
    public SvgWriter Lines(double x, double middle, IReadOnlyList<string> lines, Side anchor, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        Open("text", [("y", middle), ("text-anchor", AnchorOf(anchor)), ("direction", Mirrored ? "rtl" : null), .. more]);
        for (var i = 0; i < lines.Count; i++)
            Element("tspan", lines[i], ("x", x), ("dy", i > 0 ? "1.2em" : Em(0.35 - (0.6 * (lines.Count - 1)))));
        return Close();
    }

    private static string Em(double size) => size.ToString("0.##", CultureInfo.InvariantCulture) + "em";

    private string? AnchorOf(Side side) => side switch
    {
        Side.Middle => "middle",
        Side.Left => Mirrored ? "end" : null,
        _ => Mirrored ? null : "end",
    };

    private void Begin(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (key, value) in attributes)
            Attribute(key, value);
    }

    private void Attribute(string name, object? value)
    {
        if (value is null)
            return;
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        output.Write(value switch { string text => WebUtility.HtmlEncode(text), double number => Number(number), _ => Convert.ToString(value, CultureInfo.InvariantCulture) });
        output.Write('"');
    }
}

/// <summary>Where a text is held: at its left end, its middle or its right end.</summary>
internal enum Side
{
    Left,
    Middle,
    Right,
}
