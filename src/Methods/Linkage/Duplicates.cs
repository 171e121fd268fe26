using System.Collections.Concurrent;
using Comity.Methods.Linkage.Blocking;
using Comity.Methods.Linkage.Comparing;

namespace Comity.Methods.Linkage;

/// <summary>
/// Finds records of one register that may be of one person. The same records and rules give the same pairs, whatever the order of rows and
/// the number of threads. How common values are is counted over all rows, also where only new ones are looked at.
/// </summary>
public static class Duplicates
{
    private const int BlocksAtOnce = 4_096;

    /// <summary>All pairs of the register.</summary>
    public static DuplicateFindings Find(LinkageRows rows, DuplicateRules rules, CancellationToken cancellation = default) => Find(rows, rules, null, cancellation);

    /// <summary>The pairs in which at least one record is new or changed: those of <see cref="Find(LinkageRows, DuplicateRules, CancellationToken)"/>, faster.</summary>
    /// <param name="newOnes">Keys of the new and changed; those that are not among all are passed over.</param>
    public static DuplicateFindings FindAmong(IEnumerable<long> newOnes, LinkageRows all, DuplicateRules rules, CancellationToken cancellation = default)
    {
        var keys = newOnes.ToHashSet();
        return Find(all, rules, Enumerable.Range(0, all.Count).Where(row => keys.Contains(all.Key(row))).ToHashSet(), cancellation);
    }

    /// <summary>What the rules say of two records, whatever it is.</summary>
    /// <exception cref="ArgumentException">There is no such record.</exception>
    public static DuplicatePair Explain(LinkageRows rows, DuplicateRules rules, long key, long other) =>
        new PairComparer(rows, rules).Explain(RowOf(rows, key), RowOf(rows, other));

    private static int RowOf(LinkageRows rows, long key)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Key(row) == key)
                return row;
        }

        throw new ArgumentException($"No record has the key {key}.", nameof(key));
    }

    private static DuplicateFindings Find(LinkageRows rows, DuplicateRules rules, HashSet<int>? only, CancellationToken cancellation)
    {
        var comparer = new PairComparer(rows, rules);
        var (found, passed, compared) = (new HashSet<(int, int)>(), new List<LargeBlock>(), 0L);
        foreach (var key in rules.Keys)
        {
            cancellation.ThrowIfCancellationRequested();
            var search = new BlockSearch(rows, rules, key, comparer, only);
            var blocks = Blocks.Of(rows, new KeyMaker(rows, key), only).All().Chunk(BlocksAtOnce);
            Parallel.ForEach(Partitioner.Create(blocks, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation }, search.Search);
            found.UnionWith(search.Found);
            passed.AddRange(search.Passed.OrderByDescending(p => p.NotCompared).ThenByDescending(p => p.Records));
            compared += search.Compared;
        }

        var pairs = found.Select(pair => comparer.Explain(pair.Item1, pair.Item2)).ToList();
        pairs.Sort((one, other) => (-one.Score, one.First, one.Second).CompareTo((-other.Score, other.First, other.Second)));
        return new DuplicateFindings(rules.Edition, comparer.Thresholds, pairs, passed, compared);
    }
}
