using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Moves;

namespace Comity.Methods.Disclosure;

/// <summary>
/// Decides which numbers of linked tables are shown. Counts are never changed; what cannot be shown is withheld, and with it what would give
/// it away, by all that is shown: every margin, every linked table, every earlier release.
/// </summary>
public static class DisclosureControl
{
    /// <summary>Withholds what must be, attacks the result, and says what it costs. The same input gives the same result.</summary>
    /// <param name="tables">What is to be let out together. A cell that two of them share must have one number.</param>
    /// <param name="earlier">What was let out before, of the same people.</param>
    /// <param name="parameters">What must be hidden, and how well.</param>
    /// <exception cref="ArgumentException">Two tables have different numbers for one cell.</exception>
    public static ProtectedTables Protect(IReadOnlyList<CountTable> tables, IReadOnlyList<EarlierRelease> earlier, DisclosureParameters parameters)
    {
        var view = new ReaderView(new LinkedTables(tables, earlier), parameters);
        var unhidden = new Suppression(view).Run();
        var made = view.Linked.Tables.Where(t => t.Edition == 0)
            .Select(t => new ProtectedTable(t.Table, t.Keys.Select((key, cell) => t.Table.IsNeverShown(cell) ? CellStatus.NeverShown : view.StatusOf(key)))).ToList();
        var exposures = unhidden.Count == 0 && earlier.Count == 0 ? [] : Attack.On(made, earlier, parameters);
        return new ProtectedTables(made, LossCount.Of(view), exposures);
    }
}
