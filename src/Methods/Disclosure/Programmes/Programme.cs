using Comity.Methods.Disclosure.Alternatives;

namespace Comity.Methods.Disclosure.Programmes;

/// <summary>Some of the unknown as a linear programme; what is left out stands still. With all of a component the bounds are exact.</summary>
internal sealed class Programme
{
    private readonly Dictionary<int, int> places = [];
    private readonly Simplex simplex;

    public Programme(UnknownSystem system, double[] truth, IReadOnlyList<int> columns, IEnumerable<int> rows)
    {
        foreach (var column in columns)
            places.Add(column, places.Count);
        var entries = rows.Select(row => Entries(system, row)).ToList();
        simplex = new Simplex(entries, [.. columns.Select(c => truth[c])]);
    }

    public (double Lower, double Upper) Bounds(int column) => (simplex.Lowest(places[column]), simplex.Highest(places[column]));

    /// <summary>The size of a tableau that is still quick.</summary>
    public static bool Fits(int columns, int rows) => (long)columns * rows <= 2_500_000;

    private (int, double)[] Entries(UnknownSystem system, int row)
    {
        var found = new List<(int, double)>();
        foreach (var column in system.PartsOf(row))
        {
            if (places.TryGetValue(column, out var place))
                found.Add((place, 1));
        }

        if (places.TryGetValue(system.SumOf(row), out var sum))
            found.Add((sum, -1));
        return [.. found];
    }
}
