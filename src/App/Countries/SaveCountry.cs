using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Countries;

/// <summary><c>/countries/{iso3}/{picture}.svg</c>: a picture of a country's page as a file, with the country's name and its source.</summary>
internal static class SaveCountry
{
    private const string PopulationSource = "World Bank, SP.POP.TOTL; CC BY 4.0";

    public static async Task<Results<ContentHttpResult, NotFound>> Handle(
        IPublishedStatistics statistics, CountryProfiles profiles, CountryPictures pictures, CountryWords words, ReferenceData reference, Reader reader,
        string iso3, string picture, string? occupation, CancellationToken cancellation)
    {
        if (reference.Countries.ByIso3(iso3) is not { } country)
        {
            return TypedResults.NotFound();
        }

        var figures = await statistics.CurrentAsync(cancellation);
        var asked = occupation ?? Occupations.Doctors;
        var (profile, trained) = (profiles.Of(figures, country), profiles.Trained(figures, asked, country.Iso3));
        if (Draw(pictures, profile, trained, picture, asked) is not { } drawn)
        {
            return TypedResults.NotFound();
        }

        var sets = SourcesOfFigures.Of(figures, Inputs(profile, trained, picture, asked));
        return SavedPicture.Of(
            drawn,
            sets.Count == 0 ? reader.Say("countries.source", ("source", PopulationSource)) : SourcesOfFigures.Line(reader, sets),
            reader.Say("countries.saved", ("country", words.Country(country.Iso3)), ("what", drawn.Description)));
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

    /// <summary>Figures that a picture is drawn from; the population is reference data and has none.</summary>
    private static IEnumerable<Observation> Inputs(CountryProfile profile, TrainedElsewhere trained, string picture, string occupation) => picture switch
    {
        "density" => profile.Density.SelectMany(f => f.Inputs),
        "stock" => profile.Stocks.Where(s => s.Occupation == occupation).SelectMany(s => s.Points),
        "origins" => trained.Origins.Select(c => c.Input),
        "destinations" => trained.Destinations.Select(c => c.Input),
        _ => [],
    };
}
