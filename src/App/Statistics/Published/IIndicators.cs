using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Standards.CodeLists;

namespace Comity.App.Statistics.Published;

/// <summary>What other slices may ask of the indicators. Results are kept for as long as the figures are the current ones.</summary>
internal interface IIndicators
{
    IReadOnlyList<PublishedIndicator> All { get; }

    PublishedIndicator? Find(string id);

    /// <summary>An indicator for all countries that have it.</summary>
    /// <param name="occupation">None: the first that the indicator is offered for.</param>
    /// <param name="year">None: the latest of each country, or the latest year that has figures by country of training.</param>
    /// <param name="edition">Edition of the safeguards list, where the indicator rests on one; none: the latest.</param>
    IndicatorFigures Ask(PublishedFigures figures, PublishedIndicator indicator, string? occupation, int? year, string? edition = null);

    /// <summary>A published density of one country, year after year; of several occupations, the years in which all have one.</summary>
    IReadOnlyList<IndicatorFigure> OverTime(PublishedFigures figures, PublishedIndicator indicator, string country);

    /// <summary>Shares trained abroad, by destination.</summary>
    IReadOnlyList<ForeignTrainedShare> Shares(PublishedFigures figures, string occupation, int year);

    /// <summary>Emigration rates, by origin, each with its destinations.</summary>
    IReadOnlyList<EmigrationRate> EmigrationRates(PublishedFigures figures, string occupation, int year);

    /// <summary>Stocks by country of first qualification in a year, of every destination that reports.</summary>
    IReadOnlyList<Observation> Origins(PublishedFigures figures, string occupation, int year);

    /// <summary>Years that have stocks by country of first qualification, the latest first.</summary>
    IReadOnlyList<int> YearsWithOrigins(PublishedFigures figures, string occupation);
}

/// <summary>An indicator's definition, as far as a page needs it.</summary>
/// <param name="Occupations">Codes it is offered for, the first by default; for a sum, all of its parts; empty where none applies.</param>
/// <param name="HasOccupation">Whether one occupation is chosen.</param>
/// <param name="RestsOnOrigins">Whether it is worked out from stocks by country of training.</param>
/// <param name="ComparesWithList">What the safeguards list compares with a threshold: none, density or service coverage.</param>
/// <param name="Breaks">Lower bounds of a map's classes after the first.</param>
/// <param name="Sources">Data sets that it is worked out from, in order of preference.</param>
internal sealed record PublishedIndicator(
    string Id,
    LocalText Name,
    LocalText Unit,
    IReadOnlyList<string> Occupations,
    bool HasOccupation,
    bool RestsOnOrigins,
    ListTest ComparesWithList,
    int Decimals,
    IReadOnlyList<double> Breaks,
    IReadOnlyList<string> Sources);

/// <summary>Which of the two tests of the safeguards list an indicator is.</summary>
internal enum ListTest
{
    None,
    Density,
    ServiceCoverage,
}

/// <summary>One country's figure.</summary>
/// <param name="Value">None where it cannot be worked out, for the reason that a caveat gives.</param>
/// <param name="Year">Year of the figure; of several, the oldest.</param>
/// <param name="LatestYear">Of several, the latest.</param>
/// <param name="Complete">False: named, shown, and kept out of rankings.</param>
/// <param name="Inputs">What it rests on, each with its data set version and row.</param>
internal sealed record IndicatorFigure(
    string Country, double? Value, int? Year, int? LatestYear, bool Complete, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Observation> Inputs);

/// <param name="Occupation">The one asked for; none where the indicator has none or several.</param>
/// <param name="Year">None: the latest of each country.</param>
/// <param name="Years">Years that can be asked for, the latest first.</param>
/// <param name="Edition">Edition of the safeguards list, where it rests on one.</param>
/// <param name="Figures">By country.</param>
internal sealed record IndicatorFigures(
    PublishedIndicator Indicator,
    string? Occupation,
    int? Year,
    IReadOnlyList<int> Years,
    string? Edition,
    IReadOnlyDictionary<string, IndicatorFigure> Figures);
