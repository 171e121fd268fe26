using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation;

/// <summary>A cell of a table, seen where it lies.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct TableCell
{
    private readonly Table _table;
    private readonly long _key;
    private readonly int _place;

    internal TableCell(Table table, long key, int place) => (_table, _key, _place) = (table, key, place);

    /// <summary>Rows counted here, never 0: persons, where each row is a person.</summary>
    public long Count => _table.CountAt(_place);

    /// <param name="dimension">Place of the dimension in the table.</param>
    public string this[int dimension] => _table.CodeOf(_key, dimension);

    /// <summary>The sum of an amount over the rows counted here, of those that state it.</summary>
    /// <param name="amount">Place of the amount in the table.</param>
    public long Amount(int amount) => _table.AmountAt(amount, _place);
}
