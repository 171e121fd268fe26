namespace Comity.Rules.Judging;

/// <summary>The packs by which to judge: all that apply, or those that were named and apply.</summary>
public readonly struct PackSelection
{
    private readonly ulong named;

    internal PackSelection(ulong named) => this.named = named;

    /// <summary>All packs that apply.</summary>
    public static PackSelection All => default;

    internal bool Names(int pack) => (named & (1UL << pack)) != 0;

    internal bool Takes(int pack) => named == 0 || Names(pack);
}
