using System.Collections.Concurrent;

namespace Comity.Methods.Linkage.Blocking;

/// <summary>Rows sorted by key: those with the same one stand side by side.</summary>
internal sealed class Blocks
{
    private const int RowsAtOnce = 32_768;

    private readonly ulong[] _keys;
    private readonly int[] _rows;

    private Blocks(ulong[] keys, int[] rows) => (_keys, _rows) = (keys, rows);

    /// <param name="only">Where given, only keys that one of these rows has.</param>
    public static Blocks Of(LinkageRows rows, KeyMaker maker, IReadOnlyCollection<int>? only)
    {
        var wanted = only is null ? null : KeysOf(maker, only);
        var parts = new ConcurrentDictionary<int, (List<ulong> Keys, List<int> Rows)>();
        Parallel.For(0, (rows.Count + RowsAtOnce - 1) / RowsAtOnce, part => parts[part] = Part(maker, wanted, part * RowsAtOnce, Math.Min(rows.Count, (part + 1) * RowsAtOnce)));
        var keys = new ulong[parts.Values.Sum(p => p.Keys.Count)];
        var numbers = new int[keys.Length];
        var at = 0;
        foreach (var part in parts.OrderBy(p => p.Key).Select(p => p.Value))
        {
            part.Keys.CopyTo(keys, at);
            part.Rows.CopyTo(numbers, at);
            at += part.Keys.Count;
        }

        Array.Sort(keys, numbers);
        return new Blocks(keys, numbers);
    }

    /// <summary>All blocks of at least two rows, in the order of their keys.</summary>
    public IEnumerable<ArraySegment<int>> All()
    {
        for (var start = 0; start < _keys.Length;)
        {
            var end = start + 1;
            while (end < _keys.Length && _keys[end] == _keys[start])
                end++;
            if (end - start > 1)
                yield return new ArraySegment<int>(_rows, start, end - start);
            start = end;
        }
    }

    private static (List<ulong> Keys, List<int> Rows) Part(KeyMaker maker, HashSet<ulong>? wanted, int first, int end)
    {
        var (keys, rows, own) = (new List<ulong>(), new List<int>(), new List<ulong>());
        for (var row = first; row < end; row++)
        {
            own.Clear();
            maker.Add(row, own);
            foreach (var key in own)
            {
                if (wanted is not null && !wanted.Contains(key))
                    continue;
                keys.Add(key);
                rows.Add(row);
            }
        }

        return (keys, rows);
    }

    private static HashSet<ulong> KeysOf(KeyMaker maker, IReadOnlyCollection<int> only)
    {
        var keys = new List<ulong>();
        var all = new HashSet<ulong>();
        foreach (var row in only)
        {
            keys.Clear();
            maker.Add(row, keys);
            all.UnionWith(keys);
        }

        return all;
    }
}
