using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>
/// Persons trained in a country and working abroad, in percent of those abroad and at home together
/// (Bhargava, Docquier, Moullan). Destinations that do not report are missing, so it is always a lower bound.
/// </summary>
/// <param name="Home">Stock at home in the year nearest to the year asked for (of two as near, the later).</param>
/// <param name="Rate">Percent; none without a home stock.</param>
/// <param name="Destinations">Every destination with a figure, most persons first.</param>
/// <param name="IncompleteDestinations">Destinations whose origins are incomplete or all zero.</param>
/// <param name="Inputs">The observations abroad, then the home stock.</param>
public sealed record EmigrationRate(
    string Origin,
    string Occupation,
    int Year,
    double Abroad,
    double? Home,
    int? HomeYear,
    double? Rate,
    IReadOnlyList<Corridor> Destinations,
    IReadOnlyList<string> IncompleteDestinations,
    IReadOnlyList<Caveat> Caveats,
    IReadOnlyList<Observation> Inputs)
{
    /// <summary>One rate for each origin that a destination names, greatest rate first, those without a rate last.</summary>
    /// <param name="observations">Stocks by origin.</param>
    /// <param name="homeStocks">Stocks of the countries themselves, any years.</param>
    public static IReadOnlyList<EmigrationRate> Of(
        IEnumerable<Observation> observations,
        IEnumerable<Observation> homeStocks,
        string occupation,
        int year,
        OriginCompleteness? completeness = null)
    {
        var abroad = observations.Where(o => o.IsFromOrigin(occupation) && o.Year() == year).ToList();
        var homes = homeStocks.Where(o => o.IsNationalStock(occupation) && o.Counterpart == Codes.Total)
            .ToLookup(o => o.RefArea, StringComparer.Ordinal);
        var incomplete = Incomplete(abroad, completeness ?? new());
        return [.. abroad.GroupBy(o => o.Counterpart, StringComparer.Ordinal)
            .Select(origin => OfOrigin([.. origin], Latest.Nearest(homes[origin.Key], year), incomplete))
            .OrderByDescending(r => r.Rate ?? -1).ThenBy(r => r.Origin, StringComparer.Ordinal)];
    }

    private static EmigrationRate OfOrigin(List<Observation> abroad, Observation? home, IReadOnlyList<string> incomplete)
    {
        var (origin, occupation, year) = (abroad[0].Counterpart, abroad[0].Occupation, abroad[0].Year());
        var sum = abroad.Sum(o => o.Value ?? 0);
        var atHome = home?.Value;
        return new EmigrationRate(
            origin, occupation, year, sum, atHome, home?.Year(),
            atHome + sum > 0 ? 100 * sum / (atHome + sum) : null,
            Corridor.DestinationsOf(origin, abroad, occupation, year),
            incomplete,
            CaveatsOf(sum, atHome),
            home is { } h ? [.. abroad, h] : abroad);
    }

    private static List<Caveat> CaveatsOf(double abroad, double? home)
    {
        var caveats = new List<Caveat> { Caveat.LowerBound };
        if (home is null)
            caveats.Add(Caveat.NoHomeStock);
        if (abroad > home)
            caveats.Add(Caveat.OffshoreSchools);
        return caveats;
    }

    private static List<string> Incomplete(List<Observation> abroad, OriginCompleteness completeness) =>
        [.. abroad.GroupBy(o => o.RefArea, StringComparer.Ordinal)
            .Where(destination => completeness.Judge([.. destination]).Any())
            .Select(destination => destination.Key).Order(StringComparer.Ordinal)];
}
