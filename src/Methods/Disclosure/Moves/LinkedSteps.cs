using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>What steps that are taken in one table do in the tables that are linked with it.</summary>
internal sealed class LinkedSteps(KeyCosts costs, PatternCells pattern)
{
    /// <summary>Adds it to the pattern. Where the steps cancel out for the people of the other table, nothing.</summary>
    /// <returns>What it costs; not a number where it cannot be.</returns>
    public double Add(Hunt hunt, Step[] chosen, PlacedTable table)
    {
        var spread = new List<(int Cell, sbyte Sign)> { (0, 1) };
        for (var g = 0; g < hunt.Grouping.Length && spread.Count > 0; g++)
            spread = Spread(table, hunt.Grouping[g], chosen[g], spread);
        var cost = 0d;
        foreach (var (cell, sign) in spread)
        {
            var key = table.Keys[cell];
            if (pattern.Has(key))
                continue;
            var more = costs.Of(hunt, key, sign);
            if (more < 0)
                return double.NaN;
            cost += more;
            pattern.Add(key, sign, hunt.Movement);
        }

        return cost;
    }

    private static List<(int Cell, sbyte Sign)> Spread(PlacedTable table, DimensionGroup group, Step step, List<(int Cell, sbyte Sign)> before)
    {
        var (first, second) = (table.Offsets[group.First], group.Second < 0 ? null : table.Offsets[group.Second]);
        var after = new List<(int, sbyte)>();
        for (var i = 0; i < step.Signs.Length; i++)
        {
            var (one, other) = (first[step.First[i]], second?[step.Second![i]] ?? 0);
            if (one < 0 || other < 0)
                continue;
            foreach (var (cell, sign) in before)
                after.Add((cell + one + other, (sbyte)(sign * step.Signs[i])));
        }

        return after;
    }
}
