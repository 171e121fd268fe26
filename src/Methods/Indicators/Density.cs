using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>Persons per 10 000 population (NHWA 1-01). The population is of the same year.</summary>
/// <param name="Stock">The observation it is computed from.</param>
/// <param name="Population">Persons living in the country that year.</param>
public sealed record Density(string Country, string Occupation, int Year, string Activity, double Per10000, Observation Stock, double Population)
{
    /// <param name="stocks">Any observations; national headcount totals are taken.</param>
    /// <param name="population">Population by country and year, or none.</param>
    public static IEnumerable<Density> Of(IEnumerable<Observation> stocks, Func<string, int, double?> population)
    {
        foreach (var o in stocks)
        {
            if (!o.IsNationalStock(o.Occupation) || o.Counterpart != Codes.Total || o.Value is not { } persons)
                continue;
            if (population(o.RefArea, o.Year()) is { } people and > 0)
                yield return new Density(o.RefArea, o.Occupation, o.Year(), o.Activity, persons * 10_000 / people, o, people);
        }
    }
}
