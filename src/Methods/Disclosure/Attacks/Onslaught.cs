using Comity.Methods.Disclosure.Alternatives;
using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Moves;
using Comity.Methods.Disclosure.Programmes;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>The attack on one view: from the cheapest means to the dearest.</summary>
internal sealed class Onslaught
{
    private const int MostBalls = 20;
    private readonly ReaderView view;
    private readonly LinkedTables linked;
    private readonly UnknownSystem system;
    private readonly Lazy<ProgrammeBounds> programmes;
    private readonly Lazy<QuickBounds> quick;
    private int balls;

    public Onslaught(ReaderView view)
    {
        (this.view, linked, system) = (view, view.Linked, new UnknownSystem(view));
        programmes = new Lazy<ProgrammeBounds>(() => new ProgrammeBounds(linked, system));
        quick = new Lazy<QuickBounds>(() => new QuickBounds(system, [.. system.Variables.Select(v => (double)linked.ValueOf(v))]));
    }

    public LinkedTables Linked => linked;

    /// <summary>What of all that must be hidden, or of some of it, is not.</summary>
    public List<(int Variable, Exposure Exposure)> Run(IReadOnlySet<int>? only = null)
    {
        var wanted = Enumerable.Range(0, linked.VariableCount).Where(v => view.NeedOf(v) is not null && only?.Contains(v) != false).ToList();
        var found = wanted.Where(v => !view.IsUnknown(v) && view.NeedOf(v)!.Value.IsForItself).Select(v => (v, Found(v, linked.ValueOf(v), linked.ValueOf(v), ["shown"]))).ToList();
        var open = wanted.Where(view.IsUnknown).ToList();
        var leaking = open.Where(LeaksQuickly).ToHashSet();
        found.AddRange(leaking.Order().Select(v => (v, Leak(v, Reason(quick.Value.Because[system.ColumnOf(v)])))));
        open.RemoveAll(leaking.Contains);
        foreach (var variable in new Proving(view).Run(open, patience: 16))
        {
            if (ByProgramme(variable) is { } exposure)
                found.Add((variable, exposure));
        }

        return found;
    }

    /// <summary>Only what a linear programme says, for all that is unknown.</summary>
    public IReadOnlyList<CellBounds> Exact()
    {
        var found = new List<CellBounds>();
        foreach (var variable in system.Variables)
        {
            if (!programmes.Value.IsExact(variable))
                throw new InvalidOperationException($"{programmes.Value.Together(variable)} unknown cells hang together; that is too many for exact bounds.");
            var (place, (lower, upper)) = (Place(variable), programmes.Value.Of(variable));
            found.Add(new CellBounds(place.Table.Table.Name, linked.EditionNames[place.Table.Edition], place.Cell, place.Table.Table.CodesOf(place.Cell), lower, upper));
        }

        return found;
    }

    /// <summary>Between which bounds a variable lies for certain; they may be closer.</summary>
    public (double Lower, double Upper) AtMost(int variable) =>
        !view.IsUnknown(variable) ? (linked.ValueOf(variable), linked.ValueOf(variable))
        : programmes.Value.IsExact(variable) ? programmes.Value.Of(variable)
        : (quick.Value.Lower[system.ColumnOf(variable)], quick.Value.Upper[system.ColumnOf(variable)]);

    /// <summary>What a variable can reach for certain; it may reach further. Where many have no exact bounds, hardly any is looked at.</summary>
    public (double Lower, double Upper) Reached(int variable) =>
        view.IsUnknown(variable) && (programmes.Value.IsExact(variable) || ++balls <= MostBalls) ? programmes.Value.Of(variable)
        : (linked.ValueOf(variable), linked.ValueOf(variable));

    private bool LeaksQuickly(int variable)
    {
        var column = system.ColumnOf(variable);
        return !view.NeedOf(variable)!.Value.IsKeptBy(quick.Value.Lower[column], quick.Value.Upper[column]);
    }

    private Exposure Leak(int variable, IReadOnlyList<string> because) =>
        Found(variable, quick.Value.Lower[system.ColumnOf(variable)], quick.Value.Upper[system.ColumnOf(variable)], because);

    /// <summary>Where doubts that have no exact bounds are many, they are not even looked at in a ball: the release is blocked in any case.</summary>
    private Exposure? ByProgramme(int variable)
    {
        if (!programmes.Value.IsExact(variable) && ++balls > MostBalls)
            return Leak(variable, ["could not be shown to be hidden"]);
        var (lower, upper) = programmes.Value.Of(variable);
        return view.NeedOf(variable)!.Value.IsKeptBy(lower, upper) ? null : Found(variable, lower, upper, ["several sums together"]);
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
