using System.Text.Json;

namespace Comity.App.Layout.Maps;

/// <summary>A country or territory as one path; coordinates in tenths of the map's units.</summary>
internal sealed record WorldShape(string Code, string D, double X, double Y, double[] Box);

/// <summary>Where a small state's dot stands: at its place, moved aside where dots would lie on each other. In units.</summary>
internal sealed record WorldDot(string Code, double X, double Y);

/// <summary>An area that the boundary policy leaves without figures of its own; names by language.</summary>
internal sealed record WorldArea(string Code, IReadOnlyDictionary<string, string> Name, string D);

/// <summary>A boundary drawn dashed by the boundary policy.</summary>
internal sealed record WorldLine(string Id, string D);

/// <summary>
/// The world in Equal Earth, as the build made it from Natural Earth 1:50 million and <c>policy/maps/boundaries.yaml</c>.
/// </summary>
internal sealed record WorldGeometry(
    double Width,
    double Height,
    int Tenths,
    IReadOnlyDictionary<string, string> Disclaimer,
    IReadOnlyList<WorldShape> Shapes,
    IReadOnlyList<WorldArea> Areas,
    IReadOnlyList<WorldDot> Dots,
    IReadOnlyList<WorldLine> Lines)
{
    private static readonly Lazy<WorldGeometry> Read = new(ReadEmbedded);

    public static WorldGeometry Current => Read.Value;

    /// <summary>The disclaimer in that language; English where the policy has none in it.</summary>
    public string DisclaimerIn(string language) => InLanguage(Disclaimer, language);

    public static string InLanguage(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.TryGetValue(language, out var text) ? text : texts["en"];

    private static WorldGeometry ReadEmbedded()
    {
        using var stream = typeof(WorldGeometry).Assembly.GetManifestResourceStream("maps/world.json")
            ?? throw new InvalidOperationException("The map is not in the program: Assets.targets did not run when it was built.");
        return JsonSerializer.Deserialize<WorldGeometry>(stream, JsonSerializerOptions.Web)!;
    }
}
