using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Adds up cells by key, in any order.</summary>
internal sealed class CellSum(int amounts)
{
    private readonly Dictionary<long, int> _places = [];
    private readonly List<long> _keys = [];
    private readonly List<long> _counts = [];
    private readonly List<long>[] _amounts = [.. Enumerable.Range(0, amounts).Select(_ => new List<long>())];

    /// <summary>Adds the cell of another table to the one with this key.</summary>
    public void Add(long key, CellStore cells, int from)
    {
        var place = Place(key);
        _counts[place] = checked(_counts[place] + cells.Count(from));
        for (var a = 0; a < _amounts.Length; a++)
            _amounts[a][place] = checked(_amounts[a][place] + cells.Amount(a, from));
    }

    /// <summary>Adds what was counted in one cell to the one with this key.</summary>
    public void Add(long key, CubeCells cells, int from)
    {
        var place = Place(key);
        _counts[place] += cells.Counts[from];
        for (var a = 0; a < _amounts.Length; a++)
            _amounts[a][place] += cells.Amounts[a][from];
    }

    /// <summary>Adds what somebody else counted to the cell with this key.</summary>
    public void Add(long key, long count, IReadOnlyList<long> amounts)
    {
        var place = Place(key);
        _counts[place] = checked(_counts[place] + count);
        for (var a = 0; a < _amounts.Length; a++)
            _amounts[a][place] = checked(_amounts[a][place] + amounts[a]);
    }

    public SparseCells Build()
    {
        int[] order = [.. Enumerable.Range(0, _keys.Count).Where(p => _counts[p] != 0)];
        Array.Sort(order, (a, b) => _keys[a].CompareTo(_keys[b]));
        return new SparseCells(
            [.. order.Select(p => _keys[p])],
            [.. order.Select(p => _counts[p])],
            [.. _amounts.Select(amount => order.Select(p => amount[p]).ToArray())]);
    }

    private int Place(long key)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var known);
        if (!known)
            place = New(key);
        return place;
    }

    private int New(long key)
    {
        _keys.Add(key);
        _counts.Add(0);
        foreach (var amount in _amounts)
            amount.Add(0);
        return _keys.Count - 1;
    }
}
