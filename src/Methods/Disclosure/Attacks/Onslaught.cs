using Comity.Methods.Disclosure.Alternatives;
using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Moves;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>The attack on one view: from the cheapest means to the dearest.</summary>
internal sealed class Onslaught
{
    private const int BallSize = 900;
    private const int MostBalls = 20;
    private readonly ReaderView view;
    private readonly LinkedTables linked;
    private readonly UnknownSystem system;
    private readonly double[] truth;
    private readonly Dictionary<int, int> columns = [];
    private readonly Dictionary<(int, int), Programme> programmes = [];
    private readonly Lazy<Components> components;
    private readonly Lazy<QuickBounds> quick;

    public Onslaught(ReaderView view)
    {
        (this.view, linked) = (view, view.Linked);
        system = new UnknownSystem(linked, Enumerable.Range(0, linked.VariableCount).Where(view.IsUnknown));
        truth = [.. system.Variables.Select(v => (double)linked.ValueOf(v))];
        for (var column = 0; column < system.Columns; column++)
            columns[system.Variables[column]] = column;
        components = new Lazy<Components>(() => new Components(system));
        quick = new Lazy<QuickBounds>(() => new QuickBounds(system, truth));
    }

    /// <summary>What of all that must be hidden, or of some of it, is not.</summary>
    public List<(int Variable, Exposure Exposure, bool IsCertain)> Run(IReadOnlySet<int>? only = null)
    {
        var wanted = Enumerable.Range(0, linked.VariableCount).Where(v => view.NeedOf(v) is not null && only?.Contains(v) != false).ToList();
        var found = wanted.Where(v => !view.IsUnknown(v) && view.NeedOf(v)!.Value.IsForItself).Select(v => (v, Found(v, linked.ValueOf(v), linked.ValueOf(v), ["shown"]), IsCertain: true)).ToList();
        var open = wanted.Where(view.IsUnknown).ToList();
        var leaking = open.Where(LeaksQuickly).ToHashSet();
        found.AddRange(leaking.Order().Select(v => (v, Found(v, quick.Value.Lower[columns[v]], quick.Value.Upper[columns[v]], Reason(quick.Value.Because[columns[v]])), true)));
        open.RemoveAll(leaking.Contains);
        foreach (var variable in new Proving(view).Run(open, patience: 16))
        {
            if (ByProgramme(variable) is { } exposure)
                found.Add((variable, exposure, Fits(variable)));
        }

        return found;
    }

    /// <summary>Only what a linear programme says, for all that is unknown.</summary>
    public IReadOnlyList<CellBounds> Exact()
    {
        var found = new List<CellBounds>();
        foreach (var variable in system.Variables)
        {
            var (place, part) = (Place(variable), components.Value.Of(columns[variable]));
            if (!Programme.Fits(part.Columns.Count, part.Rows.Count))
                throw new InvalidOperationException($"{part.Columns.Count} unknown cells hang together; that is too many for exact bounds.");
            var (lower, upper) = Solve(variable, part.Columns, part.Rows);
            found.Add(new CellBounds(place.Table.Table.Name, linked.EditionNames[place.Table.Edition], place.Cell, place.Table.Table.CodesOf(place.Cell), lower, upper));
        }

        return found;
    }

    private bool LeaksQuickly(int variable)
    {
        var (lower, upper) = (quick.Value.Lower[columns[variable]], quick.Value.Upper[columns[variable]]);
        return !view.NeedOf(variable)!.Value.IsKeptBy(lower, upper);
    }

    /// <summary>
    /// Exact where what hangs together fits a tableau; else within a ball around the cell, which can clear it but not convict it for certain.
    /// Where doubts are many, not even that: the release is blocked in any case.
    /// </summary>
    private Exposure? ByProgramme(int variable)
    {
        var part = components.Value.Of(columns[variable]);
        var fits = Fits(variable);
        if (!fits && ++balls > MostBalls)
            return Found(variable, quick.Value.Lower[columns[variable]], quick.Value.Upper[columns[variable]], ["could not be shown to be hidden"]);
        var (inside, rows) = fits ? part : Ball(columns[variable]);
        var (lower, upper) = Solve(variable, inside, rows);
        return view.NeedOf(variable)!.Value.IsKeptBy(lower, upper) ? null : Found(variable, lower, upper, Reason(-1));
    }

    private bool Fits(int variable)
    {
        var part = components.Value.Of(columns[variable]);
        return Programme.Fits(part.Columns.Count, part.Rows.Count);
    }

    private (double Lower, double Upper) Solve(int variable, List<int> inside, List<int> rows)
    {
        var key = (inside[0], inside.Count);
        if (!programmes.TryGetValue(key, out var programme))
            programmes[key] = programme = new Programme(system, truth, inside, rows);
        return programme.Bounds(columns[variable]);
    }

    private (List<int> Columns, List<int> Rows) Ball(int column)
    {
        var (inside, rows, seen) = (new List<int> { column }, new SortedSet<int>(), new HashSet<int> { column });
        for (var next = 0; next < inside.Count; next++)
        {
            foreach (var row in RowsOf(inside[next]))
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

    private List<int>[]? rowsOf;
    private int balls;

    private List<int> RowsOf(int column)
    {
        if (rowsOf is null)
        {
            rowsOf = [.. Enumerable.Range(0, system.Columns).Select(_ => new List<int>())];
            for (var row = 0; row < system.Rows; row++)
            {
                foreach (var member in MembersOf(row))
                    rowsOf[member].Add(row);
            }
        }

        return rowsOf[column];
    }

    private List<int> MembersOf(int row)
    {
        List<int> members = [.. system.PartsOf(row)];
        if (system.SumOf(row) < system.Columns)
            members.Add(system.SumOf(row));
        return members;
    }

    private Exposure Found(int variable, double lower, double upper, IReadOnlyList<string> because)
    {
        var (table, cell) = Place(variable);
        upper = QuickBounds.IsInfinite(upper) ? double.PositiveInfinity : upper;
        return new Exposure(table.Table.Name, linked.EditionNames[table.Edition], table.Table.CodesOf(cell), lower, upper, view.NeedOf(variable)!.Value, because, AlreadyPublic: false);
    }

    private (PlacedTable Table, int Cell) Place(int variable) => linked.PlaceOf(variable);

    private IReadOnlyList<string> Reason(int row)
    {
        if (row < 0)
            return ["several sums together"];
        var (table, cell) = Place(linked.Equations.Of(system.Equations[row])[0]);
        return [$"{table.Table.Name}: {string.Join(" · ", table.Table.CodesOf(cell))}"];
    }
}
