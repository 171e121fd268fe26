using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators;

/// <summary>An indicator for one country.</summary>
/// <param name="Value">None where it cannot be computed, for the reason that a caveat gives.</param>
/// <param name="Year">Year of the figure; of several, the oldest.</param>
/// <param name="LatestYear">Of several, the latest.</param>
/// <param name="Complete">False: named, shown, and kept out of rankings.</param>
/// <param name="Inputs">The published observations it rests on.</param>
internal sealed record IndicatorValue(
    string Country, double? Value, int? Year, int? LatestYear, bool Complete, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Observation> Inputs)
{
    public bool IsRanked => Value is not null && Complete;
}

/// <summary>An indicator for all countries that have it.</summary>
/// <param name="Year">The year asked for; none: the latest of each country.</param>
/// <param name="Years">Years that can be asked for, the latest first.</param>
/// <param name="Edition">Edition of the safeguards list, where it rests on one.</param>
internal sealed record IndicatorResult(
    IndicatorDefinition Definition, string? Occupation, int? Year, IReadOnlyList<int> Years, string? Edition, IReadOnlyList<IndicatorValue> Values)
{
    /// <summary>Greatest first.</summary>
    public IEnumerable<IndicatorValue> Ranked => Values.Where(v => v.IsRanked).OrderByDescending(v => v.Value).ThenBy(v => v.Country, StringComparer.Ordinal);

    public IEnumerable<IndicatorValue> NotRanked => Values.Where(v => !v.IsRanked);
}
