using System.Numerics;
using System.Runtime.InteropServices;

namespace Comity.App.Audit.Merkle;

/// <summary>Leaves from <paramref name="First"/> up to, and without, <paramref name="End"/>: a node of some tree.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeafRange(long First, long End)
{
    public long Count => End - First;

    /// <summary>Where RFC 9162 parts it: the left side has the largest power of two that is less than the count.</summary>
    public (LeafRange Left, LeafRange Right) Parted()
    {
        var left = 1L << (63 - BitOperations.LeadingZeroCount((ulong)(Count - 1)));
        return (new LeafRange(First, First + left), new LeafRange(First + left, End));
    }

    /// <summary>The complete subtrees that make it up, the largest first.</summary>
    public IEnumerable<(int Height, long Number)> Complete()
    {
        for (var at = First; at < End;)
        {
            var height = 63 - BitOperations.LeadingZeroCount((ulong)(End - at));
            yield return (height, at >> height);
            at += 1L << height;
        }
    }

    /// <summary>Nodes of the inclusion proof of a leaf, from the leaf up (RFC 9162, 2.1.3.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf in a tree of this size.</exception>
    public static IReadOnlyList<LeafRange> OfInclusion(long index, long size)
    {
        if (index < 0 || index >= size)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"A tree of {size} leaves has no such leaf.");
        }

        var path = new List<LeafRange>();
        for (var node = new LeafRange(0, size); node.Count > 1;)
        {
            var (left, right) = node.Parted();
            path.Add(index < left.End ? right : left);
            node = index < left.End ? left : right;
        }

        path.Reverse();
        return path;
    }

    /// <summary>Nodes of the proof that a tree of <paramref name="to"/> leaves begins with the one of <paramref name="from"/> (RFC 9162, 2.1.4.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; from ≤ to.</exception>
    public static IReadOnlyList<LeafRange> OfConsistency(long from, long to)
    {
        if (from <= 0 || from > to)
        {
            throw new ArgumentOutOfRangeException(nameof(from), from, $"Wanted: more than 0 and at most {to}.");
        }

        var (path, whole) = (new List<LeafRange>(), true);
        var node = new LeafRange(0, to);
        while (node.End != from)
        {
            var (left, right) = node.Parted();
            path.Add(from <= left.End ? right : left);
            whole &= from <= left.End;
            node = from <= left.End ? left : right;
        }

        if (!whole)
        {
            path.Add(node);
        }

        path.Reverse();
        return path;
    }
}
