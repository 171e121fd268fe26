namespace Comity.Methods.Disclosure.Linking;

/// <summary>What a reader of all editions knows, and what must stay hidden. It changes only as more is withheld.</summary>
internal sealed class ReaderView
{
    private readonly CellStatus[] statuses;
    private readonly PrimaryWithholding primary;
    private readonly (CountTable Table, int Cell)[] places;
    private readonly Protection?[] needs;

    /// <param name="linked">The tables to be let out first, then the earlier ones.</param>
    /// <param name="parameters">How much must be hidden.</param>
    /// <param name="given">Statuses by table and cell; none: primary cells are withheld, the others shown.</param>
    public ReaderView(LinkedTables linked, DisclosureParameters parameters, IReadOnlyList<ProtectedTable>? given = null)
    {
        (Linked, primary) = (linked, new PrimaryWithholding(parameters));
        statuses = new CellStatus[linked.KeyCount];
        places = new (CountTable, int)[linked.KeyCount];
        needs = new Protection?[linked.VariableCount];
        for (var t = 0; t < linked.Tables.Length; t++)
        {
            var table = linked.Tables[t];
            for (var cell = 0; cell < table.Keys.Length; cell++)
                Take(table, cell, table.Edition == 0 ? given?[t].Statuses[cell] : null);
        }

        if (given is not null)
            TakeSecondary();
    }

    public LinkedTables Linked { get; }

    public CellStatus StatusOf(int key) => statuses[key];

    /// <summary>What must stay hidden of a variable; none where nothing must.</summary>
    public Protection? NeedOf(int variable) => needs[variable];

    /// <summary>No table of this edition shows it.</summary>
    public bool IsHiddenNow(int key) => !statuses[key].IsSeen();

    /// <summary>No edition shows it, this one included.</summary>
    public bool IsUnknown(int variable)
    {
        if (Linked.IsShownEarlier(variable))
            return false;
        var key = Linked.KeyOf(variable);
        return Linked.VariableOf(0, key) != variable || IsHiddenNow(key);
    }

    /// <summary>Hides one more number of this edition.</summary>
    public void Withhold(int key)
    {
        statuses[key] = CellStatus.WithheldSecondary;
        var variable = Linked.VariableOf(0, key);
        needs[variable] = Stronger(needs[variable], primary.Secondary(places[key].Table, places[key].Cell));
    }

    private void Take(PlacedTable table, int cell, CellStatus? given)
    {
        var (key, variable) = (table.Keys[cell], Linked.VariableOf(table.Edition, table.Keys[cell]));
        var need = primary.Of(table.Table, cell);
        if (table.Edition > 0)
        {
            var before = table.Released!.Statuses[cell];
            Need(variable, before.IsSeen() ? null : before.IsWithheld() ? need ?? primary.Secondary(table.Table, cell) : need);
            return;
        }

        Need(variable, need);
        var status = given ?? StatusOf(table.Table, cell, need);
        if (places[key].Table is null || Weight(status, given is null) > Weight(statuses[key], given is null))
            (statuses[key], places[key]) = (status, (table.Table, cell));
    }

    private void Need(int variable, Protection? need)
    {
        if (need is { } known)
            needs[variable] = Stronger(needs[variable], known);
    }

    private static CellStatus StatusOf(CountTable table, int cell, Protection? need) =>
        table.IsNeverShown(cell) ? CellStatus.NeverShown : need is not null ? CellStatus.WithheldPrimary : table.Counts[cell] == 0 ? CellStatus.Zero : CellStatus.Published;

    /// <summary>Of what two tables say of a number. Chosen here it is withheld in both; given, a reader of both sees what one of them shows.</summary>
    private static int Weight(CellStatus status, bool chosenHere) => status switch
    {
        CellStatus.NeverShown => 0,
        CellStatus.WithheldSecondary => 1,
        CellStatus.WithheldPrimary => chosenHere ? 3 : 2,
        _ => chosenHere ? 2 : 3,
    };

    private void TakeSecondary()
    {
        for (var key = 0; key < statuses.Length; key++)
        {
            if (statuses[key] == CellStatus.WithheldSecondary)
                Withhold(key);
        }
    }

    private static Protection Stronger(Protection? one, Protection other) => one is not { } known
        ? other
        : new Protection(Math.Min(known.Low, other.Low), Math.Max(known.High, other.High), Math.Max(known.Width, other.Width));
}
