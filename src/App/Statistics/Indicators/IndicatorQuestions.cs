using Comity.App.Code.Published;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators;

/// <summary>
/// Works out indicators from what is published. Every result carries the observations it rests on, and is kept for as long as
/// these figures are the current ones.
/// </summary>
internal sealed class IndicatorQuestions(IndicatorDefinitions definitions, ISafeguardsLists safeguards)
{
    public IReadOnlyList<ForeignTrainedShare> Shares(PublishedFigures figures, string occupation, int year) =>
        figures.Keep(("shares", occupation, year), all => ForeignTrainedShare.Of(
            IndicatorInputs.OriginsAndTotals(all, definitions.Of(IndicatorKind.ForeignTrainedShare), occupation, year), occupation, year));

    public IReadOnlyList<EmigrationRate> EmigrationRates(PublishedFigures figures, string occupation, int year)
    {
        var definition = definitions.Of(IndicatorKind.EmigrationRate);
        return figures.Keep(("rates", occupation, year), all => EmigrationRate.Of(
            IndicatorInputs.OriginsAndTotals(all, definition, occupation, year), IndicatorInputs.HomeStocks(all, definition, occupation), occupation, year));
    }

    /// <param name="edition">Edition of the safeguards list whose members count.</param>
    public IReadOnlyList<ListDependency> Dependencies(PublishedFigures figures, string occupation, int year, string edition) =>
        figures.Keep(("dependencies", occupation, year, edition), all => Shares(all, occupation, year)
            .Select(share => ListDependency.Of(share, Members(edition))).ToList());

    /// <summary>Origins of a destination, or destinations of an origin, or one corridor: stocks by country of first qualification.</summary>
    public IReadOnlyList<Observation> Origins(PublishedFigures figures, string occupation, int year) =>
        figures.Keep(("corridors", occupation, year), all => IndicatorInputs
            .OriginsAndTotals(all, definitions.Of(IndicatorKind.ForeignTrainedShare), occupation, year)
            .Where(o => o.IsFromOrigin(occupation)).ToList());

    public static IReadOnlyList<int> YearsWithOrigins(PublishedFigures figures, string occupation) =>
        IndicatorInputs.YearsWithOrigins(figures, occupation);

    /// <param name="year">None: the latest figure of each country, or the latest year that has figures by origin.</param>
    /// <param name="edition">None: the latest edition whose members are held.</param>
    public IndicatorResult Ask(PublishedFigures figures, IndicatorDefinition definition, string? occupation, int? year, string? edition = null)
    {
        var asked = definition.HasOccupation ? occupation ?? definition.Occupations[0] : null;
        return figures.Keep(("indicator", definition.Id, asked, year, edition), all => definition.RestsOnOrigins
            ? OnOrigins(all, definition, asked!, year, edition)
            : OnPublished(all, definition, asked, year));
    }

    private IndicatorResult OnOrigins(PublishedFigures figures, IndicatorDefinition definition, string occupation, int? year, string? edition)
    {
        var years = YearsWithOrigins(figures, occupation);
        if (years.Count == 0)
        {
            return new IndicatorResult(definition, occupation, year, years, edition, []);
        }

        var of = year ?? years[0];
        var list = definition.Kind == IndicatorKind.ListDependency ? edition ?? LatestEdition() : null;
        IEnumerable<IndicatorValue> values = definition.Kind switch
        {
            IndicatorKind.ForeignTrainedShare => Shares(figures, occupation, of).Select(Value),
            IndicatorKind.ListDependency => Dependencies(figures, occupation, of, list!).Select(Value),
            IndicatorKind.EmigrationRate => EmigrationRates(figures, occupation, of).Select(Value),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, "does not rest on origins"),
        };
        return new IndicatorResult(definition, occupation, of, years, list, [.. values]);
    }

    private static IndicatorResult OnPublished(PublishedFigures figures, IndicatorDefinition definition, string? occupation, int? year)
    {
        var parts = IndicatorInputs.Published(figures, definition, occupation);
        var years = parts.SelectMany(p => p.Select(o => o.Year())).Distinct().OrderDescending().ToList();
        var latest = parts.Select(p => Latest.By(p.Where(o => year is null || o.Year() == year), o => o.RefArea)).ToList();
        var countries = latest[0].Keys.Where(c => latest.TrueForAll(l => l.ContainsKey(c))).Order(StringComparer.Ordinal);
        return new IndicatorResult(definition, occupation, year, years, null, [.. countries.Select(c => Sum(c, [.. latest.Select(l => l[c])]))]);
    }

    /// <summary>Decimal, so that published decimals add up as they are written.</summary>
    private static IndicatorValue Sum(string country, IReadOnlyList<Observation> inputs) => new(
        country, (double)inputs.Sum(o => (decimal)o.Value!.Value), inputs.Min(o => o.Year()), inputs.Max(o => o.Year()), true, CaveatsOf(inputs), inputs);

    private static IReadOnlyList<Caveat> CaveatsOf(IReadOnlyList<Observation> inputs) =>
        inputs.Any(o => o.Has(ObservationStatus.Break)) ? [Caveat.Break] : [];

    private static IndicatorValue Value(ForeignTrainedShare share) =>
        new(share.Destination, share.Share, share.Year, share.Year, share.Complete, share.Caveats, share.Inputs);

    private static IndicatorValue Value(ListDependency of) =>
        new(of.Destination, of.OfForeignTrained, of.Share.Year, of.Share.Year, of.Share.Complete, of.Share.Caveats, of.Inputs);

    private static IndicatorValue Value(EmigrationRate rate) =>
        new(rate.Origin, rate.Rate, rate.Year, rate.Year, !rate.Caveats.Contains(Caveat.OffshoreSchools), rate.Caveats, rate.Inputs);

    private IReadOnlySet<string> Members(string edition) =>
        safeguards.Lists.Edition(edition)?.Members ?? new HashSet<string>(StringComparer.Ordinal);

    private string LatestEdition() => safeguards.Lists.Editions.Last(e => e.Answers).Id;
}
