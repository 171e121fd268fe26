using Comity.Methods.Disclosure.Attacks;
using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure;

/// <summary>
/// What a reader of everything that was let out can work out: interval bounds by linear programming over all tables and editions at once
/// (Fischetti and Salazar 2000 call it the attacker's problem). Most cells are cleared quickly, by whole tables that the reader could not tell
/// from the true one; the simplex is left for the others.
/// </summary>
public static class Attack
{
    /// <summary>Every number that must be hidden and is not. What could not be shown to be hidden counts as exposed.</summary>
    /// <param name="tables">What is to be let out together.</param>
    /// <param name="earlier">What was let out before, of the same people.</param>
    /// <param name="parameters">What must be hidden, and how well.</param>
    public static IReadOnlyList<Exposure> On(IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier, DisclosureParameters parameters)
    {
        var linked = new LinkedTables([.. tables.Select(t => t.Table)], earlier);
        var found = new Onslaught(new ReaderView(linked, parameters, tables)).Run();
        var before = found.Count == 0 || earlier.Count == 0 ? [] : WithoutThese(linked, tables, parameters, [.. found.Select(f => f.Variable)]);
        return [.. found.Select(f => f.Exposure with { AlreadyPublic = before.Contains(f.Variable) })];
    }

    /// <summary>Which of the variables earlier releases give away for certain, with nothing of the new one shown. A doubt goes on blocking.</summary>
    private static HashSet<int> WithoutThese(LinkedTables linked, IReadOnlyList<ProtectedTable> tables, DisclosureParameters parameters, HashSet<int> variables)
    {
        var hidden = tables.Select(t => new ProtectedTable(t.Table, Enumerable.Repeat(CellStatus.WithheldPrimary, t.Statuses.Length))).ToList();
        return [.. new Onslaught(new ReaderView(linked, parameters, hidden)).Run(variables).Where(f => f.IsCertain).Select(f => f.Variable)];
    }

    /// <summary>The exact bounds of every number that no edition shows. For tables of moderate size: a component of some thousand cells.</summary>
    /// <exception cref="InvalidOperationException">A component is too large for the full tableau.</exception>
    public static IReadOnlyList<CellBounds> Bounds(IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier)
    {
        var linked = new LinkedTables([.. tables.Select(t => t.Table)], earlier);
        return new Onslaught(new ReaderView(linked, new DisclosureParameters { Threshold = 0 }, tables)).Exact();
    }
}
