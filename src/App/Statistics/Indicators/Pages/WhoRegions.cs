using Comity.App.Reference;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Values of the countries of a WHO region, as it is today.</summary>
internal sealed class WhoRegions(ReferenceData reference, TimeProvider time)
{
    public IReadOnlyList<IndicatorValue> In(string? region, IReadOnlyList<IndicatorValue> values) => region is null
        ? values
        : [.. values.Where(v => reference.Countries.RegionOn(v.Country, Today) == region)];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
