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
    private readonly LinkedTables linked;
    private readonly PlacedTable[] searched;
    private readonly DimensionGroup[][] groupings;
    private readonly KeyCosts costs;
    private readonly LineSteps line;
    private readonly LinkedSteps elsewhere;
    private readonly long[] values;
    private readonly PatternCells pattern;
    private readonly int[][] cells;
    private readonly sbyte[][] signs;
    private readonly int[] codes;
    private readonly Step[] chosen;

    /// <param name="view">What is unknown; it may grow between searches.</param>
    /// <param name="weights">What it costs to withhold a key.</param>
    /// <param name="values">The numbers from which patterns start, by variable; they may change between searches.</param>
    public PatternSearch(ReaderView view, Weights weights, long[] values)
    {
        (linked, this.values) = (view.Linked, values);
        var dimensions = linked.Dimensions.Length;
        searched = Distinct(linked.Tables);
        groupings = DimensionGroup.Groupings(dimensions);
        pattern = new PatternCells(linked);
        costs = new KeyCosts(view, weights, values);
        (line, elsewhere) = (new LineSteps(linked, costs), new LinkedSteps(costs, pattern));
        cells = [.. Enumerable.Range(0, dimensions + 1).Select(_ => new int[MostCells])];
        signs = [.. Enumerable.Range(0, dimensions + 1).Select(_ => new sbyte[MostCells])];
        (codes, chosen) = (new int[dimensions], new Step[dimensions]);
    }

    /// <summary>The cheapest pattern that was found in which the cell is one more; none where there is none.</summary>
    public Pattern? Find(PlacedTable table, int cell, Movement movement, Wish wish)
    {
        var hunt = new Hunt(table, cell, codes, movement, wish);
        var own = costs.Of(hunt, table.Keys[cell], 1);
        if (own < 0)
            return null;
        table.CodesOf(cell, codes, linked.Dimensions);
        foreach (var grouping in groupings)
        {
            if (!hunt.Satisfied)
                Search(hunt, grouping, own);
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

    private void Search(Hunt hunt, DimensionGroup[] grouping, double own)
    {
        hunt.Begin(grouping);
        if (!line.Gather(hunt))
            return;
        (cells[0][0], signs[0][0]) = (hunt.Cell, 1);
        Descend(hunt, 0, 1, own);
    }

    /// <summary>Multiplies out the steps group by group, and turns back where the pattern becomes impossible or too dear.</summary>
    private void Descend(Hunt hunt, int group, int count, double cost)
    {
        if (group == hunt.Grouping.Length)
        {
            Finish(hunt, group, count, cost);
            return;
        }

        var list = line[group];
        for (var i = 0; i < list.Count && !hunt.Done; i++)
        {
            if (hunt.Wish.Buying && cost + list.CostAt(i) >= hunt.Best)
                return;
            hunt.Count();
            chosen[group] = list.At(i);
            var (next, total) = Multiply(hunt, group, count, cost);
            if (next > 0)
                Descend(hunt, group + 1, next, total);
        }
    }

    private (int Count, double Cost) Multiply(Hunt hunt, int group, int count, double cost)
    {
        var step = chosen[group];
        var (from, fromSigns, to, toSigns) = (cells[group], signs[group], cells[group + 1], signs[group + 1]);
        from.AsSpan(0, count).CopyTo(to);
        fromSigns.AsSpan(0, count).CopyTo(toSigns);
        var next = count;
        for (var i = 0; i < step.Signs.Length; i++)
        {
            var distance = hunt.Distance(group, step.First[i], step.Second?[i] ?? -1);
            if (distance is 0 or Hunt.Absent)
                continue;
            for (var c = 0; c < count; c++)
            {
                var sign = (sbyte)(fromSigns[c] * step.Signs[i]);
                var more = costs.Of(hunt, hunt.Table.Keys[from[c] + distance], sign);
                cost += more;
                if (more < 0 || cost > hunt.Best || next == MostCells)
                    return (0, 0);
                (to[next], toSigns[next++]) = (from[c] + distance, sign);
            }
        }

        return (next, cost);
    }

    /// <summary>Adds what happens in the other tables, and keeps the pattern if it is the best so far and all sums hold.</summary>
    private void Finish(Hunt hunt, int group, int count, double cost)
    {
        pattern.Begin();
        for (var c = 0; c < count; c++)
            pattern.Add(hunt.Table.Keys[cells[group][c]], signs[group][c], hunt.Movement);
        foreach (var other in searched)
        {
            cost += other.Keys == hunt.Table.Keys ? 0 : elsewhere.Add(hunt, chosen, other);
            if (double.IsNaN(cost) || cost > hunt.Best)
                return;
        }

        var room = pattern.Room(values);
        var times = Math.Min(hunt.Wish.Up > 0 ? room.Up : long.MaxValue, hunt.Wish.Down > 0 ? room.Down : long.MaxValue);
        if (hunt.IsBetter(cost, times) && pattern.Holds())
            hunt.Take(pattern.Make(room, cost), cost, times);
    }
}
