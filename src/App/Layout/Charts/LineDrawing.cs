namespace Comity.App.Layout.Charts;

/// <summary>Places the parts of a <see cref="LineChart"/>. The value axis stands on the start side; time runs from left to right.</summary>
internal sealed class LineDrawing
{
    private const double Top = 14, LeastGutter = 42, Room = 22, TextHeight = 15;
    private readonly LineChart _chart;
    private readonly SvgWriter _svg;
    private readonly LineNames _names;
    private readonly Axis _x;
    private readonly Axis _y;
    private readonly double _step;
    private readonly double _gutter;
    private readonly double _width;
    private readonly double _bottom;

    public LineDrawing(LineChart chart, SvgWriter svg, double width, double height)
    {
        (_chart, _svg, _width, _bottom) = (chart, svg, width, height - 32);
        List<LinePoint> points = [.. chart.Series.SelectMany(s => s.Points)];
        var times = points.Select(p => p.X).DefaultIfEmpty(0).ToList();
        var highest = points.Max(p => p.Value) ?? 0;
        (var top, _step) = Axis.RoundTop(chart.Thresholds.Select(t => t.Value).Append(highest).Max() * 1.04);
        _y = new Axis(0, top, _bottom, Top);
        // As wide as the names of its values: 200 000 needs more room than 20.
        _gutter = Math.Max(LeastGutter, Wrapped.Width(chart.Number(top), chart.Letters) + 14);
        _names = new LineNames(chart.Series, chart.Letters);
        // Names of lines stand at their right end in every language: that is where the line ends. A single line has its last value there.
        var far = chart.Series.Count > 1 ? LineNames.Gap + _names.Room : Math.Max(Room, Wrapped.Width(chart.Number(highest), chart.Letters * 1.08) / 2) + 6;
        var (left, right) = svg.Mirrored ? (Room, _width - _gutter - far) : (_gutter, _width - far);
        _x = new Axis(times.Min(), times.Max(), left, right);
    }

    public void Draw()
    {
        DrawGrid();
        DrawYears();
        foreach (var line in _chart.Thresholds)
            DrawThreshold(line);
        for (var i = 0; i < _chart.Series.Count; i++)
            DrawSeries(_chart.Series[i], Palette.Series[i % Palette.Series.Count], i);
    }

    private double Left => _x.Start;

    private double Right => _svg.Mirrored ? _width - _gutter : _x.End + 6;

    private void DrawGrid()
    {
        _svg.Open("g", ("class", "line-grid"), ("fill", Palette.Soft));
        for (var value = 0.0; value <= _y.To + 1e-9; value += _step)
        {
            var y = _y.At(value);
            _svg.Empty("path", ("d", $"M{SvgWriter.Number(Left)} {SvgWriter.Number(y)}H{SvgWriter.Number(Right)}"), ("stroke", value == 0 ? "#9aa5a9" : Palette.Grid));
            if (_svg.Mirrored)
                _svg.Words(_width - _gutter + 8, y + 4.5, _chart.Number(value), Side.Left);
            else
                _svg.Words(_gutter - 8, y + 4.5, _chart.Number(value), Side.Right);
        }

        _svg.Close();
    }

    private void DrawYears()
    {
        _svg.Open("g", ("class", "line-time"), ("fill", Palette.Soft));
        foreach (var year in Axis.Years(_x.From, _x.To))
        {
            _svg.Empty("path", ("d", $"M{SvgWriter.Number(_x.At(year))} {SvgWriter.Number(_bottom)}v5"), ("stroke", "#9aa5a9"));
            _svg.Words(_x.At(year), _bottom + 22, _chart.Time(year), Side.Middle);
        }

        _svg.Close();
    }

    private void DrawThreshold(Threshold line)
    {
        var y = _y.At(line.Value);
        _svg.Open("g", ("class", "line-threshold"));
        _svg.Empty("path", ("d", $"M{SvgWriter.Number(Left)} {SvgWriter.Number(y)}H{SvgWriter.Number(Right)}"), ("stroke", "#a65f00"), ("stroke-dasharray", "5 4"), ("stroke-width", "1.2"));
        var (x, side) = RoomFor(y);
        _svg.Words(x, y - 6, line.Words, side, ("fill", Palette.OchreWords), ("paint-order", "stroke"), ("stroke", Palette.Paper), ("stroke-width", "3"));
        _svg.Close();
    }

    /// <summary>The end of the line at which fewer points lie near its name.</summary>
    private (double X, Side Side) RoomFor(double y)
    {
        var middle = (Left + _x.End) / 2;
        var near = _chart.Series.SelectMany(s => s.Points).Where(p => p.Value is { } v && Math.Abs(_y.At(v) - (y - 8)) < 26).Select(p => _x.At(p.X)).ToList();
        var leftIsFree = near.Count(x => x < middle) <= near.Count(x => x >= middle);
        return leftIsFree ? (Left + 4, Side.Left) : (Right, Side.Right);
    }

    private void DrawSeries(LineSeries series, string colour, int at)
    {
        _svg.Open("g", ("class", "line-series"), ("data-series", at), ("stroke", colour), ("fill", colour));
        foreach (var change in series.Breaks)
            DrawBreak(change);
        foreach (var (from, to) in series.Points.Zip(series.Points.Skip(1)))
            DrawStep(series, from, to);
        foreach (var point in series.Points.Where(p => p.Value is not null))
            DrawPoint(point);
        DrawEnd(series, colour);
        _svg.Close();
    }

    private void DrawStep(LineSeries series, LinePoint from, LinePoint to)
    {
        if (from.Value is not { } a || to.Value is not { } b || series.Breaks.Any(k => k.From > from.X && k.From <= to.X))
            return;
        var far = to.X - from.X > _chart.StepAtMost;
        _svg.Empty("path", ("d", $"M{Place(from.X, a)}L{Place(to.X, b)}"), ("fill", "none"), ("stroke-width", far ? "1.6" : "2.4"),
            ("stroke-dasharray", far ? "1.5 5" : null), ("stroke-linecap", "round"));
    }

    private void DrawBreak(SeriesBreak at)
    {
        var x = _x.At(at.From) - ((_x.At(1) - _x.At(0)) / 2);
        _svg.Empty("path", ("class", "line-break"), ("d", $"M{SvgWriter.Number(x)} {SvgWriter.Number(Top)}V{SvgWriter.Number(_bottom)}"), ("stroke", Palette.Soft), ("stroke-dasharray", "2 3"));
        var late = x > (Left + _x.End) / 2;
        _svg.Words(late ? x - 5 : x + 5, _bottom - 8, at.Words, late ? Side.Right : Side.Left, ("fill", Palette.Soft), ("stroke", "none"));
    }

    private void DrawPoint(LinePoint point)
    {
        var (x, y) = (_x.At(point.X), _y.At(point.Value!.Value));
        _svg.Open("g", ("class", "line-point")).Element("title", TitleOf(point));
        _svg.Empty("circle", ("cx", x), ("cy", y), ("r", "11"), ("fill", "transparent"), ("stroke", "none"));
        _svg.Empty("circle", ("cx", x), ("cy", y), ("r", "3.8"), ("stroke", "none"));
        if (point.Doubt is { } doubt)
            DrawDoubt(x, y, doubt);
        _svg.Close();
    }

    private void DrawDoubt(double x, double y, string doubt)
    {
        _svg.Empty("circle", ("class", "line-doubt"), ("cx", x), ("cy", y), ("r", "8"), ("fill", "none"), ("stroke", "#a65f00"), ("stroke-width", "1.8"));
        var late = x > (Left + _x.End) / 2;
        _svg.Words(late ? x - 12 : x + 12, Math.Min(y + TextHeight + 4, _bottom - 6), doubt, late ? Side.Right : Side.Left, ("fill", Palette.OchreWords), ("stroke", Palette.Paper),
            ("stroke-width", "3"), ("paint-order", "stroke"));
    }

    private void DrawEnd(LineSeries series, string colour)
    {
        if (series.Points.LastOrDefault(p => p.Value is not null) is not { } last)
            return;
        var (x, y) = (_x.At(last.X), _y.At(last.Value!.Value));
        if (_chart.Series.Count > 1)
            DrawName(series, colour, x, y);
        else
            _svg.Words(x, y - 11, _chart.Number(last.Value.Value), Side.Middle, ("fill", Palette.Ink), ("font-weight", "600"), ("stroke", Palette.Paper), ("stroke-width", "3"), ("paint-order", "stroke"));
    }

    /// <summary>Names stand in a column at the right end, apart from each other; a thin line leads from a series that ends elsewhere.</summary>
    private void DrawName(LineSeries series, string colour, double x, double y)
    {
        var at = _names.Places(EndOf, 0, _bottom + 8)[series];
        if (Math.Abs(at - y) > 6 || x < _x.End - 1)
            _svg.Empty("path", ("d", $"M{SvgWriter.Number(x + 6)} {SvgWriter.Number(y)}L{SvgWriter.Number(_x.End + LineNames.Gap - 3)} {SvgWriter.Number(at)}"), ("stroke-opacity", "0.4"), ("stroke-width", "1"));
        _svg.Lines(_x.End + LineNames.Gap, at, _names[series], Side.Left, ("fill", colour), ("stroke", "none"), ("font-weight", "600"));
    }

    private double EndOf(LineSeries series) => _y.At(series.Points.LastOrDefault(p => p.Value is not null)?.Value ?? 0);

    private string TitleOf(LinePoint point)
    {
        var value = _chart.Number(point.Value!.Value);
        return _chart.Caption(_chart.Time(point.X), point.Doubt is { } doubt ? $"{value} · {doubt}" : value);
    }

    private string Place(double x, double value) => $"{SvgWriter.Number(_x.At(x))} {SvgWriter.Number(_y.At(value))}";
}
