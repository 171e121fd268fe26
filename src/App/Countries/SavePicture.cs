using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;

namespace Comity.App.Countries;

/// <summary>Pictures as SVG files, each with its title, source and, for maps, the disclaimer.</summary>
internal static class SavePicture
{
    private const string Svg = "image/svg+xml; charset=utf-8";

    private const string PopulationSource = "World Bank, SP.POP.TOTL; CC BY 4.0";

    public static async Task<IResult> World(
        IPublishedStatistics statistics, IIndicators indicators, WorldPicture picture, string? indicator, string? year, CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        return TypedResults.Text(picture.Standalone(WorldQuestion.Ask(indicators, figures, indicator, year)), Svg);
    }

    public static async Task<IResult> Country(
        IPublishedStatistics statistics, CountryProfiles profiles, CountryPictures pictures, CountryWords words, ReferenceData reference, Reader reader,
        string iso3, string picture, string? occupation, CancellationToken cancellation)
    {
        if (reference.Countries.ByIso3(iso3) is not { } country)
        {
            return TypedResults.NotFound();
        }

        var figures = await statistics.CurrentAsync(cancellation);
        var profile = profiles.Of(figures, country);
        var asked = occupation ?? Occupations.Doctors;
        var trained = profiles.Trained(figures, asked, country.Iso3);
        return Draw(pictures, profile, trained, picture, asked) is { } drawn
            ? TypedResults.Text(Alone(drawn, words.Country(country.Iso3), Source(figures, Versions(profile, trained, picture, asked)), reader), Svg)
            : TypedResults.NotFound();
    }

    private static Picture? Draw(CountryPictures pictures, CountryProfile profile, TrainedElsewhere trained, string picture, string occupation) => picture switch
    {
        "density" => pictures.Density(profile),
        "stock" => pictures.Stock(profile, occupation),
        "origins" => pictures.Origins(profile, trained),
        "destinations" => pictures.Destinations(profile, trained),
        "population" => pictures.Population(profile),
        _ => null,
    };

    private static string Alone(Picture drawn, string country, string source, Reader reader) => drawn.Standalone(
        reader.Say("countries.source", ("source", source)), reader.Say("countries.saved", ("country", country), ("what", drawn.Description)));

    /// <summary>Versions of the data sets that a picture is drawn from; the population is reference data and has none.</summary>
    private static HashSet<string> Versions(CountryProfile profile, TrainedElsewhere trained, string picture, string occupation)
    {
        IEnumerable<Observation> inputs = picture switch
        {
            "density" => profile.Density.SelectMany(f => f.Inputs),
            "stock" => profile.Stocks.Where(s => s.Occupation == occupation).SelectMany(s => s.Points),
            "origins" => trained.Origins.Select(c => c.Input),
            "destinations" => trained.Destinations.Select(c => c.Input),
            _ => [],
        };
        return inputs.Select(o => o.Version).ToHashSet(StringComparer.Ordinal);
    }

    private static string Source(PublishedFigures figures, HashSet<string> versions) => versions.Count == 0
        ? PopulationSource
        : string.Join("; ", figures.DataSets.Where(d => versions.Contains(d.Reference)).Select(d => $"{d.DataSet.Source} ({d.Reference}; {d.DataSet.Licence})"));
}
