using System.Text.Encodings.Web;

namespace Comity.App.Layout.Charts;

/// <summary>A row of a ranking; a value that is null is not known and is hatched, not short.</summary>
internal sealed record Bar(string Label, double? Value)
{
    public string? Href { get; init; }

    /// <summary>Why the figure is to be read with care, under its label.</summary>
    public string? Note { get; init; }

    public bool Marked { get; init; }
}

/// <summary>
/// Ranked bars. On the page they are a table whose middle column is drawn, so that figures and picture are one thing;
/// as a file they are a drawing. Bars grow from the start edge.
/// </summary>
internal sealed class BarChart : Picture
{
    private const double RowHeight = 30, Thick = 15, LabelRoom = 190, NumberRoom = 80;

    public required IReadOnlyList<Bar> Bars { get; init; }

    public required Func<double, string> Number { get; init; }

    public required string NoFigure { get; init; }

    /// <summary>Headings of the table, for those who hear it.</summary>
    public required string LabelHeading { get; init; }

    public required string ValueHeading { get; init; }

    /// <summary>The value that a full bar stands for; the highest where it is left out.</summary>
    public double? FullBar { get; init; }

    public string Colour { get; init; } = Palette.Second;

    protected override double Width => 560;

    protected override double Height => Math.Max(1, Bars.Count) * RowHeight;

    private double Full => Math.Max(FullBar ?? Bars.Max(b => b.Value) ?? 0, double.Epsilon);

    public override void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new SvgWriter(writer, Direction);
        html.Open("table", ("class", "c-bars"), ("id", Id));
        html.Element("caption", Title, ("class", "govuk-visually-hidden"));
        html.Open("thead", ("class", "govuk-visually-hidden")).Open("tr");
        html.Element("th", LabelHeading, ("scope", "col")).Element("th", ValueHeading, ("scope", "col"), ("colspan", "2"));
        html.Close().Close().Open("tbody");
        for (var i = 0; i < Bars.Count; i++)
            WriteRow(html, Bars[i], i);
        html.Close().Close();
    }

    protected override void Draw(SvgWriter svg)
    {
        Hatch.Define(svg, $"{Id}-none", 6);
        for (var i = 0; i < Bars.Count; i++)
            DrawRow(svg, Bars[i], i * RowHeight);
    }

    /// <summary>Length of a bar in percent of a full one; a value above zero is never invisible.</summary>
    internal double Share(Bar bar) => bar.Value is { } value and > 0 ? Math.Clamp(value / Full * 100, 0.6, 100) : 0;

    private void WriteRow(SvgWriter html, Bar bar, int row)
    {
        html.Open("tr", ("class", bar.Marked ? "is-marked" : null)).Open("th", ("scope", "row"));
        if (bar.Href is null)
            html.Text(bar.Label);
        else
            html.Element("a", bar.Label, ("href", bar.Href));
        if (bar.Note is not null)
            html.Element("span", bar.Note, ("class", "c-bars__note"));
        html.Close();
        WriteBar(html, bar, row);
        html.Element("td", bar.Value is { } value ? Number(value) : NoFigure, ("class", "c-num")).Close();
    }

    private void WriteBar(SvgWriter html, Bar bar, int row)
    {
        html.Open("td", ("class", "c-bars__bar"), ("aria-hidden", "true")).Open("svg", ("focusable", "false"));
        if (bar.Value is null)
            Hatch.Define(html, $"{Id}-none-{row}", 6);
        var share = bar.Value is null ? 100 : Share(bar);
        if (share > 0)
        {
            html.Empty("rect", ("x", html.Mirrored ? $"{SvgWriter.Number(100 - share)}%" : null), ("width", $"{SvgWriter.Number(share)}%"), ("height", "100%"),
                ("fill", bar.Value is null ? Hatch.Fill($"{Id}-none-{row}") : bar.Marked ? Palette.Sea : Colour));
        }

        html.Close().Close();
    }

    private void DrawRow(SvgWriter svg, Bar bar, double top)
    {
        var room = Width - LabelRoom - NumberRoom;
        var length = (bar.Value is null ? 100 : Share(bar)) / 100 * room;
        var y = top + ((RowHeight + 10) / 2);
        svg.Words(svg.Mirrored ? Width : 0, y, Wrapped.Cut(bar.Label, LabelRoom - 10, 14), svg.Mirrored ? Side.Right : Side.Left, ("font-size", 14.0), ("fill", Palette.Ink), ("font-weight", bar.Marked ? "600" : null));
        svg.Open("g").Element("title", $"{bar.Label}: {(bar.Value is { } known ? Number(known) : NoFigure)}");
        svg.Empty("rect", ("x", svg.Mirrored ? Width - LabelRoom - length : LabelRoom), ("y", top + ((RowHeight - Thick) / 2)), ("width", length), ("height", Thick),
            ("fill", bar.Value is null ? Hatch.Fill($"{Id}-none") : bar.Marked ? Palette.Sea : Colour)).Close();
        svg.Words(svg.Mirrored ? 0 : Width, y, bar.Value is { } value ? Number(value) : NoFigure, svg.Mirrored ? Side.Left : Side.Right, ("font-size", 14.0), ("fill", Palette.Ink));
    }
}
