namespace Comity.Methods.Tabulation.Scanning;

/// <summary>The cells of a table. A cell's key counts the ranks of its codes through, the last dimension fastest.</summary>
internal abstract class CellStore
{
    /// <summary>Cells with a count, in the order of their keys.</summary>
    public abstract IEnumerable<(long Key, int Place)> Filled();

    /// <summary>Where a cell lies, or -1 when it has no count.</summary>
    public abstract int Find(long key);

    public abstract long Count(int place);

    public abstract long Amount(int amount, int place);
}
