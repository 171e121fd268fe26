using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>One origin and one destination.</summary>
/// <param name="Persons">None where the source suppresses or lacks the figure.</param>
/// <param name="Percent">Of all persons in the ranking it stands in.</param>
public sealed record Corridor(string Origin, string Destination, double? Persons, double? Percent, Observation Input)
{
    /// <summary>Origins of one destination, most persons first.</summary>
    public static IReadOnlyList<Corridor> OriginsOf(
        string destination,
        IEnumerable<Observation> observations,
        string occupation,
        int year) => Ranked(observations.Where(o => o.RefArea == destination), occupation, year);

    /// <summary>Destinations of one origin, most persons first.</summary>
    public static IReadOnlyList<Corridor> DestinationsOf(
        string origin,
        IEnumerable<Observation> observations,
        string occupation,
        int year) => Ranked(observations.Where(o => o.Counterpart == origin), occupation, year);

    private static List<Corridor> Ranked(IEnumerable<Observation> observations, string occupation, int year)
    {
        var fitting = observations.Where(o => o.IsFromOrigin(occupation) && o.Year() == year).ToList();
        var sum = fitting.Sum(o => o.Value ?? 0);
        return [.. fitting
            .OrderByDescending(o => o.Value ?? -1)
            .ThenBy(o => o.Counterpart, StringComparer.Ordinal).ThenBy(o => o.RefArea, StringComparer.Ordinal)
            .Select(o => new Corridor(o.Counterpart, o.RefArea, o.Value, sum > 0 ? 100 * o.Value / sum : null, o))];
    }
}
