using System.Text.Encodings.Web;

namespace Comity.App.Layout.Charts;

/// <summary>A value in time; null where it is known to be missing, so that the line stops there.</summary>
internal sealed record LinePoint(double X, double? Value)
{
    /// <summary>Why the point is to be read with care, in a few words; it is then ringed and the words stand beside it.</summary>
    public string? Doubt { get; init; }
}

/// <summary>One line and its name.</summary>
internal sealed record LineSeries(string Name, IReadOnlyList<LinePoint> Points)
{
    /// <summary>Places where the definition or source changed: no line crosses them.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];
}

/// <summary>The first time that counts after a change of definition or source, and what changed.</summary>
internal sealed record SeriesBreak(double From, string Words);

/// <summary>
/// Values over time. A step longer than <see cref="StepAtMost"/> is dotted, because nobody knows what lies between;
/// nothing is drawn across a missing value or a break.
/// </summary>
internal sealed class LineChart : Picture
{
    public required IReadOnlyList<LineSeries> Series { get; init; }

    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    public required Func<double, string> Number { get; init; }

    public Func<double, string> Time { get; init; } = static x => SvgWriter.Number(x);

    public double StepAtMost { get; init; } = 1;

    /// <summary>Said in a point's title between its time and value.</summary>
    public Func<string, string, string> Caption { get; init; } = static (time, value) => $"{time}: {value}";

    /// <summary>For a place as wide as the page; without it, for half of one.</summary>
    public bool Wide { get; init; }

    /// <summary>The largest size of letters in units of the drawing: a phone enlarges those of the narrow one (<c>_pictures.scss</c>).</summary>
    internal double Letters => Wide ? 13 : 19;

    protected override double Width => Wide ? 1080 : 560;

    protected override double Height => Wide ? 330 : 270;

    protected override string Class => Wide ? "c-chart c-line c-line--wide" : "c-chart c-line";

    /// <summary>A wide drawing would be read with a lens on a phone: the narrow one takes its place there.</summary>
    public override void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        base.WriteTo(writer, encoder);
        if (Wide)
            Narrow().WriteTo(writer, encoder);
    }

    private LineChart Narrow() => new()
    {
        Id = $"{Id}-narrow",
        Title = Title,
        Description = Description,
        Direction = Direction,
        Series = Series,
        Thresholds = Thresholds,
        Number = Number,
        Time = Time,
        StepAtMost = StepAtMost,
        Caption = Caption,
    };

    protected override void Draw(SvgWriter svg) => new LineDrawing(this, svg, Width, Height).Draw();
}
