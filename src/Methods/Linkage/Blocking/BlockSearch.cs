using System.Collections.Concurrent;
using Comity.Methods.Linkage.Comparing;

namespace Comity.Methods.Linkage.Blocking;

/// <summary>Compares the rows of blocks with each other. Several threads may search at once.</summary>
internal sealed class BlockSearch(LinkageRows rows, DuplicateRules rules, BlockingKey key, PairComparer comparer, HashSet<int>? only)
{
    private readonly ConcurrentBag<(int, int)> _found = [];
    private readonly ConcurrentBag<LargeBlock> _passed = [];
    private long _compared;

    /// <summary>Rows of pairs that are not apart, the smaller number first; a pair may stand here twice.</summary>
    public IEnumerable<(int, int)> Found => _found;

    public IEnumerable<LargeBlock> Passed => _passed;

    public long Compared => _compared;

    public void Search(ArraySegment<int>[] blocks)
    {
        var compared = 0L;
        foreach (var block in blocks)
            compared += block.Count <= rules.LargestBlock ? SearchAll(block, block.Count) : SearchNear(block);
        Interlocked.Add(ref _compared, compared);
    }

    /// <summary>Of a large block each row is compared with its neighbours by date of birth, as many as a block may have.</summary>
    private long SearchNear(ArraySegment<int> block)
    {
        var sorted = block.OrderBy(row => rows.Values(row).Birth.Number).ThenBy(rows.Key).ToArray();
        var (reach, outside) = (rules.LargestBlock, (long)block.Count - rules.LargestBlock);
        _passed.Add(new LargeBlock(key.Id, block.Count, outside * (outside + 1) / 2));
        return SearchAll(sorted, reach);
    }

    private long SearchAll(ArraySegment<int> block, int reach)
    {
        var compared = 0L;
        for (var i = 0; i < block.Count; i++)
        {
            var row = block[i];
            var end = Math.Min(block.Count, i + reach);
            for (var j = i + 1; j < end; j++)
            {
                if (only is not null && !only.Contains(row) && !only.Contains(block[j]))
                    continue;
                compared++;
                if (comparer.Weigh(row, block[j]).Verdict != Verdict.Apart)
                    _found.Add((Math.Min(row, block[j]), Math.Max(row, block[j])));
            }
        }

        return compared;
    }
}
