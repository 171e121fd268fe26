using Comity.App.Layout.Maps;

namespace Comity.App.Layout.Charts;

/// <summary>A country or territory on the map; a value that is null is not known, which is not zero.</summary>
internal sealed record MapPlace(string Code, string Name, double? Value)
{
    public string? Href { get; init; }

    /// <summary>Drawn with a dark outline: on the list, under the threshold, the country of the page.</summary>
    public bool Marked { get; init; }

    /// <summary>Said after the value, as "2018" or "read with care".</summary>
    public string? Note { get; init; }
}

/// <summary>Values by country. Small states are dots; what has no figure is hatched; boundaries follow the stated policy.</summary>
internal sealed class WorldMap : Picture
{
    private static readonly WorldGeometry World = WorldGeometry.Current;
    private static readonly HashSet<string> Dotted = [.. World.Dots.Select(d => d.Code)];

    public required IReadOnlyList<MapPlace> Places { get; init; }

    public required ColourScale Colours { get; init; }

    public required ScaleWords Words { get; init; }

    /// <summary>Two letters, for the names of areas in the boundary policy.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Joins a name and its value: "Ghana: 37.9", "Ghana : 37,9".</summary>
    public Func<string, string, string> Caption { get; init; } = static (name, value) => $"{name}: {value}";

    public ScaleLegend Legend => new(Id, Colours, Words, Direction);

    protected override double Width => World.Width;

    protected override double Height => World.Height;

    protected override int Scale => World.Tenths;

    protected override string Class => "c-chart c-map";

    protected override string Role => Places.Any(p => p.Href is not null) ? "group" : "img";

    protected override double LegendHeight => 50;

    protected override void DrawLegend(SvgWriter svg) => Legend.Draw(svg, Width);

    protected override void Draw(SvgWriter svg)
    {
        var places = Places.ToDictionary(p => p.Code);
        Hatch.Define(svg, $"{Id}-none", 44);
        svg.Open("g", ("class", "map-land"), ("stroke", Palette.Paper), ("stroke-width", "5"), ("stroke-linejoin", "round"));
        DrawAreas(svg);
        // Marked ones last: a neighbour drawn later would cover half of their outline.
        foreach (var shape in World.Shapes.Where(s => !Dotted.Contains(s.Code)).OrderBy(s => places.GetValueOrDefault(s.Code)?.Marked))
            DrawPlace(svg, places.GetValueOrDefault(shape.Code), shape, dot: null);
        svg.Close();
        DrawLines(svg);
        DrawSmall(svg, places);
    }

    private void DrawAreas(SvgWriter svg)
    {
        foreach (var area in World.Areas)
        {
            svg.Open("g", ("data-code", area.Code)).Element("title", Caption(WorldGeometry.InLanguage(area.Name, Language), Words.NoFigure));
            svg.Empty("path", ("fill", Hatch.Fill($"{Id}-none")), ("d", area.D)).Close();
        }
    }

    private void DrawSmall(SvgWriter svg, Dictionary<string, MapPlace> places)
    {
        var shapes = World.Shapes.Where(s => Dotted.Contains(s.Code)).ToDictionary(s => s.Code);
        svg.Open("g", ("class", "map-small"), ("stroke", Palette.Paper), ("stroke-width", "5"));
        foreach (var dot in World.Dots)
        {
            if (places.TryGetValue(dot.Code, out var place))
                DrawPlace(svg, place, shapes.GetValueOrDefault(dot.Code), dot);
            else if (shapes.TryGetValue(dot.Code, out var shape))
                DrawPlace(svg, place: null, shape, dot: null);
        }

        svg.Close();
    }

    private void DrawPlace(SvgWriter svg, MapPlace? place, WorldShape? shape, WorldDot? dot)
    {
        var fill = place?.Value is { } value ? Colours.ColourOf(value) : Hatch.Fill($"{Id}-none");
        var outline = place is { Marked: true } ? Palette.Ink : fill == Palette.Zero ? Palette.HatchStripe : null;
        if (place is not null)
            OpenPlace(svg, place);
        if (shape is not null)
            svg.Empty("path", ("fill", fill), ("stroke", outline), ("stroke-width", place is { Marked: true } ? "13" : null), ("paint-order", outline is null ? null : "stroke"), ("d", shape.D));
        if (dot is not null)
            DrawDot(svg, dot, fill, place!.Marked);
        if (place is not null)
            svg.Close();
    }

    private void OpenPlace(SvgWriter svg, MapPlace place)
    {
        var name = place.Href is null ? "g" : "a";
        svg.Open(name, ("href", place.Href), ("data-code", place.Code)).Element("title", CaptionOf(place));
    }

    private string CaptionOf(MapPlace place)
    {
        var value = place.Value is { } known ? Words.Number(known) : Words.NoFigure;
        return Caption(place.Name, place.Note is null ? value : $"{value} · {place.Note}");
    }

    // A ring in the colour of borders or words sets a pale dot off from pale land and from the sea.
    private static void DrawDot(SvgWriter svg, WorldDot dot, string fill, bool marked) =>
        svg.Empty("circle", ("cx", dot.X * World.Tenths), ("cy", dot.Y * World.Tenths), ("r", "38"), ("fill", fill),
            ("stroke", marked ? Palette.Ink : "#71838a"), ("stroke-width", marked ? "14" : "7"));

    private static void DrawLines(SvgWriter svg)
    {
        svg.Open("g", ("class", "map-lines"), ("fill", "none"), ("stroke", "#5b6770"), ("stroke-width", "7"), ("stroke-dasharray", "22 16"), ("pointer-events", "none"));
        foreach (var line in World.Lines)
            svg.Empty("path", ("d", line.D));
        svg.Close();
    }
}
