using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.Methods.Safeguards;

/// <summary>
/// A safeguards list worked out from density and service coverage: listed where both are strictly below the edition's parameters
/// (WHO, report A73/9). Decimal arithmetic, nothing rounded before it is compared.
/// </summary>
public sealed class ListDerivation
{
    private ListDerivation(ListParameters parameters, IReadOnlyList<CountryDerivation> countries)
    {
        Parameters = parameters;
        Countries = countries;
    }

    public ListParameters Parameters { get; }

    /// <summary>Every country that has any input or was asked for, by code.</summary>
    public IReadOnlyList<CountryDerivation> Countries { get; }

    /// <summary>Countries that have all inputs.</summary>
    public IEnumerable<CountryDerivation> Computable => Countries.Where(c => c.Listed is not null);

    /// <param name="densities">Published densities per 10 000 of doctors, and of nurses and midwives; the latest of each counts.</param>
    /// <param name="coverage">Service coverage indices.</param>
    /// <param name="parameters">Of the edition.</param>
    /// <param name="countries">Countries to answer for even where nothing is held.</param>
    public static ListDerivation Derive(
        IEnumerable<Observation> densities,
        IEnumerable<Observation> coverage,
        ListParameters parameters,
        IEnumerable<string>? countries = null)
    {
        var held = densities.Where(o => o.Measure == Measures.Density && o.Unit == Units.Per10000 && o.IsNational()).ToList();
        var doctors = Latest.By(held.Where(o => o.Occupation == Occupations.Doctors), o => o.RefArea);
        var nurses = Latest.By(held.Where(o => o.Occupation == Occupations.NursesAndMidwives), o => o.RefArea);
        var index = Latest.By(coverage.Where(o => IsIndex(o, parameters)), o => o.RefArea);
        var all = doctors.Keys.Union(nurses.Keys).Union(index.Keys).Union(countries ?? []).Order(StringComparer.Ordinal);
        return new ListDerivation(parameters, [.. all.Select(c => OfCountry(c, doctors, nurses, index, parameters))]);
    }

    public ListComparison Compare(IEnumerable<string> official)
    {
        var listed = official.ToHashSet(StringComparer.Ordinal);
        var known = Countries.ToDictionary(c => c.Country, StringComparer.Ordinal);
        var computed = Countries.Where(c => c.Listed == true).ToList();
        var missing = listed.Order(StringComparer.Ordinal)
            .Select(c => known.GetValueOrDefault(c) ?? new(c, null, null, null, null, null, ListReason.NoDensityNoIndex))
            .Where(c => c.Listed != true);
        return new ListComparison(
            [.. computed.Select(c => c.Country)],
            [.. listed.Order(StringComparer.Ordinal)],
            [.. missing],
            [.. computed.Where(c => !listed.Contains(c.Country))]);
    }

    private static bool IsIndex(Observation o, ListParameters parameters) =>
        o.Measure == Measures.ServiceCoverage && o.IsNational() && (parameters.IndexYear is not { } year || o.Year() == year);

    private static CountryDerivation OfCountry(
        string country,
        Dictionary<string, Observation> doctors,
        Dictionary<string, Observation> nurses,
        Dictionary<string, Observation> index,
        ListParameters parameters)
    {
        var (doctor, nurse, coverage) = (Find(doctors, country), Find(nurses, country), Find(index, country));
        var density = Exact(doctor) + Exact(nurse);
        var reason = Judge(density, Exact(coverage), parameters);
        return new CountryDerivation(country, density, doctor, nurse, Exact(coverage), coverage, reason);
    }

    private static ListReason Judge(decimal? density, decimal? index, ListParameters parameters) => (density, index) switch
    {
        (null, null) => ListReason.NoDensityNoIndex,
        (null, _) => ListReason.NoDensity,
        (_, null) => ListReason.NoIndex,
        var (d, i) => (d < parameters.DensityBelow, i < parameters.IndexBelow) switch
        {
            (true, true) => ListReason.BothBelow,
            (false, true) => ListReason.DensityNotBelow,
            (true, false) => ListReason.IndexNotBelow,
            _ => ListReason.NeitherBelow,
        },
    };

    private static Observation? Find(Dictionary<string, Observation> held, string country) =>
        held.TryGetValue(country, out var found) ? found : null;

    // A double of a published figure becomes the decimal that was published: 48.6 is 48.6.
    private static decimal? Exact(Observation? observation) => (decimal?)observation?.Value;
}
