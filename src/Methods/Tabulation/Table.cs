using Comity.Methods.Tabulation.Scanning;

namespace Comity.Methods.Tabulation;

/// <summary>
/// A counted table: exact whole numbers, the same whatever the order of rows and the number of threads. Only cells with a count are
/// gone through; a cell that is not there has none.
/// </summary>
public sealed class Table
{
    private readonly CellStore _cells;
    private readonly long[] _strides;

    internal Table(string id, WindowKind window, IReadOnlyList<TableDimension> dimensions, IReadOnlyList<string> amounts, RowAccount account, CellStore cells)
    {
        (Id, Window, Dimensions, Amounts, Account, _cells) = (id, window, dimensions, amounts, account, cells);
        _strides = StridesOf(dimensions);
    }

    /// <summary>Of the definition.</summary>
    public string Id { get; }

    public WindowKind Window { get; }

    /// <summary>As defined, and time as the last unless totals left it out.</summary>
    public IReadOnlyList<TableDimension> Dimensions { get; }

    /// <summary>Names of the amounts beside the count.</summary>
    public IReadOnlyList<string> Amounts { get; }

    /// <summary>Which rows it rests on.</summary>
    public RowAccount Account { get; }

    /// <summary>Cells with a count, in ordinal order of their codes, dimension by dimension. They are found as they are gone through.</summary>
    public IEnumerable<TableCell> Cells => _cells.Filled().Select(c => new TableCell(this, c.Key, c.Place));

    /// <summary>The count of one cell; 0 also where a code is not of the table.</summary>
    /// <param name="codes">One for each dimension.</param>
    /// <exception cref="ArgumentException">They are not as many as dimensions.</exception>
    public long Count(params IReadOnlyList<string> codes) => Find(codes) is >= 0 and var place ? _cells.Count(place) : 0;

    /// <summary>The amount of one cell; 0 also where a code is not of the table.</summary>
    /// <param name="amount">Name of the amount.</param>
    /// <param name="codes">One for each dimension.</param>
    /// <exception cref="ArgumentException">There is no such amount, or the codes are not as many as dimensions.</exception>
    public long Amount(string amount, params IReadOnlyList<string> codes)
    {
        var at = Amounts.ToList().IndexOf(amount);
        if (at < 0)
            throw new ArgumentException($"The table has no amount named {amount}.", nameof(amount));
        return Find(codes) is >= 0 and var place ? _cells.Amount(at, place) : 0;
    }

    /// <summary>Totals: the table over fewer dimensions, added up from its cells without another look at rows.</summary>
    /// <param name="names">The dimensions to keep, in the order wanted.</param>
    /// <exception cref="ArgumentException">A dimension is not there; or the dates of a stock would be added up, which is no number of
    /// persons.</exception>
    public Table Keep(params IReadOnlyList<string> names)
    {
        var kept = names.Select(Place).ToArray();
        if (Window == WindowKind.Stock && !names.Contains(TableDefinition.Time) && Dimensions.Any(d => d.Name == TableDefinition.Time && d.Codes.Count > 1))
            throw new ArgumentException("Stocks of several dates cannot be added up: who is there on two would count twice.", nameof(names));
        TableDimension[] dimensions = [.. kept.Select(d => Dimensions[d])];
        var strides = new long[Dimensions.Count];
        foreach (var (at, stride) in StridesOf(dimensions).Index())
            strides[kept[at]] += stride;
        var sum = new CellSum(Amounts.Count);
        AddTo(sum, [.. Dimensions.Select((d, at) => d.Codes.Select((_, rank) => rank * strides[at]).ToArray())]);
        return new Table(Id, Window, dimensions, Amounts, Account, sum.Build());
    }

    internal long CountAt(int place) => _cells.Count(place);

    internal long AmountAt(int amount, int place) => _cells.Amount(amount, place);

    internal string CodeOf(long key, int dimension) => Dimensions[dimension].Codes[(int)Rank(key, dimension)];

    /// <summary>Adds all cells to others.</summary>
    /// <param name="sum">Of the other table.</param>
    /// <param name="steps">For each dimension and rank here, what it adds to a key there.</param>
    internal void AddTo(CellSum sum, long[][] steps)
    {
        foreach (var (key, place) in _cells.Filled())
        {
            var other = 0L;
            var left = key;
            for (var d = steps.Length - 1; d >= 0; d--)
            {
                (left, var rank) = Math.DivRem(left, steps[d].Length);
                other += steps[d][rank];
            }

            sum.Add(other, _cells, place);
        }
    }

    internal static long[] StridesOf(IReadOnlyList<TableDimension> dimensions)
    {
        var strides = new long[dimensions.Count];
        var stride = 1L;
        for (var d = strides.Length - 1; d >= 0; d--)
        {
            strides[d] = stride;
            stride = checked(stride * Math.Max(1, dimensions[d].Codes.Count));
        }

        return strides;
    }

    private long Rank(long key, int dimension) => key / _strides[dimension] % Dimensions[dimension].Codes.Count;

    private int Place(string name) => Dimensions.Index().Where(d => d.Item.Name == name).Select(d => (int?)d.Index).FirstOrDefault()
        ?? throw new ArgumentException($"The table has no dimension named {name}.", nameof(name));

    private int Find(IReadOnlyList<string> codes)
    {
        if (codes.Count != Dimensions.Count)
            throw new ArgumentException($"A cell of this table has {Dimensions.Count} codes.", nameof(codes));
        var key = 0L;
        for (var d = 0; d < codes.Count; d++)
        {
            var rank = Rank(Dimensions[d].Codes, codes[d]);
            if (rank < 0)
                return -1;
            key += rank * _strides[d];
        }

        return _cells.Find(key);
    }

    private static int Rank(IReadOnlyList<string> codes, string code)
    {
        var (low, high) = (0, codes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var compared = string.CompareOrdinal(codes[middle], code);
            if (compared == 0)
                return middle;
            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
