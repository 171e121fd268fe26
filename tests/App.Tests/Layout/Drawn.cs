using System.Xml.Linq;
using Comity.App.Layout.Charts;
using Comity.Tests;

namespace Comity.App.Tests.Layout;

/// <summary>Pictures read back as XML: what is not well-formed does not parse.</summary>
internal static class Drawn
{
    public static readonly ScaleWords Words = new(v => v.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture), s => $"under {s}", s => $"{s} and more", "no figure");

    public static XElement Read(object picture) => XElement.Parse($"<drawn>{picture}</drawn>");

    public static IEnumerable<XElement> All(this XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);

    public static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    public static IEnumerable<string> Titles(this XElement root) => root.All("title").Select(t => t.Value);

    public static IReadOnlyList<string> Members { get; } =
        [.. File.ReadLines(Places.SharedData("who-member-states.tsv")).Skip(1).Select(l => l.Split('\t')).Where(c => c[1] == "TRUE").Select(c => c[0])];

    public static WorldMap Map(IReadOnlyList<MapPlace> places, ColourScale? scale = null) => new()
    {
        Id = "map",
        Title = "Doctors <per> 10 000 & more",
        Description = "What it shows",
        Places = places,
        Colours = scale ?? ColourScale.Ordered(10, 23, 49, 80, 120),
        Words = Words,
    };
}
