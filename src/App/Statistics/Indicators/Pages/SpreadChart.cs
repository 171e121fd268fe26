using Comity.App.Layout.Charts;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>
/// How countries spread over the values of an indicator, the size of a thumb: a bar for each step from zero to the highest, as tall as
/// it has countries, in the colours of the map; a tick under the median.
/// </summary>
internal sealed class SpreadChart : Picture
{
    private const int Steps = 30;
    private const double Base = 62, EndRoom = 56;

    public required IReadOnlyList<double> Values { get; init; }

    public required ColourScale Colours { get; init; }

    /// <summary>How a value is written at the two ends.</summary>
    public required Func<double, string> Number { get; init; }

    protected override double Width => 300;

    protected override double Height => 84;

    protected override string Class => "c-chart c-spread";

    public static double Median(IReadOnlyList<double> sorted) => sorted.Count == 0 ? double.NaN
        : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    protected override void Draw(SvgWriter svg)
    {
        var (top, _) = Axis.RoundTop(Values.DefaultIfEmpty(0).Max());
        var axis = new Axis(0, top, 0, Width);
        var counts = Values.GroupBy(v => Math.Min((int)(v / top * Steps), Steps - 1)).ToDictionary(g => g.Key, g => g.Count());
        var most = counts.Values.DefaultIfEmpty(1).Max();
        foreach (var (step, count) in counts.OrderBy(c => c.Key))
        {
            var height = Math.Max(3, count * (Base - 6) / most);
            svg.Empty("rect", ("x", step * Width / Steps), ("y", Base - height), ("width", (Width / Steps) - 1.5), ("height", height),
                ("fill", Colours.ColourOf((step + 0.5) * top / Steps)), ("stroke", "#71838a"), ("stroke-width", "0.5"));
        }

        svg.Empty("path", ("d", $"M0 {SvgWriter.Number(Base)}H{SvgWriter.Number(Width)}"), ("stroke", "#9aa5a9"));
        DrawMedian(svg, axis);
        svg.Words(0, Base + 18, Number(0), Side.Left, ("fill", Palette.Soft));
        svg.Words(Width, Base + 18, Number(top), Side.Right, ("fill", Palette.Soft));
    }

    private void DrawMedian(SvgWriter svg, Axis axis)
    {
        if (Values.Count == 0)
        {
            return;
        }

        var median = Median([.. Values.Order()]);
        var x = axis.At(median);
        svg.Empty("path", ("d", $"M{SvgWriter.Number(x)} {SvgWriter.Number(Base + 1)}l4 7h-8z"), ("fill", Palette.Ink));
        if (x > EndRoom && x < Width - EndRoom)
        {
            svg.Words(x, Base + 21, Number(median), Side.Middle, ("fill", Palette.Ink), ("font-weight", "600"));
        }
    }
}
