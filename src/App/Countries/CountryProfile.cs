using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Standards.CodeLists;

namespace Comity.App.Countries;

/// <summary>All that is published about a country, in no language yet.</summary>
/// <param name="Income">The latest income group that is held; its days say for when.</param>
/// <param name="Density">Doctors, nurses and midwives per 10 000, years in which all are published.</param>
/// <param name="DensityNow">The latest of each; the years may differ.</param>
/// <param name="Stocks">Persons by occupation and data set; figures of different data sets are never joined.</param>
/// <param name="Doubts">What the quality checks found.</param>
/// <param name="Nationals">Staff of another country's service who are nationals of this one.</param>
/// <param name="Lacking">Data sets that parts of the profile rest on and that are not held.</param>
internal sealed record CountryProfile(
    Country Country,
    WhoMembership? Membership,
    IncomeGroupYear? Income,
    PublishedIndicator DensityIndicator,
    IReadOnlyList<IndicatorFigure> Density,
    IndicatorFigure? DensityNow,
    IReadOnlyList<StockSeries> Stocks,
    IReadOnlyList<Doubt> Doubts,
    ListStanding List,
    IReadOnlyList<KeyValuePair<int, long>> Population,
    IReadOnlyList<Observation> Nationals,
    IReadOnlyList<string> Lacking)
{
    public string Iso3 => Country.Iso3;

    /// <summary>Occupations with stocks, in the order in which they are offered.</summary>
    public IEnumerable<string> StockOccupations => Stocks.Select(s => s.Occupation).Distinct(StringComparer.Ordinal);

    /// <summary>Findings about the figures of one occupation and year in a data set.</summary>
    public IEnumerable<Doubt> DoubtsOn(Observation figure) => Doubts.Where(d =>
        d.Version == figure.Version && d.Occupation == figure.Occupation && d.Year == figure.Year());
}

/// <summary>Persons of one occupation over time, from one data set and at one activity level.</summary>
internal sealed record StockSeries(string Occupation, PublishedDataSet DataSet, string Activity, IReadOnlyList<Observation> Points);

/// <summary>Who of one occupation was trained abroad and works here, and who was trained here and works abroad.</summary>
/// <param name="Year">None where no data set tells by country of training.</param>
/// <param name="Share">None where the country does not report.</param>
/// <param name="Origins">Most persons first.</param>
/// <param name="Rate">None where no reporting country names this one.</param>
/// <param name="Reporting">Countries that report by country of training.</param>
/// <param name="Incomplete">Those of them that report too little.</param>
internal sealed record TrainedElsewhere(
    string Occupation,
    int? Year,
    ForeignTrainedShare? Share,
    IReadOnlyList<Corridor> Origins,
    EmigrationRate? Rate,
    IReadOnlyList<string> Reporting,
    IReadOnlyList<string> Incomplete)
{
    /// <summary>Destinations where somebody is counted; those that report a zero stand in the table only.</summary>
    public IReadOnlyList<Corridor> Destinations => Rate?.Destinations ?? [];

    public static TrainedElsewhere Of(PublishedFigures figures, IIndicators indicators, string occupation, string country)
    {
        if (indicators.YearsWithOrigins(figures, occupation) is not [var year, ..])
        {
            return new TrainedElsewhere(occupation, null, null, [], null, [], []);
        }

        var shares = indicators.Shares(figures, occupation, year);
        var origins = indicators.Origins(figures, occupation, year);
        return new TrainedElsewhere(
            occupation, year,
            shares.FirstOrDefault(s => s.Destination == country),
            Corridor.OriginsOf(country, origins, occupation, year),
            indicators.EmigrationRates(figures, occupation, year).FirstOrDefault(r => r.Origin == country),
            [.. shares.Select(s => s.Destination)],
            [.. shares.Where(s => !s.Complete).Select(s => s.Destination)]);
    }
}
