using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Standards.CodeLists;

namespace Comity.App.Countries;

/// <summary>Puts together what is published about a country, once for as long as the figures are the current ones.</summary>
// Code 2010, 6.2: information on health personnel, which is to be shared.
[Cites("code-2010:6.2", "code.serves.profiles", Page = "/countries")]
internal sealed class CountryProfiles(IIndicators indicators, IDoubts doubts, ISafeguardsLists safeguards, ReferenceData reference, TimeProvider time)
{
    /// <summary>Occupations whose stocks are offered first.</summary>
    private static readonly string[] First = [Occupations.Doctors, Occupations.NursesAndMidwives, Occupations.Nurses, Occupations.Midwives, "2261"];

    private static readonly SnapshotFilter Citizens = new()
    {
        Codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
        {
            [Dimension.Measure] = [Measures.Stock],
            [Dimension.Criterion] = [Criteria.Citizenship],
        },
    };

    public CountryProfile Of(PublishedFigures figures, Country country) =>
        figures.Keep(("profile", country.Iso3), all => PutTogether(all, country));

    public TrainedElsewhere Trained(PublishedFigures figures, string occupation, string country) =>
        figures.Keep(("trained", occupation, country), all => TrainedElsewhere.Of(all, indicators, occupation, country));

    /// <summary>Occupations that some data set tells by country of training.</summary>
    public IReadOnlyList<string> OccupationsByOrigin(PublishedFigures figures) =>
        figures.Keep("occupations by origin", all => First.Where(o => indicators.YearsWithOrigins(all, o).Count > 0).ToList());

    private CountryProfile PutTogether(PublishedFigures figures, Country country)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (iso3, countries) = (country.Iso3, reference.Countries);
        var density = indicators.All.First(i => i.ComparesWithList == ListTest.Density);
        var needed = indicators.All.Where(i => i.ComparesWithList == ListTest.Density || i.RestsOnOrigins).SelectMany(i => i.Sources);
        return new CountryProfile(
            country,
            countries.MembershipOn(iso3, today),
            countries.IncomeGroups(iso3).LastOrDefault(g => g.ValidFrom <= today),
            density,
            indicators.OverTime(figures, density, iso3),
            indicators.Ask(figures, density, null, null).Figures.GetValueOrDefault(iso3),
            Stocks(figures, iso3),
            doubts.Of(figures, iso3),
            ListStanding.Of(safeguards.Lists, iso3),
            [.. countries.Populations(iso3)],
            Nationals(figures, iso3),
            [.. needed.Distinct(StringComparer.Ordinal).Where(id => figures.Find(id) is null)]);
    }

    private static List<StockSeries> Stocks(PublishedFigures figures, string country) =>
        [.. figures.DataSets.SelectMany(set => set
                .Select(StocksOf(country))
                .Where(o => o.IsNational() && o.Value is not null)
                .GroupBy(o => (o.Occupation, o.Activity))
                .Select(g => new StockSeries(g.Key.Occupation, set, g.Key.Activity, [.. g.DistinctBy(o => o.Time)])))
            .OrderBy(s => Array.IndexOf(First, s.Occupation) is var at and >= 0 ? at : int.MaxValue).ThenBy(s => s.Occupation, StringComparer.Ordinal)];

    /// <summary>Nationals of this country who work in another: counted by citizenship, so never joined with those trained here.</summary>
    private static List<Observation> Nationals(PublishedFigures figures, string country) =>
        [.. figures.Keep("nationals", all => all.Select(Citizens).Where(IsWhole).ToLookup(o => o.Counterpart, StringComparer.Ordinal))[country]
            .Where(o => o.RefArea != country)];

    private static bool IsWhole(Observation o) => o.Value is not null && o.Sex == Codes.Total && o.Age == Codes.Total && Reading.IsCountry(o.Counterpart);

    private static SnapshotFilter StocksOf(string country) => new()
    {
        Codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
        {
            [Dimension.RefArea] = [country],
            [Dimension.Measure] = [Measures.Stock],
            [Dimension.Unit] = [Units.Headcount],
            [Dimension.Counterpart] = [Codes.Total],
        },
    };
}
