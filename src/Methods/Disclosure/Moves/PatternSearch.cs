using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Looks for a pattern around a cell that leaves every sum as it is: a step along each dimension, multiplied out. In a plain table of three
/// dimensions that is the corners of a box (hypercube method: Repsilber 1994; Giessing and Repsilber 2002), where a corner may lie on a margin;
/// with hierarchies and linked tables the sums that a step touches come with it. In thin tables two dimensions are also stepped along as one.
/// Every pattern is held against the equations before it counts.
/// </summary>
internal sealed class PatternSearch
{
    private const int MostCells = 1024;
    private readonly ReaderView view;
    private readonly LinkedTables linked;
    private readonly Steps steps;
    private readonly PlacedTable[] searched;
    private readonly DimensionGroup[][] groupings;
    private readonly Weights weights;
    private readonly long[] values;
    private readonly PatternCells pattern;
    private readonly int[][] cells;
    private readonly sbyte[][] signs;
    private readonly Candidates[] candidates;
    private readonly int[] codes;
    private readonly Step[] chosen;
    private Hunt hunt;

    /// <param name="view">What is unknown; it may grow between searches.</param>
    /// <param name="weights">What it costs to withhold a key.</param>
    /// <param name="values">The numbers from which patterns start, by variable; they may change between searches.</param>
    public PatternSearch(ReaderView view, Weights weights, long[] values)
    {
        (this.view, linked, this.weights, this.values) = (view, view.Linked, weights, values);
        var dimensions = linked.Dimensions.Length;
        steps = new Steps(linked.Dimensions);
        searched = Distinct(linked.Tables);
        groupings = DimensionGroup.Groupings(dimensions);
        pattern = new PatternCells(linked);
        cells = [.. Enumerable.Range(0, dimensions + 1).Select(_ => new int[MostCells])];
        signs = [.. Enumerable.Range(0, dimensions + 1).Select(_ => new sbyte[MostCells])];
        candidates = [.. Enumerable.Range(0, dimensions).Select(_ => new Candidates())];
        (codes, chosen) = (new int[dimensions], new Step[dimensions]);
    }

    /// <summary>The cheapest pattern that was found in which the cell is one more; none where there is none.</summary>
    public Pattern? Find(PlacedTable table, int cell, Movement movement, Wish wish)
    {
        hunt = new Hunt(table, movement, wish) { Best = wish.Buying ? double.MaxValue : 0 };
        var own = CostOf(table.Keys[cell], 1);
        if (own < 0)
            return null;
        table.CodesOf(cell, codes, linked.Dimensions);
        foreach (var grouping in groupings)
        {
            if (!hunt.Satisfied)
                Search(grouping, cell, own);
        }

        return hunt.Found;
    }

    // Tables with the same cells in an earlier edition add nothing: a pattern is of keys.
    private static PlacedTable[] Distinct(PlacedTable[] tables)
    {
        var kept = new List<PlacedTable>();
        foreach (var table in tables)
        {
            if (!kept.Exists(k => k.Keys.AsSpan().SequenceEqual(table.Keys)))
                kept.Add(table);
        }

        return [.. kept];
    }

    private void Search(DimensionGroup[] grouping, int cell, double own)
    {
        (hunt.Grouping, hunt.Nodes) = (grouping, hunt.Wish.MostNodes);
        for (var g = 0; g < grouping.Length; g++)
        {
            if (!(grouping[g].Second < 0 ? Gather(g, cell) : GatherPairs(g, cell)))
                return;
        }

        (cells[0][0], signs[0][0]) = (cell, 1);
        Descend(0, 1, own);
    }

    /// <summary>The steps along one dimension that the line through the cell allows, the best first.</summary>
    private bool Gather(int group, int cell)
    {
        candidates[group].Clear();
        foreach (var step in steps.For(hunt.Grouping[group].First, codes[hunt.Grouping[group].First]))
            Consider(group, step, cell);
        candidates[group].Sort(hunt.Wish.MostSteps);
        return candidates[group].Count > 0;
    }

    /// <summary>The same along two dimensions as one: from a pair of codes to another that shares neither with it.</summary>
    private bool GatherPairs(int group, int cell)
    {
        var (one, other) = (linked.Dimensions[hunt.Grouping[group].First], linked.Dimensions[hunt.Grouping[group].Second]);
        var (first, second) = (codes[hunt.Grouping[group].First], codes[hunt.Grouping[group].Second]);
        candidates[group].Clear();
        if (one.Up[first].Length < 2 || other.Up[second].Length < 2)
            return false;
        foreach (var otherFirst in one.Leaves)
        {
            foreach (var otherSecond in other.Leaves)
            {
                if (otherFirst == first || otherSecond == second || !IsOpen(group, cell, otherFirst, otherSecond))
                    continue;
                Consider(group, Step.Instead((one.Up[first], other.Up[second]), (one.Up[otherFirst], other.Up[otherSecond])), cell);
            }
        }

        candidates[group].Sort(hunt.Wish.MostSteps);
        return candidates[group].Count > 0;
    }

    // Most cells of a thin table are zero: they are turned away before a step is made.
    private bool IsOpen(int group, int cell, int first, int second)
    {
        var at = cell + Distance(hunt.Table, group, first, second);
        return at >= 0 && CostOf(hunt.Table.Keys[at], -1) >= 0;
    }

    private void Consider(int group, Step step, int cell)
    {
        var cost = LineCost(group, step, cell, out var room);
        if (cost >= 0)
            candidates[group].Add(step, hunt.Wish.Buying ? cost : -room);
    }

    private double LineCost(int group, Step step, int cell, out long room)
    {
        var total = 0d;
        room = long.MaxValue;
        for (var i = 0; i < step.Signs.Length; i++)
        {
            var distance = Distance(hunt.Table, group, step.First[i], step.Second?[i] ?? -1);
            if (distance is 0 or Absent)
                continue;
            var key = hunt.Table.Keys[cell + distance];
            var cost = CostOf(key, step.Signs[i]);
            if (cost < 0)
                return -1;
            total += cost;
            room = Math.Min(room, RoomOf(key, step.Signs[i]));
        }

        return total;
    }

    private const int Absent = int.MinValue / 2;

    /// <summary>From the codes of the cell to other codes, in cells of the table.</summary>
    private int Distance(PlacedTable table, int group, int first, int second)
    {
        var (one, other) = hunt.Grouping[group];
        var distance = Distance(table.Offsets[one], first, codes[one]);
        return second < 0 || distance == Absent ? distance : distance + Distance(table.Offsets[other], second, codes[other]);
    }

    private static int Distance(int[] offsets, int to, int from) => offsets[to] < 0 ? Absent : offsets[to] - offsets[from];

    /// <summary>Multiplies out the steps group by group, and turns back where the pattern becomes impossible or too dear.</summary>
    private void Descend(int group, int count, double cost)
    {
        if (group == hunt.Grouping.Length)
        {
            Finish(group, count, cost);
            return;
        }

        var list = candidates[group];
        for (var i = 0; i < list.Count && !hunt.Done; i++)
        {
            if (hunt.Wish.Buying && cost + list.CostAt(i) >= hunt.Best)
                return;
            hunt.Nodes--;
            chosen[group] = list.At(i);
            var (next, total) = Multiply(group, count, cost);
            if (next > 0)
                Descend(group + 1, next, total);
        }
    }

    private (int Count, double Cost) Multiply(int group, int count, double cost)
    {
        var step = chosen[group];
        var (from, fromSigns, to, toSigns) = (cells[group], signs[group], cells[group + 1], signs[group + 1]);
        from.AsSpan(0, count).CopyTo(to);
        fromSigns.AsSpan(0, count).CopyTo(toSigns);
        var next = count;
        for (var i = 0; i < step.Signs.Length; i++)
        {
            var distance = Distance(hunt.Table, group, step.First[i], step.Second?[i] ?? -1);
            if (distance is 0 or Absent)
                continue;
            for (var c = 0; c < count; c++)
            {
                var sign = (sbyte)(fromSigns[c] * step.Signs[i]);
                var more = CostOf(hunt.Table.Keys[from[c] + distance], sign);
                cost += more;
                if (more < 0 || cost > hunt.Best || next == MostCells)
                    return (0, 0);
                (to[next], toSigns[next++]) = (from[c] + distance, sign);
            }
        }

        return (next, cost);
    }

    /// <summary>Adds what happens in the other tables, and keeps the pattern if it is the best so far and all sums hold.</summary>
    private void Finish(int group, int count, double cost)
    {
        pattern.Begin();
        for (var c = 0; c < count; c++)
            pattern.Add(hunt.Table.Keys[cells[group][c]], signs[group][c], hunt.Movement);
        foreach (var other in searched)
        {
            cost += other.Keys == hunt.Table.Keys ? 0 : Elsewhere(other);
            if (double.IsNaN(cost) || cost > hunt.Best)
                return;
        }

        var room = pattern.Room(values);
        var times = Math.Min(hunt.Wish.Up > 0 ? room.Up : long.MaxValue, hunt.Wish.Down > 0 ? room.Down : long.MaxValue);
        if ((hunt.Wish.Buying ? cost >= hunt.Best : times <= hunt.BestTimes) || !pattern.Holds())
            return;
        (hunt.Best, hunt.BestTimes, hunt.Found) = (hunt.Wish.Buying ? cost : 0, times, pattern.Make(room, cost));
    }

    /// <summary>What the chosen steps do in a linked table. Where they cancel out for its people, nothing.</summary>
    private double Elsewhere(PlacedTable table)
    {
        var spread = new List<(int Cell, sbyte Sign)> { (0, 1) };
        for (var g = 0; g < hunt.Grouping.Length && spread.Count > 0; g++)
            spread = Spread(table, g, spread);
        var cost = 0d;
        foreach (var (cell, sign) in spread)
        {
            var key = table.Keys[cell];
            if (pattern.Has(key))
                continue;
            var more = CostOf(key, sign);
            if (more < 0)
                return double.NaN;
            cost += more;
            pattern.Add(key, sign, hunt.Movement);
        }

        return cost;
    }

    private List<(int Cell, sbyte Sign)> Spread(PlacedTable table, int group, List<(int Cell, sbyte Sign)> before)
    {
        var (first, second) = (table.Offsets[hunt.Grouping[group].First], hunt.Grouping[group].Second < 0 ? null : table.Offsets[hunt.Grouping[group].Second]);
        var (step, after) = (chosen[group], new List<(int, sbyte)>());
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

    /// <summary>0 where the key may move as it is, its weight where it must be withheld first, −1 where it cannot.</summary>
    private double CostOf(int key, sbyte sign)
    {
        if (hunt.Movement.Bars(key))
            return -1;
        var least = sign > 0 ? hunt.Wish.Down : hunt.Wish.Up;
        foreach (var variable in hunt.Movement.Of(key))
        {
            if (values[variable] < least)
                return -1;
        }

        if (!hunt.Movement.MovesCurrent || linked.VariableOf(0, key) < 0 || view.IsWithheldNow(key))
            return 0;
        return hunt.Wish.Buying && view.StatusOf(key) == CellStatus.Published ? weights[key] : -1;
    }

    private long RoomOf(int key, sbyte sign)
    {
        var room = long.MaxValue;
        if (sign > 0 ? hunt.Wish.Down > 0 : hunt.Wish.Up > 0)
        {
            foreach (var variable in hunt.Movement.Of(key))
                room = Math.Min(room, values[variable]);
        }

        return room;
    }
}
