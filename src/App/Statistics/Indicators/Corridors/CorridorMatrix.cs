using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators.Corridors;

/// <summary>Destinations and the origins with most persons, as a table; every cell knows whether it is zero, kept back or not there.</summary>
/// <param name="Destinations">All that name their origins, most persons first.</param>
/// <param name="Origins">The largest, most persons first, each with its sum over all destinations.</param>
internal sealed record CorridorMatrix(
    IReadOnlyList<string> Destinations, IReadOnlyList<(string Code, double Sum)> Origins, IReadOnlyDictionary<(string Origin, string Destination), CorridorFigure> Cells)
{
    private const int MostOrigins = 25;

    public static CorridorMatrix Of(IReadOnlyList<Observation> stocks)
    {
        var destinations = BySum(stocks, o => o.RefArea).Select(d => d.Code).ToList();
        var origins = BySum(stocks, o => o.Counterpart).Take(MostOrigins).ToList();
        var cells = origins.SelectMany(o => destinations.Select(d => (o.Code, d)))
            .ToDictionary(pair => pair, pair => CorridorFigure.Of(stocks, pair.Code, pair.d));
        return new CorridorMatrix(destinations, origins, cells);
    }

    private static IEnumerable<(string Code, double Sum)> BySum(IReadOnlyList<Observation> stocks, Func<Observation, string> side) =>
        stocks.GroupBy(side, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(o => o.Value ?? 0))).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal);
}
