namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Only filled cells, in order.</summary>
internal sealed class SparseCells(long[] keys, long[] counts, long[][] amounts) : CellStore
{
    public override IEnumerable<(long Key, int Place)> Filled()
    {
        for (var place = 0; place < keys.Length; place++)
            yield return (keys[place], place);
    }

    public override int Find(long key) => Math.Max(-1, Array.BinarySearch(keys, key));

    public override long Count(int place) => counts[place];

    public override long Amount(int amount, int place) => amounts[amount][place];
}
