using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators;

/// <summary>The indicators as other slices see them.</summary>
internal sealed class PublishedIndicators(IndicatorDefinitions definitions, IndicatorQuestions questions) : IIndicators
{
    private readonly Lazy<IReadOnlyList<PublishedIndicator>> _all = new(() => [.. definitions.All.Select(Published)]);

    public IReadOnlyList<PublishedIndicator> All => _all.Value;

    public PublishedIndicator? Find(string id) => All.FirstOrDefault(i => i.Id == id);

    public IndicatorFigures Ask(PublishedFigures figures, PublishedIndicator indicator, string? occupation, int? year, string? edition = null) =>
        figures.Keep(("published", indicator.Id, occupation, year, edition), all => Answer(indicator, questions.Ask(all, Definition(indicator), occupation, year, edition)));

    public IReadOnlyList<IndicatorFigure> OverTime(PublishedFigures figures, PublishedIndicator indicator, string country)
    {
        var parts = indicator.Occupations.Select(occupation => ByCountry(figures, indicator, occupation)[country].ToLookup(o => o.Year())).ToList();
        return parts.Count == 0
            ? []
            : [.. parts[0].Select(year => year.Key).Where(year => parts.TrueForAll(p => p.Contains(year))).Order()
                .Select(year => Sum(country, year, [.. parts.Select(p => p[year].First())]))];
    }

    public IReadOnlyList<ForeignTrainedShare> Shares(PublishedFigures figures, string occupation, int year) => questions.Shares(figures, occupation, year);

    public IReadOnlyList<EmigrationRate> EmigrationRates(PublishedFigures figures, string occupation, int year) => questions.EmigrationRates(figures, occupation, year);

    public IReadOnlyList<Observation> Origins(PublishedFigures figures, string occupation, int year) => questions.Origins(figures, occupation, year);

    public IReadOnlyList<int> YearsWithOrigins(PublishedFigures figures, string occupation) => IndicatorQuestions.YearsWithOrigins(figures, occupation);

    private IndicatorDefinition Definition(PublishedIndicator indicator) => definitions.Find(indicator.Id)!;

    private ILookup<string, Observation> ByCountry(PublishedFigures figures, PublishedIndicator indicator, string occupation) =>
        figures.Keep(("densities by country", indicator.Id, occupation), all => IndicatorInputs.Densities(all, Definition(indicator), occupation)
            .Where(o => o.Value is not null).ToLookup(o => o.RefArea, StringComparer.Ordinal));

    /// <summary>Decimal, so that published decimals add up as they are written.</summary>
    private static IndicatorFigure Sum(string country, int year, IReadOnlyList<Observation> inputs) => new(
        country, (double)inputs.Sum(o => (decimal)o.Value!.Value), year, year, true,
        inputs.Any(o => o.Has(ObservationStatus.Break)) ? [Caveat.Break] : [], inputs);

    private static IndicatorFigures Answer(PublishedIndicator indicator, IndicatorResult result) => new(
        indicator, result.Occupation, result.Year, result.Years, result.Edition,
        result.Values.ToDictionary(v => v.Country, Figure, StringComparer.Ordinal));

    private static IndicatorFigure Figure(IndicatorValue value) =>
        new(value.Country, value.Value, value.Year, value.LatestYear, value.Complete, value.Caveats, value.Inputs);

    private static PublishedIndicator Published(IndicatorDefinition of) => new(
        of.Id, of.Name, of.Unit, of.Occupations, of.HasOccupation, of.RestsOnOrigins, TestOf(of.Kind), of.Decimals, of.Breaks,
        [.. of.Sources, .. of.HomeSources]);

    private static ListTest TestOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.DensitySum => ListTest.Density,
        IndicatorKind.ServiceCoverage => ListTest.ServiceCoverage,
        _ => ListTest.None,
    };
}
