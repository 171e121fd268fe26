using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Layout.Charts;

/// <summary>Something drawn for a page that can also be saved as a file of its own. All texts come localised.</summary>
internal abstract class Picture : IHtmlContent
{
    /// <summary>Unique on the page; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What is shown and in what unit.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who cannot see the picture should take from it.</summary>
    public required string Description { get; init; }

    public Direction Direction { get; init; }

    protected abstract double Width { get; }

    protected abstract double Height { get; }

    /// <summary>Tenths where the drawing counts in tenths of a unit, else one.</summary>
    protected virtual int Scale => 1;

    protected virtual string Class => "c-chart";

    /// <summary>A picture with links inside is a group, because an image hides what it holds from assistive technology.</summary>
    protected virtual string Role => "img";

    protected abstract void Draw(SvgWriter svg);

    /// <summary>Height that the legend takes under the drawing in a saved file.</summary>
    protected virtual double LegendHeight => 0;

    protected virtual void DrawLegend(SvgWriter svg)
    {
    }

    /// <summary>Draws the saved file's picture, where the page shows the same figures as a table with bars.</summary>
    protected virtual void DrawAlone(SvgWriter svg) => Draw(svg);

    public virtual void WriteTo(TextWriter writer, HtmlEncoder encoder) => WriteSvg(new SvgWriter(writer, Direction));

    /// <summary>The picture as an SVG file: with title, legend, source and note.</summary>
    public string Standalone(string source, string? note = null)
    {
        using var text = new StringWriter();
        new StandalonePicture(this, source, note).WriteTo(new SvgWriter(text, Direction));
        return text.ToString();
    }

    public override string ToString()
    {
        using var text = new StringWriter();
        WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    private void WriteSvg(SvgWriter svg)
    {
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", Class), ("id", Id), ("viewBox", ViewBox),
            ("width", Width), ("height", Height), ("font-size", 13.0), ("role", Role), ("aria-labelledby", $"{Id}-title {Id}-desc"));
        svg.Element("title", Title, ("id", $"{Id}-title")).Element("desc", Description, ("id", $"{Id}-desc"));
        Draw(svg);
        svg.Close();
    }

    private string ViewBox => $"0 0 {SvgWriter.Number(Width * Scale)} {SvgWriter.Number(Height * Scale)}";

    /// <summary>Frame of a saved picture: title above, drawing, legend, source and note beneath.</summary>
    private sealed class StandalonePicture(Picture picture, string source, string? note)
    {
        private const double Margin = 24, LineHeight = 17;
        private readonly IReadOnlyList<string> _title = Wrapped.Lines(picture.Title, picture.Width, 20);
        private readonly IReadOnlyList<string> _small = [.. Wrapped.Lines(source, picture.Width, 12), .. note is null ? [] : Wrapped.Lines(note, picture.Width, 12)];

        private double Top => Margin + (_title.Count * 27) + 10;

        private double Bottom => Top + picture.Height + picture.LegendHeight + 26;

        private double Start => picture.Direction == Direction.RightToLeft ? picture.Width : 0;

        private Side StartSide => picture.Direction == Direction.RightToLeft ? Side.Right : Side.Left;

        public void WriteTo(SvgWriter svg)
        {
            double width = picture.Width + (2 * Margin), height = Bottom + (_small.Count * LineHeight) + Margin - 8;
            svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"{-Margin} 0 {SvgWriter.Number(width)} {SvgWriter.Number(height)}"),
                ("width", width), ("height", height), ("role", "img"), ("aria-labelledby", $"{picture.Id}-title {picture.Id}-desc"),
                ("font-family", "'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif"), ("font-size", 13.0));
            svg.Element("title", picture.Title, ("id", $"{picture.Id}-title")).Element("desc", picture.Description, ("id", $"{picture.Id}-desc"));
            svg.Empty("rect", ("x", -Margin), ("width", width), ("height", height), ("fill", Palette.Paper));
            WriteTitle(svg);
            WriteDrawing(svg);
            WriteSmall(svg);
            svg.Close();
        }

        private void WriteTitle(SvgWriter svg)
        {
            for (var i = 0; i < _title.Count; i++)
                svg.Words(Start, Margin + 18 + (i * 27), _title[i], StartSide, ("font-size", 20.0), ("font-weight", "600"), ("fill", Palette.Ink));
        }

        private void WriteDrawing(SvgWriter svg)
        {
            svg.Open("svg", ("y", Top), ("width", picture.Width), ("height", picture.Height), ("viewBox", picture.ViewBox), ("overflow", "visible"));
            picture.DrawAlone(svg);
            svg.Close();
            svg.Open("g", ("transform", $"translate(0 {SvgWriter.Number(Top + picture.Height + 14)})"));
            picture.DrawLegend(svg);
            svg.Close();
        }

        private void WriteSmall(SvgWriter svg)
        {
            for (var i = 0; i < _small.Count; i++)
                svg.Words(Start, Bottom + (i * LineHeight), _small[i], StartSide, ("font-size", 12.0), ("fill", Palette.Soft));
        }
    }
}
