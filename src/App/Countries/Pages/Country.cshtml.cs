using Comity.App.Access;
using Comity.App.Authorities.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Reference;
using Comity.App.Safeguards.Published;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Standards.CodeLists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Countries.Pages;

/// <summary>All that is published about one country. A name in the address leads to the code; an unknown word to what may be meant.</summary>
// Code 2010, 8.7: what is known of migration, for those who need it to decide.
[Open]
[Cites("code-2010:8.7", "code.serves.countryPage", Page = "/countries")]
internal sealed class CountryModel(
    IPublishedStatistics statistics, CountryProfiles profiles, CountryPictures pictures, CountrySearch search,
    ISafeguardsHistory safeguards, IAuthorities authorities, CountryWords words, Reader reader, TimeProvider time) : PageModel
{
    /// <summary>What was asked for and is no country.</summary>
    public string? Unknown { get; private set; }

    public IReadOnlyList<string> Near { get; private set; } = [];

    public CountryProfile Profile { get; private set; } = null!;

    public CountryHistory History { get; private set; } = null!;

    /// <summary>Who is designated today.</summary>
    public CountryAuthority Authority { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>Occupation of the stocks.</summary>
    public string Occupation { get; private set; } = Occupations.Doctors;

    /// <summary>Doctors, for the key figures.</summary>
    public TrainedElsewhere Doctors { get; private set; } = null!;

    /// <summary>The chosen occupation where some source tells it by country of training, else doctors.</summary>
    public TrainedElsewhere Trained { get; private set; } = null!;

    public LineChart? Density { get; private set; }

    public LineChart? Stock { get; private set; }

    public BarChart? Origins { get; private set; }

    public BarChart? Destinations { get; private set; }

    public LineChart? Population { get; private set; }

    public IReadOnlyList<Doubt> DensityDoubts { get; private set; } = [];

    public IReadOnlyList<Doubt> StockDoubts { get; private set; } = [];

    public IReadOnlyList<PublishedDataSet> DataSets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string country, string? occupation, CancellationToken cancellation)
    {
        if (search.One(country) is not { } found)
        {
            return NotKnown(country);
        }

        if (country != found.Iso3)
        {
            return LocalRedirect($"~/countries/{found.Iso3}{Request.QueryString}");
        }

        History = await safeguards.OfAsync(found.Iso3, cancellation);
        Authority = CountryAuthority.Of(await authorities.CurrentAsync(cancellation), found.Iso3, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        Fill(await statistics.CurrentAsync(cancellation), found, occupation);
        return Page();
    }

    /// <summary>Data sets that some figures stand in.</summary>
    public IReadOnlyList<PublishedDataSet> In(IEnumerable<Observation> figures)
    {
        var versions = figures.Select(o => o.Version).ToHashSet(StringComparer.Ordinal);
        return [.. DataSets.Where(d => versions.Contains(d.Reference))];
    }

    public string Address(string picture) => reader.To($"/countries/{Profile.Iso3}/{picture}.svg{(Occupation == Occupations.Doctors ? "" : "?occupation=" + Occupation)}");

    /// <summary>All figures of this country in the first of the data sets, for programs.</summary>
    public string? DataOf(IEnumerable<Observation> figures) => In(figures) is [var set, ..]
        ? $"/api/v1/datasets/{set.Id}/versions/{set.Version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}/observations.csv?refArea={Profile.Iso3}"
        : null;

    public string FileOf(string picture) => $"{Profile.Iso3.ToLowerInvariant()}-{picture}";

    /// <summary>What must be said beside a figure, apart from what its words say anyway.</summary>
    public IEnumerable<string> Say(IEnumerable<Caveat> caveats) =>
        caveats.Where(c => c is not (Caveat.LowerBound or Caveat.LevelNotStated)).Select(c => reader.Say("countries.caveats." + c));

    private void Fill(PublishedFigures figures, Country country, string? occupation)
    {
        DataSets = figures.DataSets;
        Profile = profiles.Of(figures, country);
        Name = words.Country(country.Iso3);
        var byOrigin = profiles.OccupationsByOrigin(figures);
        Occupation = occupation is not null && (Profile.StockOccupations.Contains(occupation) || byOrigin.Contains(occupation)) ? occupation
            : Profile.StockOccupations.FirstOrDefault() ?? Occupations.Doctors;
        Doctors = profiles.Trained(figures, Occupations.Doctors, country.Iso3);
        Trained = byOrigin.Contains(Occupation) ? profiles.Trained(figures, Occupation, country.Iso3) : Doctors;
        Density = pictures.Density(Profile);
        Stock = pictures.Stock(Profile, Occupation);
        Origins = pictures.Origins(Profile, Trained);
        Destinations = pictures.Destinations(Profile, Trained);
        Population = pictures.Population(Profile);
        DensityDoubts = CountryPictures.Noted(Profile, Profile.Density.SelectMany(f => f.Inputs));
        StockDoubts = CountryPictures.Noted(Profile, Profile.Stocks.Where(s => s.Occupation == Occupation).SelectMany(s => s.Points));
    }

    private PageResult NotKnown(string text)
    {
        Unknown = text;
        Near = [.. search.Near(text).Select(c => c.Iso3)];
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
