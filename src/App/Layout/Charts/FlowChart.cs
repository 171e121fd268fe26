using System.Text.Encodings.Web;

namespace Comity.App.Layout.Charts;

/// <summary>One wing of a flow: who comes, or where they go; largest first.</summary>
internal sealed record FlowSide(string Heading, IReadOnlyList<Bar> Bars);

/// <summary>
/// Origins, a country, destinations. Both wings share one measure, so that a bar on the left and a bar of the same length on the right
/// are the same number of people. On a phone the wings stand one above the other.
/// </summary>
internal sealed class FlowChart : Picture
{
    private const double RowHeight = 34, Wing = 370, Ribbon = 70, Node = 160;

    public required FlowSide Origins { get; init; }

    public required FlowSide Destinations { get; init; }

    /// <summary>Name of the country in the middle.</summary>
    public required string Middle { get; init; }

    /// <summary>Under the name: what is counted, as "doctors, 2018".</summary>
    public required string MiddleNote { get; init; }

    public required Func<double, string> Number { get; init; }

    public required string NoFigure { get; init; }

    public required string LabelHeading { get; init; }

    public required string ValueHeading { get; init; }

    protected override double Width => (2 * (Wing + Ribbon)) + Node;

    protected override double Height => 26 + (Rows * RowHeight);

    private int Rows => Math.Max(1, Math.Max(Origins.Bars.Count, Destinations.Bars.Count));

    private double Full => Origins.Bars.Concat(Destinations.Bars).Max(b => b.Value) ?? 1;

    public override void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new SvgWriter(writer, Direction);
        html.Open("div", ("class", "c-flow"), ("id", Id));
        WriteSide(html, writer, encoder, Origins, "in");
        WriteRibbons(html, Origins, inward: true);
        html.Open("div", ("class", "c-flow__middle")).Text(Middle).Element("small", MiddleNote).Close();
        WriteRibbons(html, Destinations, inward: false);
        WriteSide(html, writer, encoder, Destinations, "out");
        html.Close();
    }

    protected override void Draw(SvgWriter svg)
    {
        var (first, second) = svg.Mirrored ? (Destinations, Origins) : (Origins, Destinations);
        DrawWing(svg, first, 0, fromLeft: false);
        Move(svg, Wing, TopOf(first));
        DrawRibbons(svg, first, Ribbon, first.Bars.Count * RowHeight, inward: true);
        svg.Close();
        DrawNode(svg);
        Move(svg, Wing + Ribbon + Node, TopOf(second));
        DrawRibbons(svg, second, Ribbon, second.Bars.Count * RowHeight, inward: false);
        svg.Close();
        DrawWing(svg, second, Width - Wing, fromLeft: true);
    }

    private double TopOf(FlowSide side) => 26 + ((Rows - side.Bars.Count) * RowHeight / 2);

    private static void Move(SvgWriter svg, double x, double y) =>
        svg.Open("g", ("transform", $"translate({SvgWriter.Number(x)} {SvgWriter.Number(y)})"));

    private void WriteSide(SvgWriter html, TextWriter writer, HtmlEncoder encoder, FlowSide side, string way)
    {
        html.Open("div", ("class", $"c-flow__side c-flow__side--{way}")).Element("h3", side.Heading);
        BarsOf(side, way).WriteTo(writer, encoder);
        html.Close();
    }

    private BarChart BarsOf(FlowSide side, string way) => new()
    {
        Id = $"{Id}-{way}",
        Title = side.Heading,
        Description = side.Heading,
        Direction = Direction,
        Bars = side.Bars,
        Number = Number,
        NoFigure = NoFigure,
        LabelHeading = LabelHeading,
        ValueHeading = ValueHeading,
        FullBar = Full,
    };

    private static void WriteRibbons(SvgWriter html, FlowSide side, bool inward)
    {
        var height = Math.Max(1, side.Bars.Count) * RowHeight;
        html.Open("svg", ("class", "c-flow__ribbons"), ("aria-hidden", "true"), ("focusable", "false"), ("viewBox", $"0 0 70 {SvgWriter.Number(height)}"),
            ("height", height), ("preserveAspectRatio", "none"));
        DrawRibbons(html, side, Ribbon, height, inward);
        html.Close();
    }

    /// <summary>A band from each row to its share of the middle: as thick there as its part of the whole.</summary>
    private static void DrawRibbons(SvgWriter svg, FlowSide side, double width, double height, bool inward)
    {
        var total = side.Bars.Sum(b => b.Value ?? 0);
        if (total <= 0)
            return;
        var thick = Math.Min(height * 0.8, 64);
        var at = (height - thick) / 2;
        svg.Open("g", ("fill", "#a9cbc4"), ("fill-opacity", "0.65"));
        for (var i = 0; i < side.Bars.Count; i++)
        {
            var part = (side.Bars[i].Value ?? 0) / total * thick;
            if (part > 0)
                svg.Empty("path", ("d", Band((i + 0.5) * RowHeight, Math.Clamp(part, 1, 15), at, Math.Max(part, 0.6), width, inward)));
            at += part;
        }

        svg.Close();
    }

    private static string Band(double row, double outer, double at, double inner, double width, bool inward)
    {
        var (x0, x1, half) = inward ? (0.0, width, width / 2) : (width, 0.0, width / 2);
        string N(double v) => SvgWriter.Number(v);
        return $"M{N(x0)} {N(row - (outer / 2))}C{N(half)} {N(row - (outer / 2))} {N(half)} {N(at)} {N(x1)} {N(at)}V{N(at + inner)}C{N(half)} {N(at + inner)} {N(half)} {N(row + (outer / 2))} {N(x0)} {N(row + (outer / 2))}Z";
    }

    private void DrawNode(SvgWriter svg)
    {
        var middle = 26 + (Rows * RowHeight / 2);
        svg.Empty("rect", ("x", Wing + Ribbon), ("y", middle - 40), ("width", Node), ("height", 80.0), ("fill", Palette.Sea));
        svg.Words(Width / 2, middle - 3, Wrapped.Cut(Middle, Node - 12, 15), Side.Middle, ("font-size", 15.0), ("font-weight", "600"), ("fill", Palette.Paper));
        svg.Words(Width / 2, middle + 18, Wrapped.Cut(MiddleNote, Node - 12, 13), Side.Middle, ("fill", Palette.Paper));
    }

    private void DrawWing(SvgWriter svg, FlowSide side, double left, bool fromLeft)
    {
        svg.Words(fromLeft ? left : left + Wing, 14, side.Heading, fromLeft ? Side.Left : Side.Right, ("font-weight", "600"), ("fill", Palette.Soft));
        for (var i = 0; i < side.Bars.Count; i++)
            DrawBar(svg, side.Bars[i], left, TopOf(side) + (i * RowHeight), fromLeft);
    }

    private void DrawBar(SvgWriter svg, Bar bar, double left, double top, bool fromLeft)
    {
        const double numbers = 60, names = 150;
        var length = (bar.Value ?? 0) / Math.Max(Full, double.Epsilon) * (Wing - numbers - names);
        var value = bar.Value is { } known ? Number(known) : NoFigure;
        var y = top + (RowHeight / 2) + 5;
        svg.Open("g").Element("title", $"{bar.Label}: {value}");
        svg.Empty("rect", ("x", fromLeft ? left : left + Wing - length), ("y", top + 9), ("width", length), ("height", 15.0), ("fill", Palette.Second)).Close();
        svg.Words(fromLeft ? left + length + 8 : left + Wing - length - 8, y, value, fromLeft ? Side.Left : Side.Right, ("fill", Palette.Ink));
        svg.Words(fromLeft ? left + Wing : left, y, Wrapped.Cut(bar.Label, names, 13), fromLeft ? Side.Right : Side.Left, ("fill", Palette.Ink));
    }
}
