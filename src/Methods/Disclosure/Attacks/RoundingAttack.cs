using Comity.Methods.Disclosure.Attacks;
using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Programmes;

namespace Comity.Methods.Disclosure;

/// <summary>A table whose cells were all rounded to a multiple, as a reader sees it.</summary>
/// <param name="Table">With the numbers as counted.</param>
/// <param name="Rounded">One for each cell, in order.</param>
/// <param name="Multiple">To which they were rounded, in persons.</param>
/// <param name="Edition">Of the earlier release; empty for what is to be let out.</param>
public sealed record RoundedTable(CountTable Table, IReadOnlyList<long> Rounded, int Multiple, string Edition = "");

/// <summary>
/// What a reader of rounded tables can work out. Each number lies less than a multiple away from what is shown, and numbers add up although what is shown
/// does not: together that may say more than the rounding of one cell. Looked for are the bounds of every small number, by linear programming around
/// it; the ball of cells grows until the number is seen to be hidden. What could not be shown to be hidden counts as exposed.
/// </summary>
public static class RoundingAttack
{
    private const double Tolerance = 1e-6;
    private static readonly int[] Growth = [1, 2, 4, 10, 30, 100];

    /// <summary>
    /// Every count below the threshold, of what is to be let out or of what is out, that a reader can bound more closely than rounding by itself bounds a zero.
    /// </summary>
    /// <param name="tables">What is to be let out together.</param>
    /// <param name="earlier">What was let out before, of the same people.</param>
    /// <param name="parameters">Of them, the threshold.</param>
    /// <exception cref="ArgumentException">A table without rounded numbers for all cells.</exception>
    public static IReadOnlyList<Exposure> On(IReadOnlyList<RoundedTable> tables, IReadOnlyList<RoundedTable> earlier, DisclosureParameters parameters)
    {
        var editions = earlier.GroupBy(t => t.Edition, StringComparer.Ordinal).ToList();
        var linked = new LinkedTables([.. tables.Select(t => t.Table)], [.. editions.Select(e => new EarlierRelease(e.Key, [.. e.Select(Shown)]))]);
        List<RoundedTable> shown = [.. tables, .. editions.SelectMany(e => e)];
        var room = RoundedRoom.Of(linked, shown);
        var (before, found) = (new Lazy<RoundedBefore>(() => new RoundedBefore(linked, room, shown)), new List<Exposure>());
        for (var variable = 0; variable < linked.VariableCount; variable++)
        {
            var (table, cell) = linked.PlaceOf(variable);
            if (linked.ValueOf(variable) > 0 && linked.ValueOf(variable) < parameters.Threshold * table.Table.Unit && Narrow(linked, room, variable) is { } bounds)
            {
                found.Add(new Exposure(
                    table.Table.Name, linked.EditionNames[table.Edition], table.Table.CodesOf(cell), bounds.Lower, bounds.Upper, new Protection(0, 0, room.Needed(variable)), [],
                    AlreadyPublic: earlier.Count > 0 && before.Value.Knows(variable)));
            }
        }

        return found;
    }

    private static ProtectedTable Shown(RoundedTable table) => new(table.Table, Enumerable.Repeat(CellStatus.Published, table.Table.Counts.Length));

    /// <summary>None where the number is hidden; otherwise what could be shown.</summary>
    private static (double Lower, double Upper)? Narrow(LinkedTables linked, RoundedRoom room, int variable)
    {
        var (needed, bounds) = (room.Needed(variable), (Lower: (double)room.Low(variable), Upper: (double)room.High(variable)));
        if (bounds.Upper - bounds.Lower < needed)
            return bounds;
        foreach (var parts in Growth)
        {
            var ball = Ball.Around(linked, variable, parts);
            if (!Programme.Fits(2 * ball.Variables.Count, ball.Variables.Count + ball.Equations.Count))
                return bounds;
            bounds = ball.Bounds(room, variable);
            if (bounds.Upper - bounds.Lower >= needed - Tolerance)
                return null;
        }

        return bounds;
    }
}
