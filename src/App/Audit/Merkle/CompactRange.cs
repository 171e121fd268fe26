using System.Numerics;

namespace Comity.App.Audit.Merkle;

/// <summary>
/// All that appending needs to know of a tree: the roots of its complete subtrees, the largest first, one for each bit of the size
/// that is set. Appending and the root cost as many hashes as the size has bits.
/// </summary>
internal sealed class CompactRange
{
    private readonly List<TreeHash> _roots;

    private CompactRange(long size, List<TreeHash> roots) => (Size, _roots) = (size, roots);

    public long Size { get; private set; }

    public static CompactRange Empty() => new(0, []);

    /// <param name="bytes">As <see cref="ToBytes"/> gives them.</param>
    /// <exception cref="ArgumentException">Not as many hashes as a tree of this size has complete subtrees.</exception>
    public static CompactRange Read(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * TreeHash.Size)
        {
            throw new ArgumentException($"{bytes.Length} bytes are not the edge of a tree of {size} leaves.", nameof(bytes));
        }

        var roots = new List<TreeHash>();
        for (var at = 0; at < bytes.Length; at += TreeHash.Size)
        {
            roots.Add(TreeHash.Of(bytes.Slice(at, TreeHash.Size)));
        }

        return new CompactRange(size, roots);
    }

    public byte[] ToBytes() => [.. _roots.SelectMany(r => r.ToArray())];

    /// <param name="completed">Told of every subtree that this leaf completes: its height, its number in that height, its hash.</param>
    public void Append(TreeHash leaf, Action<int, long, TreeHash>? completed = null)
    {
        var hash = leaf;
        for (var height = 0; (Size >> height & 1) == 1; height++)
        {
            hash = TreeHash.Node(_roots[^1], hash);
            _roots.RemoveAt(_roots.Count - 1);
            completed?.Invoke(height + 1, Size >> (height + 1), hash);
        }

        _roots.Add(hash);
        Size++;
    }

    public TreeHash Root()
    {
        if (_roots.Count == 0)
        {
            return TreeHash.Empty;
        }

        var root = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--)
        {
            root = TreeHash.Node(_roots[i], root);
        }

        return root;
    }
}
