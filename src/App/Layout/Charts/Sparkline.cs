namespace Comity.App.Layout.Charts;

/// <summary>A line the size of a word, beside the number it belongs to. A missing value leaves a gap.</summary>
internal sealed class Sparkline : Picture
{
    public required IReadOnlyList<LinePoint> Points { get; init; }

    protected override double Width => 96;

    protected override double Height => 24;

    protected override string Class => "c-spark";

    protected override void Draw(SvgWriter svg)
    {
        var known = Points.Where(p => p.Value is not null).ToList();
        if (known.Count == 0)
            return;
        var x = new Axis(Points.Min(p => p.X), Points.Max(p => p.X), 3, 92);
        var y = new Axis(Math.Min(0, known.Min(p => p.Value!.Value)), Math.Max(known.Max(p => p.Value!.Value), double.Epsilon), 22, 4);
        foreach (var run in Runs())
            svg.Empty("polyline", ("points", string.Join(' ', run.Select(p => Place(p, x, y)))), ("fill", "none"), ("stroke", Palette.Second), ("stroke-width", "1.6"), ("stroke-linecap", "round"));
        var last = known[^1];
        svg.Empty("circle", ("cx", x.At(last.X)), ("cy", y.At(last.Value!.Value)), ("r", "2.6"), ("fill", Palette.Sea));
    }

    private static string Place(LinePoint point, Axis x, Axis y) => $"{SvgWriter.Number(x.At(point.X))},{SvgWriter.Number(y.At(point.Value!.Value))}";

    private IEnumerable<IReadOnlyList<LinePoint>> Runs()
    {
        List<LinePoint> run = [];
        foreach (var point in Points)
        {
            if (point.Value is not null)
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }
}
