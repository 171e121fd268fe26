namespace Comity.App.Audit.Merkle;

/// <summary>Checks proofs as RFC 9162 says, with nothing but the proof and the roots.</summary>
internal static class Proof
{
    /// <summary>Does the tree of this size and root hold the leaf in this place? (2.1.3.2)</summary>
    public static bool Includes(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> path, TreeHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = TreeHash.Node(sibling, hash);
                Climb(ref at, ref last);
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Does the larger tree begin with the smaller one: was nothing but appended? (2.1.4.2)</summary>
    public static bool Extends(long from, TreeHash fromRoot, long to, TreeHash toRoot, IReadOnlyList<TreeHash> path)
    {
        if (from <= 0 || from > to || from == to)
        {
            return from == to && from >= 0 && path.Count == 0 && fromRoot == toRoot;
        }

        IReadOnlyList<TreeHash> nodes = (from & (from - 1)) == 0 ? [fromRoot, .. path] : path;
        if (nodes.Count == 0)
        {
            return false;
        }

        var (at, last) = (from - 1, to - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        return Climbs(nodes, at, last, fromRoot, toRoot);
    }

    private static bool Climbs(IReadOnlyList<TreeHash> nodes, long at, long last, TreeHash fromRoot, TreeHash toRoot)
    {
        var (older, newer) = (nodes[0], nodes[0]);
        foreach (var node in nodes.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (older, newer) = (TreeHash.Node(node, older), TreeHash.Node(node, newer));
                Climb(ref at, ref last);
            }
            else
            {
                newer = TreeHash.Node(newer, node);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && older == fromRoot && newer == toRoot;
    }

    /// <summary>On the right edge a node has no sibling for a while: go up until it has.</summary>
    private static void Climb(ref long at, ref long last)
    {
        while ((at & 1) == 0 && at != 0)
        {
            (at, last) = (at >> 1, last >> 1);
        }
    }
}
