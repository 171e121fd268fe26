using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Programmes;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>Whether rounded numbers that are out already bound a number as closely as they do together with what is to be let out.</summary>
internal sealed class RoundedBefore
{
    private const double Tolerance = 1e-6;

    // Each is a linear programme over all that hangs together. Where more are found, the release is blocked in any case.
    private const int Most = 20;
    private readonly LinkedTables now;
    private readonly RoundedRoom room;
    private readonly LinkedTables before;
    private readonly RoundedRoom roomBefore;
    private int asked;

    /// <param name="now">All tables.</param>
    /// <param name="room">What is shown of them.</param>
    /// <param name="shown">In the order of the tables.</param>
    public RoundedBefore(LinkedTables now, RoundedRoom room, List<RoundedTable> shown)
    {
        (this.now, this.room) = (now, room);
        var earlier = now.Tables.Where(t => t.Edition > 0).GroupBy(t => t.Edition).Select(e => new EarlierRelease(now.EditionNames[e.Key], [.. e.Select(t => t.Released!)]));
        before = new LinkedTables([], [.. earlier]);
        roomBefore = RoundedRoom.Of(before, shown[^before.Tables.Length..]);
    }

    public bool Knows(int variable)
    {
        if (VariableBefore(variable) is not { } same || ++asked > Most)
            return false;
        var (least, most) = Exact(now, room, variable) ?? (now.ValueOf(variable), now.ValueOf(variable));
        var (lower, upper) = Exact(before, roomBefore, same) ?? (roomBefore.Low(same), roomBefore.High(same));
        return least <= lower + Tolerance && most >= upper - Tolerance;
    }

    /// <summary>None where only the new release has it.</summary>
    private int? VariableBefore(int variable)
    {
        for (var t = 0; t < before.Tables.Length; t++)
        {
            var (table, earlier) = (now.Tables[now.Tables.Length - before.Tables.Length + t], before.Tables[t]);
            var cell = Array.FindIndex(table.Keys, key => now.VariableOf(table.Edition, key) == variable);
            if (cell >= 0)
                return before.VariableOf(earlier.Edition, earlier.Keys[cell]);
        }

        return null;
    }

    /// <summary>None where too much hangs together.</summary>
    private static (double Lower, double Upper)? Exact(LinkedTables linked, RoundedRoom room, int variable)
    {
        var all = Ball.Around(linked, variable, int.MaxValue);
        return Programme.Fits(2 * all.Variables.Count, all.Variables.Count + all.Equations.Count) ? all.Bounds(room, variable) : null;
    }
}
