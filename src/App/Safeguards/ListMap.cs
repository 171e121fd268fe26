using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.Methods.Safeguards;

namespace Comity.App.Safeguards;

/// <summary>What the map of an edition shows.</summary>
internal enum MapView
{
    /// <summary>The official list; who is not on it and has an input missing is hatched.</summary>
    List,

    /// <summary>What follows from the figures.</summary>
    Computed,
    Density,
    Index,
}

/// <summary>The map of an edition. What cannot be judged is hatched: it is never shown as off the list.</summary>
internal static class ListMap
{
    private const double On = 1, Off = 0;

    /// <param name="href">Where a country on the map leads to; none in a saved file.</param>
    public static WorldMap Of(DerivedEdition derived, ListParameters rule, MapView view, ListWords words, Func<string, string?> href)
    {
        var reader = words.Reader;
        return new WorldMap
        {
            Id = "map",
            Title = reader.Say($"safeguards.map.{ListWords.CodeOf(view)}.title", ("edition", derived.Edition.Id)),
            Description = reader.Say("safeguards.map.description", ("official", derived.Official.Count()), ("computed", derived.Computed.Count()),
                ("missing", words.Names(derived.Missing.Select(c => c.Iso3))), ("count", derived.Missing.Count()), ("unknown", derived.NotComputable.Count())),
            Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
            Language = reader.Language.Code,
            Places = [.. derived.Countries.Select(c => Place(c, rule, view, words) with { Href = href(c.Iso3) })],
            Colours = Colours(rule, view),
            Words = Scale(rule, view, reader),
            Caption = (name, value) => reader.Say("safeguards.map.caption", ("name", name), ("value", value)),
        };
    }

    /// <summary>What a country counts as on the map; none where it is hatched.</summary>
    public static double? ValueOf(DerivedCountry country, MapView view) => view switch
    {
        MapView.List => country.Official == true ? On : country.Computed is null ? null : Off,
        MapView.Computed => country.Computed is { } listed ? listed ? On : Off : null,
        MapView.Density => (double?)country.Figures.Density,
        _ => (double?)country.Figures.Index,
    };

    private static MapPlace Place(DerivedCountry country, ListParameters rule, MapView view, ListWords words) =>
        new(country.Iso3, words.Name(country.Iso3), ValueOf(country, view))
        {
            Marked = view is MapView.List ? country.NotReproduced : country.Official == true,
            Note = view is MapView.List or MapView.Computed ? words.Short(country.Figures.Reason) : Years(country, view),
        };

    private static string? Years(DerivedCountry country, MapView view) => view is MapView.Density
        ? country.Figures.Density is null ? null : ListWords.Years(country.Figures)
        : country.Figures.IndexYear is { } year ? Reader.Year(year) : null;

    private static ColourScale Colours(ListParameters rule, MapView view) => view switch
    {
        MapView.Density => ColourScale.Ordered(Around((double)rule.DensityBelow, 10, 25, 80, 120)),
        MapView.Index => ColourScale.Ordered(Around((double)rule.IndexBelow, 35, 45, 65, 80)),
        _ => ColourScale.Ordered(On),
    };

    /// <summary>Usual breaks with the threshold among them, so that the line that matters parts two colours.</summary>
    private static double[] Around(double threshold, params double[] breaks) => [.. breaks.Append(threshold).Distinct().Order()];

    private static ScaleWords Scale(ListParameters rule, MapView view, Reader reader) => view is MapView.List or MapView.Computed
        ? new ScaleWords(
            value => reader.Say(value >= On ? "safeguards.map.on" : "safeguards.map.off"),
            _ => reader.Say("safeguards.map.off"),
            _ => reader.Say("safeguards.map.on"),
            reader.Say("safeguards.map.none"))
        { Marked = reader.Say(view is MapView.List ? "safeguards.map.notReproduced" : "safeguards.map.official") }
        : new ScaleWords(
            reader.AsReported,
            number => reader.Say("safeguards.map.under", ("number", number)),
            number => reader.Say("safeguards.map.andMore", ("number", number)),
            reader.Say("safeguards.map.none"))
        {
            Marked = reader.Say("safeguards.map.official"),
            Threshold = new Threshold(
                (double)(view is MapView.Density ? rule.DensityBelow : rule.IndexBelow),
                reader.Say("safeguards.map.threshold", ("threshold", view is MapView.Density ? rule.DensityBelow : rule.IndexBelow), ("edition", rule.Edition))),
        };
}
