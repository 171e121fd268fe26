using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Blocks that are counted into the same part of a cube.</summary>
/// <param name="Partition">The code of the partition that they have in common.</param>
/// <param name="Blocks">Their numbers in the snapshot.</param>
internal sealed record ScanPart(int Partition, IReadOnlyList<int> Blocks)
{
    public static IEnumerable<ScanPart> ByPartition(SpellSnapshot snapshot, IEnumerable<int> blocks) =>
        blocks.GroupBy(b => snapshot.Blocks[b].Partition).OrderBy(g => g.Key).Select(g => new ScanPart(g.Key, [.. g]));
}
