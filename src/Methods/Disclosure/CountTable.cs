namespace Comity.Methods.Disclosure;

/// <summary>
/// A table of counts over dimensions, with every sum that its dimensions name. Cells lie densely in the order of the codes, the last
/// dimension fastest. The sums are made here, so they always hold.
/// </summary>
public sealed class CountTable
{
    private readonly Dictionary<string, int>[] positions;
    private readonly int[] strides;
    private readonly bool[][] neverShown;
    private readonly long[] counts;

    private CountTable(string name, IReadOnlyList<TableDimension> dimensions, long unit)
    {
        (Name, Dimensions, Unit) = (name, dimensions, unit);
        positions = [.. dimensions.Select(Positions)];
        neverShown = [.. dimensions.Select(d => d.Codes.Select(d.NeverShown.Contains).ToArray())];
        strides = new int[dimensions.Count];
        var cells = 1;
        for (var d = dimensions.Count - 1; d >= 0; d--)
            (strides[d], cells) = (cells, checked(cells * dimensions[d].Codes.Count));
        counts = new long[cells];
    }

    /// <summary>For people to read; it links nothing.</summary>
    public string Name { get; }

    public IReadOnlyList<TableDimension> Dimensions { get; }

    /// <summary>What one person counts: 1 for headcounts, 100 for full-time equivalents in hundredths.</summary>
    public long Unit { get; }

    /// <summary>All cells, sums among them; never negative.</summary>
    public ReadOnlySpan<long> Counts => counts;

    /// <summary>Largest contributions to a cell by contributor (employer, facility), the largest first; for the dominance rule.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<long>> Contributions { get; private init; } = new Dictionary<int, IReadOnlyList<long>>();

    /// <summary>Persons behind each cell where the counts are not persons; the threshold then asks these. Same order as the counts.</summary>
    public IReadOnlyList<long>? Persons { get; private init; }

    /// <summary>Adds up counts of codes that are no sums. A combination may come several times; one that does not come is zero.</summary>
    /// <exception cref="ArgumentException">An unknown code, a sum, a negative count, or a unit below 1.</exception>
    public static CountTable Of(string name, IReadOnlyList<TableDimension> dimensions, IEnumerable<(IReadOnlyList<string> Codes, long Count)> leaves, long unit = 1)
    {
        var table = new CountTable(name, dimensions, Least(unit, 1, nameof(unit)));
        var sums = dimensions.Select(d => d.Sums.Select(s => s.Parent).ToHashSet(StringComparer.Ordinal)).ToArray();
        foreach (var (codes, count) in leaves)
        {
            for (var d = 0; d < codes.Count; d++)
            {
                if (sums[d].Contains(codes[d]))
                    throw new ArgumentException($"{name}: {codes[d]} is a sum and is added up here.", nameof(leaves));
            }

            table.counts[table.IndexOf(codes)] += Least(count, 0, nameof(leaves));
        }

        table.AddUp();
        return table;
    }

    /// <summary>The same counts with what the primary rules ask beyond them.</summary>
    /// <param name="contributions">By cell, the largest first.</param>
    /// <param name="persons">By cell; none: the counts are persons.</param>
    /// <exception cref="ArgumentException">Another number of cells.</exception>
    public CountTable With(IReadOnlyDictionary<int, IReadOnlyList<long>>? contributions = null, IReadOnlyList<long>? persons = null)
    {
        if (persons is not null && persons.Count != counts.Length)
            throw new ArgumentException($"{Name} has {counts.Length} cells, not {persons.Count}.", nameof(persons));
        var table = new CountTable(Name, Dimensions, Unit) { Contributions = contributions ?? Contributions, Persons = persons ?? Persons };
        counts.CopyTo(table.counts, 0);
        return table;
    }

    /// <summary>The dense index of a cell: one code for each dimension, in order.</summary>
    /// <exception cref="ArgumentException">Another number of codes, or an unknown one.</exception>
    public int IndexOf(IReadOnlyList<string> codes)
    {
        if (codes.Count != Dimensions.Count)
            throw new ArgumentException($"{Name} has {Dimensions.Count} dimensions, not {codes.Count}.", nameof(codes));
        var index = 0;
        for (var d = 0; d < codes.Count; d++)
        {
            index += positions[d].TryGetValue(codes[d], out var position)
                ? position * strides[d]
                : throw new ArgumentException($"{Name}: {Dimensions[d].Name} has no code {codes[d]}.", nameof(codes));
        }

        return index;
    }

    /// <summary>The codes of a cell, one for each dimension, in order.</summary>
    public IReadOnlyList<string> CodesOf(int index) => [.. Dimensions.Select((d, i) => d.Codes[PositionIn(i, index)])];

    public long CountOf(params IReadOnlyList<string> codes) => counts[IndexOf(codes)];

    /// <summary>One of the cell's codes is there to reckon with only.</summary>
    public bool IsNeverShown(int index)
    {
        for (var d = 0; d < neverShown.Length; d++)
        {
            if (IsNeverShown(d, PositionIn(d, index)))
                return true;
        }

        return false;
    }

    internal bool IsNeverShown(int dimension, int position) => neverShown[dimension][position];

    internal int Stride(int dimension) => strides[dimension];

    internal int PositionIn(int dimension, int index) => index / strides[dimension] % Dimensions[dimension].Codes.Count;

    internal int PositionOf(int dimension, string code) => positions[dimension].GetValueOrDefault(code, -1);

    private static Dictionary<string, int> Positions(TableDimension dimension)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in dimension.Codes)
        {
            if (!found.TryAdd(code, found.Count))
                throw new ArgumentException($"{dimension.Name}: {code} comes twice.", nameof(dimension));
        }

        return found;
    }

    private static long Least(long value, long least, string name) =>
        value >= least ? value : throw new ArgumentException($"{value} is below {least}.", name);

    private void AddUp()
    {
        for (var d = 0; d < Dimensions.Count; d++)
        {
            foreach (var sum in CodeSums.InOrder(Dimensions[d]))
            {
                foreach (var child in sum.Children)
                    Add(d, PositionOf(d, child), PositionOf(d, sum.Parent));
            }
        }
    }

    private void Add(int dimension, int child, int parent)
    {
        if (child < 0 || parent < 0)
            throw new ArgumentException($"{Dimensions[dimension].Name}: a sum names a code that the dimension lacks.", nameof(dimension));
        var (stride, block) = (strides[dimension], strides[dimension] * Dimensions[dimension].Codes.Count);
        for (var start = 0; start < counts.Length; start += block)
        {
            for (var inner = 0; inner < stride; inner++)
                counts[start + (parent * stride) + inner] += counts[start + (child * stride) + inner];
        }
    }
}
