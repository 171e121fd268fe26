using Comity.Methods.Disclosure.Alternatives;

namespace Comity.Methods.Disclosure.Programmes;

/// <summary>Parts of the unknown that no sum ties to one another; each is a linear programme of its own.</summary>
internal sealed class Components
{
    private readonly UnknownSystem system;
    private readonly int[] leaders;
    private readonly Dictionary<int, (List<int> Columns, List<int> Rows)> parts = [];

    public Components(UnknownSystem system)
    {
        this.system = system;
        leaders = [.. Enumerable.Range(0, system.Columns)];
        for (var row = 0; row < system.Rows; row++)
        {
            var first = First(row);
            foreach (var column in system.PartsOf(row))
                leaders[Leader(column)] = Leader(first);
        }

        for (var column = 0; column < system.Columns; column++)
            Part(column).Columns.Add(column);
        for (var row = 0; row < system.Rows; row++)
            Part(First(row)).Rows.Add(row);
    }

    public (List<int> Columns, List<int> Rows) Of(int column) => Part(column);

    public IEnumerable<(List<int> Columns, List<int> Rows)> All => parts.Values;

    private int First(int row) => system.SumOf(row) < system.Columns ? system.SumOf(row) : system.PartsOf(row)[0];

    private (List<int> Columns, List<int> Rows) Part(int column)
    {
        var leader = Leader(column);
        if (!parts.TryGetValue(leader, out var part))
            parts[leader] = part = ([], []);
        return part;
    }

    private int Leader(int column)
    {
        while (leaders[column] != column)
            column = leaders[column] = leaders[leaders[column]];
        return column;
    }
}
