using Comity.App.Audit.Merkle;
using Comity.App.Database;

namespace Comity.App.Audit;

/// <summary>Proofs from what is kept of the tree: a few short reads, whatever the log has grown to.</summary>
internal sealed class LogProofs(Store store)
{
    /// <summary>How many entries there are.</summary>
    public async Task<long> SizeAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        return (await LogEdge.ReadAsync(connection, null, cancellation)).Tree.Size;
    }

    /// <summary>That the tree of this size holds an entry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry in a tree of this size.</exception>
    public async Task<InclusionProof> InclusionAsync(long entry, long size, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        var path = new List<TreeHash>();
        foreach (var node in LeafRange.OfInclusion(entry, size))
        {
            path.Add(await LogNodes.OfAsync(connection, node, cancellation));
        }

        var leaf = await LogNodes.OfAsync(connection, new LeafRange(entry, entry + 1), cancellation);
        var root = await LogNodes.OfAsync(connection, new LeafRange(0, size), cancellation);
        return new InclusionProof(entry, size, leaf, root, path);
    }

    /// <summary>That the larger tree begins with the smaller one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; from ≤ to.</exception>
    public async Task<ConsistencyProof> ConsistencyAsync(long from, long to, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        var path = new List<TreeHash>();
        foreach (var node in LeafRange.OfConsistency(from, to))
        {
            path.Add(await LogNodes.OfAsync(connection, node, cancellation));
        }

        var older = await LogNodes.OfAsync(connection, new LeafRange(0, from), cancellation);
        var newer = await LogNodes.OfAsync(connection, new LeafRange(0, to), cancellation);
        return new ConsistencyProof(from, to, older, newer, path);
    }
}

internal sealed record InclusionProof(long Entry, long Size, TreeHash Leaf, TreeHash Root, IReadOnlyList<TreeHash> Path)
{
    public bool Holds => Proof.Includes(Leaf, Entry, Size, Path, Root);
}

internal sealed record ConsistencyProof(long From, long To, TreeHash FromRoot, TreeHash ToRoot, IReadOnlyList<TreeHash> Path);
