namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>Published figures that facts look at, taken once for a request, however many checks it holds.</summary>
/// <param name="Densities">
/// By edition of the list, doctors, nurses and midwives for 10 000 people of each country as that edition took them; a country without a
/// figure is left out.
/// </param>
internal sealed record LookUps(IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Densities)
{
    /// <summary>Nothing is published.</summary>
    public static readonly LookUps None = new(new Dictionary<string, IReadOnlyDictionary<string, decimal>>());

    public decimal? Density(string edition, string iso3) =>
        Densities.TryGetValue(edition, out var countries) && countries.TryGetValue(iso3, out var density) ? density : null;
}
