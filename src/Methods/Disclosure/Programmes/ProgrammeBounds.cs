using Comity.Methods.Disclosure.Alternatives;
using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Programmes;

/// <summary>
/// How low and how high unknown numbers can go, by linear programming: exactly where all that hangs together fits a tableau; otherwise within a ball
/// around the number, outside of which everything stands still, so that it can be shown to be hidden but not to be exposed.
/// </summary>
internal sealed class ProgrammeBounds
{
    private const int BallSize = 900;
    private readonly UnknownSystem system;
    private readonly double[] truth;
    private readonly Components components;
    private readonly Dictionary<(int, int), Programme> programmes = [];
    private readonly Lazy<List<int>[]> rowsOf;

    public ProgrammeBounds(LinkedTables linked, UnknownSystem system)
    {
        this.system = system;
        truth = [.. system.Variables.Select(v => (double)linked.ValueOf(v))];
        components = new Components(system);
        rowsOf = new Lazy<List<int>[]>(RowsByColumn);
    }

    public bool IsExact(int variable)
    {
        var part = components.Of(system.ColumnOf(variable));
        return Programme.Fits(part.Columns.Count, part.Rows.Count);
    }

    /// <summary>Entries of the tableau that exact bounds need: what one of them costs grows with it.</summary>
    public long SizeOf(int variable)
    {
        var part = components.Of(system.ColumnOf(variable));
        return (long)part.Columns.Count * part.Rows.Count;
    }

    /// <summary>How many unknown numbers sums tie to this one.</summary>
    public int Together(int variable) => components.Of(system.ColumnOf(variable)).Columns.Count;

    /// <summary>In the unit of the table; the upper may be infinite.</summary>
    public (double Lower, double Upper) Of(int variable)
    {
        var column = system.ColumnOf(variable);
        var (inside, rows) = IsExact(variable) ? components.Of(column) : Ball(column);
        var key = (inside[0], inside.Count);
        if (!programmes.TryGetValue(key, out var programme))
            programmes[key] = programme = new Programme(system, truth, inside, rows);
        return programme.Bounds(column);
    }

    private (List<int> Columns, List<int> Rows) Ball(int column)
    {
        var (inside, rows, seen) = (new List<int> { column }, new SortedSet<int>(), new HashSet<int> { column });
        for (var next = 0; next < inside.Count; next++)
        {
            foreach (var row in rowsOf.Value[inside[next]])
            {
                rows.Add(row);
                foreach (var other in MembersOf(row))
                {
                    if (inside.Count < BallSize && seen.Add(other))
                        inside.Add(other);
                }
            }
        }

        return (inside, [.. rows]);
    }

    private List<int>[] RowsByColumn()
    {
        List<int>[] found = [.. Enumerable.Range(0, system.Columns).Select(_ => new List<int>())];
        for (var row = 0; row < system.Rows; row++)
        {
            foreach (var member in MembersOf(row))
                found[member].Add(row);
        }

        return found;
    }

    private List<int> MembersOf(int row)
    {
        List<int> members = [.. system.PartsOf(row)];
        if (system.SumOf(row) < system.Columns)
            members.Add(system.SumOf(row));
        return members;
    }
}
