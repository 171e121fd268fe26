namespace Comity.Methods.Disclosure.Linking;

/// <summary>
/// A dimension as all tables together know it. Code 0 stands for everybody: for the total, and for tables without the dimension.
/// A leaf is a code that no table adds up from others.
/// </summary>
internal sealed class LinkedDimension
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> names = [""];

    public LinkedDimension(string name, IEnumerable<TableDimension> parts)
    {
        Name = name;
        var all = parts.ToList();
        foreach (var total in all.Select(p => p.Total).OfType<string>())
        {
            codes[total] = 0;
            (names[0], HasTotal) = (total, true);
        }

        foreach (var code in all.SelectMany(p => p.Codes).Where(code => codes.TryAdd(code, names.Count)))
            names.Add(code);
        Up = Ancestors(all);
        Leaves = [.. Enumerable.Range(0, names.Count).Where(c => Up[c].Length > 0)];
    }

    public string Name { get; }

    public bool HasTotal { get; }

    public int Count => names.Count;

    public int[] Leaves { get; }

    /// <summary>Of a leaf: itself and every code that counts it. Of a sum: empty.</summary>
    public int[][] Up { get; }

    public int this[string code] => codes[code];

    public string NameOf(int code) => names[code];

    /// <summary>Whether the code counts the leaf.</summary>
    public bool Counts(int code, int leaf) => Array.IndexOf(Up[leaf], code) >= 0;

    private int[][] Ancestors(List<TableDimension> parts)
    {
        var parents = new SortedSet<int>[names.Count];
        var isSum = new bool[names.Count];
        isSum[0] = true;
        foreach (var sum in parts.SelectMany(p => p.Sums))
        {
            isSum[codes[sum.Parent]] = true;
            foreach (var child in sum.Children)
                (parents[codes[child]] ??= []).Add(codes[sum.Parent]);
        }

        return [.. Enumerable.Range(0, names.Count).Select(code => isSum[code] ? [] : Closure(code, parents))];
    }

    private static int[] Closure(int leaf, SortedSet<int>[] parents)
    {
        var (found, next) = (new List<int> { leaf }, 0);
        for (; next < found.Count; next++)
            found.AddRange((parents[found[next]] ?? []).Where(parent => !found.Contains(parent)).ToList());
        return [.. found];
    }
}
