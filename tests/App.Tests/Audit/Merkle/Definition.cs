using Comity.App.Audit.Merkle;

namespace Comity.App.Tests.Audit.Merkle;

/// <summary>The tree as RFC 9162 defines it, slow and plain: what the quick way is held against.</summary>
internal static class Definition
{
    public static IReadOnlyList<TreeHash> Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => TreeHash.Leaf(BitConverter.GetBytes(i)))];

    public static TreeHash Root(IReadOnlyList<TreeHash> leaves) => leaves.Count switch
    {
        0 => TreeHash.Empty,
        1 => leaves[0],
        _ => TreeHash.Node(Root([.. leaves.Take(Left(leaves.Count))]), Root([.. leaves.Skip(Left(leaves.Count))])),
    };

    /// <summary>2.1.3.1: PATH(m, D[n]).</summary>
    public static IReadOnlyList<TreeHash> Path(int m, IReadOnlyList<TreeHash> d)
    {
        if (d.Count == 1)
        {
            return [];
        }

        var k = Left(d.Count);
        TreeHash[] left = [.. d.Take(k)];
        TreeHash[] right = [.. d.Skip(k)];
        return m < k ? [.. Path(m, left), Root(right)] : [.. Path(m - k, right), Root(left)];
    }

    /// <summary>2.1.4.1: SUBPROOF(m, D[n], b).</summary>
    public static IReadOnlyList<TreeHash> SubProof(int m, IReadOnlyList<TreeHash> d, bool whole)
    {
        if (m == d.Count)
        {
            return whole ? [] : [Root(d)];
        }

        var k = Left(d.Count);
        TreeHash[] left = [.. d.Take(k)];
        TreeHash[] right = [.. d.Skip(k)];
        return m <= k ? [.. SubProof(m, left, whole), Root(right)] : [.. SubProof(m - k, right, whole: false), Root(left)];
    }

    public static TreeHash Root(IReadOnlyList<TreeHash> leaves, LeafRange range) => Root([.. leaves.Skip((int)range.First).Take((int)range.Count)]);

    private static int Left(int count)
    {
        var k = 1;
        while (k * 2 < count)
        {
            k *= 2;
        }

        return k;
    }
}
