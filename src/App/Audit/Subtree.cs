using Comity.App.Audit.Merkle;

namespace Comity.App.Audit;

/// <summary>A complete subtree whose hash is kept, so that a proof need not hash the whole log: of 256 leaves, of 256 × 256, and so on.</summary>
/// <param name="Level">1 for 256 leaves, 2 for 65 536.</param>
/// <param name="Number">Which one of its level, from 0.</param>
internal sealed record Subtree(int Level, long Number, TreeHash Hash)
{
    /// <summary>Heights of a level.</summary>
    public const int Step = 8;
}
