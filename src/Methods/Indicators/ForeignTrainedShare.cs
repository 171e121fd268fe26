using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>
/// Persons whose first qualification is from abroad, in percent of all (NHWA 1-08): the sum of the origins, or the source's own sum
/// where it gives no origins, over the total of the same year and level.
/// </summary>
/// <param name="Share">Percent, 0 to 100; none without a total above 0.</param>
/// <param name="ShareOfKnown">The share where those of unknown place of training are left out of the total.</param>
/// <param name="Complete">False: named, shown, and kept out of rankings.</param>
/// <param name="Inputs">The observations of the sum, then the total.</param>
public sealed record ForeignTrainedShare(
    string Destination,
    string Occupation,
    int Year,
    string Activity,
    double ForeignTrained,
    double? Total,
    double? Share,
    double? ShareOfKnown,
    bool Complete,
    IReadOnlyList<Caveat> Caveats,
    IReadOnlyList<Observation> Inputs)
{
    private static readonly Caveat[] MakeIncomplete =
        [Caveat.IncompleteOrigins, Caveat.AllOriginsZero, Caveat.NoTotal, Caveat.ExceedsTotal, Caveat.PartsWithoutValue];

    /// <summary>The observations by origin among the inputs.</summary>
    public IEnumerable<Observation> Origins => Inputs.Where(o => o.IsFromOrigin(Occupation));

    /// <summary>One share for each destination that has origins or a foreign-trained sum in the year, greatest share first.</summary>
    /// <param name="observations">Of any data sets; what does not fit is passed over.</param>
    public static IReadOnlyList<ForeignTrainedShare> Of(
        IEnumerable<Observation> observations,
        string occupation,
        int year,
        OriginCompleteness? completeness = null)
    {
        var fitting = observations.Where(o => o.IsNationalStock(occupation) && o.Year() == year);
        return [.. fitting.GroupBy(o => o.RefArea, StringComparer.Ordinal)
            .Select(country => OfCountry([.. country], occupation, year, completeness ?? new()))
            .OfType<ForeignTrainedShare>()
            .OrderByDescending(s => s.Share ?? -1).ThenBy(s => s.Destination, StringComparer.Ordinal)];
    }

    private static ForeignTrainedShare? OfCountry(
        IReadOnlyList<Observation> all,
        string occupation,
        int year,
        OriginCompleteness completeness)
    {
        var level = LevelOf(all);
        var trained = all.Where(o => o.Criterion == Criteria.FirstQualification && o.Activity == level).ToList();
        var origins = trained.Where(o => o.IsFromOrigin(occupation)).ToList();
        var parts = origins.Count > 0
            ? [.. origins, .. trained.Where(o => o.Counterpart == Counterparts.Other)]
            : trained.Where(o => o.Counterpart == Counterparts.Foreign).ToList();
        if (parts.Count == 0)
            return null;
        var total = TotalOf(all, level);
        var caveats = new List<Caveat>(origins.Count > 0 ? completeness.Judge(origins) : []);
        return Build(parts, total, UnknownOf(trained), AddCaveats(caveats, parts, total), (all[0].RefArea, occupation, year, level));
    }

    private static ForeignTrainedShare Build(
        List<Observation> parts,
        Observation? total,
        double unknown,
        IReadOnlyList<Caveat> caveats,
        (string Destination, string Occupation, int Year, string Level) key)
    {
        var foreign = parts.Sum(o => o.Value ?? 0);
        double? all = total?.Value;
        return new ForeignTrainedShare(
            key.Destination, key.Occupation, key.Year, key.Level, foreign, all,
            all > 0 ? 100 * foreign / all : null,
            all - unknown > 0 ? 100 * foreign / (all - unknown) : null,
            !caveats.Any(MakeIncomplete.Contains),
            caveats,
            total is { } t ? [.. parts, t] : parts);
    }

    // Section 6: practising, else professionally active, else licensed, among the levels that have parts.
    private static string LevelOf(IReadOnlyList<Observation> all)
    {
        var levels = all.Where(o => o.Criterion == Criteria.FirstQualification && o.Counterpart != Codes.Total)
            .Select(o => o.Activity).ToHashSet(StringComparer.Ordinal);
        return ActivityLevels.All.FirstOrDefault(levels.Contains) ?? Codes.Unknown;
    }

    private static Observation? TotalOf(IReadOnlyList<Observation> all, string level) =>
        all.Where(o => o.Counterpart == Codes.Total && o.Activity == level && o.Value is not null)
            .OrderByDescending(o => o.Criterion == Criteria.FirstQualification)
            .Select(o => (Observation?)o).FirstOrDefault();

    private static double UnknownOf(List<Observation> trained) =>
        trained.Where(o => o.Counterpart == Codes.Unknown).Sum(o => o.Value ?? 0);

    private static List<Caveat> AddCaveats(List<Caveat> caveats, List<Observation> parts, Observation? total)
    {
        if (total is null)
            caveats.Add(Caveat.NoTotal);
        if (total?.Value is { } all && parts.Sum(o => o.Value ?? 0) > all)
            caveats.Add(Caveat.ExceedsTotal);
        if (parts.Any(o => o.Value is null))
            caveats.Add(Caveat.PartsWithoutValue);
        if (parts[0].Activity == Codes.Unknown)
            caveats.Add(Caveat.LevelNotStated);
        if (parts.Append(total ?? parts[0]).Any(o => o.Has(ObservationStatus.Break)))
            caveats.Add(Caveat.Break);
        if (parts.Append(total ?? parts[0]).Any(o => o.Has(ObservationStatus.DefinitionDiffers)))
            caveats.Add(Caveat.DefinitionDiffers);
        return caveats;
    }
}
