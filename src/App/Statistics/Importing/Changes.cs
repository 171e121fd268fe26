using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Methods.Versions;

namespace Comity.App.Statistics.Importing;

internal static class Changes
{
    /// <summary>What the later version changes, in key order.</summary>
    public static IEnumerable<VersionChange> Between(Snapshot earlier, Snapshot later) =>
        new VersionComparison().Changes(Each(earlier), Each(later));

    public static ChangeCounts Count(Snapshot earlier, Snapshot later)
    {
        var comparison = new VersionComparison();
        foreach (var change in comparison.Changes(Each(earlier), Each(later)))
        {
            _ = change;
        }

        return comparison.Counts;
    }

    private static IEnumerable<Observation> Each(Snapshot snapshot) => snapshot.Each().Select(record => snapshot.Unpack(record));
}
