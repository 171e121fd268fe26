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
        var onslaught = new Onslaught(new ReaderView(new LinkedTables([.. tables.Select(t => t.Table)], earlier), parameters, tables));
        var found = onslaught.Run();
        var before = found.Count == 0 || earlier.Count == 0 ? null : new PublicBefore(tables, earlier, parameters, onslaught, found.Select(f => f.Variable));
        return [.. found.Select(f => f.Exposure with { AlreadyPublic = before?.Knows(f.Variable) == true })];
    }

    /// <summary>The exact bounds of every number that no edition shows. For tables of moderate size: a component of some thousand cells.</summary>
    /// <exception cref="InvalidOperationException">A component is too large for the full tableau.</exception>
    public static IReadOnlyList<CellBounds> Bounds(IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier)
    {
        var linked = new LinkedTables([.. tables.Select(t => t.Table)], earlier);
        return new Onslaught(new ReaderView(linked, new DisclosureParameters { Threshold = 0 }, tables)).Exact();
    }
}
