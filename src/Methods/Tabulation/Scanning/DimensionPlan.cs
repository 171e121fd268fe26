namespace Comity.Methods.Tabulation.Scanning;

/// <summary>A dimension made ready for one snapshot.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Column">Place of its column in a block.</param>
/// <param name="Codes">What the table may say, by number.</param>
/// <param name="Numbers">Number in the table for each code of the column, -1 where it is left out; null where both are the same, and for ages.</param>
/// <param name="Ages">Bands of years; null for codes.</param>
internal sealed record DimensionPlan(string Name, int Column, IReadOnlyList<string> Codes, int[]? Numbers, AgeBands? Ages)
{
    public int Size => Codes.Count;

    /// <summary>Place of each number in the order of codes, which is the order of cells.</summary>
    public int[] Ranks { get; } = RanksOf(Codes);

    /// <summary>For each code of the column (or band), what it adds to the key of a cell.</summary>
    /// <param name="byNumber">What each number in the table adds.</param>
    public T[] Offsets<T>(Func<int, T> byNumber) => Numbers is null
        ? [.. Enumerable.Range(0, Size).Select(byNumber)]
        : [.. Numbers.Select(n => byNumber(Math.Max(n, 0)))];

    private static int[] RanksOf(IReadOnlyList<string> codes)
    {
        var ranks = new int[codes.Count];
        foreach (var (rank, number) in Enumerable.Range(0, codes.Count).OrderBy(n => codes[n], StringComparer.Ordinal).Index())
            ranks[number] = rank;
        return ranks;
    }
}
