using Comity.App.Code.Published;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Standards.CodeLists;

namespace Comity.App.Countries;

/// <summary>A line of the list of countries: the main figures, none where there is none.</summary>
/// <param name="Region">Region of the World Health Organization; none for who is no Member State.</param>
/// <param name="Share">Doctors trained abroad, in percent.</param>
/// <param name="Rate">Doctors trained here who work abroad, in percent.</param>
internal sealed record CountryRow(
    Country Country, string? Region, IndicatorFigure? Density, bool Listed, ForeignTrainedShare? Share, EmigrationRate? Rate)
{
    /// <summary>Member States and every other country or territory that a published figure is about.</summary>
    public static IReadOnlyList<CountryRow> All(
        PublishedFigures figures, IIndicators indicators, ISafeguardsLists safeguards, ReferenceData reference, DateOnly today) =>
        figures.Keep(("country rows", today), all => WorkOut(all, indicators, safeguards, reference.Countries, today));

    private static List<CountryRow> WorkOut(
        PublishedFigures figures, IIndicators indicators, ISafeguardsLists safeguards, Standards.CodeLists.Countries countries, DateOnly today)
    {
        var year = indicators.YearsWithOrigins(figures, Occupations.Doctors).FirstOrDefault();
        var shares = indicators.Shares(figures, Occupations.Doctors, year).ToDictionary(s => s.Destination);
        var rates = indicators.EmigrationRates(figures, Occupations.Doctors, year).ToDictionary(r => r.Origin);
        var density = indicators.Ask(figures, indicators.All.First(i => i.ComparesWithList == ListTest.Density), null, null).Figures;
        var listed = safeguards.Lists.Editions.LastOrDefault(e => e.Answers)?.Members;
        var withFigures = figures.DataSets.SelectMany(d => d.Book[Dimension.RefArea].Codes.Concat(d.Book[Dimension.Counterpart].Codes)).ToHashSet(StringComparer.Ordinal);
        return [.. countries.All
            .Where(c => countries.MembershipOn(c.Iso3, today) is not null || withFigures.Contains(c.Iso3))
            .Select(c => new CountryRow(
                c, countries.RegionOn(c.Iso3, today), density.GetValueOrDefault(c.Iso3), listed?.Contains(c.Iso3) ?? false,
                shares.GetValueOrDefault(c.Iso3), rates.GetValueOrDefault(c.Iso3)))];
    }
}
