namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Cells of which only those are kept that some row falls into. Each key has a stretch of cells, one for each date.</summary>
/// <param name="width">Cells of a key.</param>
/// <param name="amounts">Amounts beside the count.</param>
/// <param name="most">Most keys.</param>
internal sealed class HashedCube(int width, int amounts, int most)
{
    private readonly int _most = Math.Min(most, Array.MaxLength / width / 2);
    private long[] _keys = new long[Math.Min(1024, most)];
    private int[] _table = new int[2048];

    public int Count { get; private set; }

    public int Width => width;

    public CubeCells Cells { get; } = new(1024 * width, amounts);

    public long Key(int number) => _keys[number];

    /// <summary>Where the cells of a key begin.</summary>
    /// <exception cref="TableTooLargeException">There are more keys than may be.</exception>
    public int StartOf(long key)
    {
        var mask = _table.Length - 1;
        var at = (int)((ulong)key * 0x9E3779B97F4A7C15 >> 32) & mask;
        for (; _table[at] != 0; at = (at + 1) & mask)
        {
            if (_keys[_table[at] - 1] == key)
                return (_table[at] - 1) * width;
        }

        if (Count == _keys.Length)
        {
            Grow();
            return StartOf(key);
        }

        _keys[Count] = key;
        _table[at] = ++Count;
        return (Count - 1) * width;
    }

    /// <summary>Adds all cells of another.</summary>
    public void Add(HashedCube other)
    {
        for (var number = 0; number < other.Count; number++)
        {
            var (to, from) = (StartOf(other.Key(number)), number * width);
            for (var i = 0; i < width; i++)
            {
                Cells.Counts[to + i] += other.Cells.Counts[from + i];
                for (var a = 0; a < amounts; a++)
                    Cells.Amounts[a][to + i] += other.Cells.Amounts[a][from + i];
            }
        }
    }

    private void Grow()
    {
        if (Count >= _most)
            throw new TableTooLargeException($"More than {_most} combinations of codes occur: choose fewer dimensions.");
        var size = (int)Math.Min(2L * Count, _most);
        Array.Resize(ref _keys, size);
        Cells.Resize(size * width);
        // Half full at most, so that the next free place is near.
        _table = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size * 2)];
        var mask = _table.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var at = (int)((ulong)_keys[number] * 0x9E3779B97F4A7C15 >> 32) & mask;
            while (_table[at] != 0)
                at = (at + 1) & mask;
            _table[at] = number + 1;
        }
    }
}
