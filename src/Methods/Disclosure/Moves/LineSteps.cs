using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>Along each dimension, or two as one: the steps that the line through a cell allows, the best first.</summary>
internal sealed class LineSteps(LinkedTables linked, KeyCosts costs)
{
    private readonly Steps steps = new(linked.Dimensions);
    private readonly Candidates[] candidates = [.. linked.Dimensions.Select(_ => new Candidates())];

    public Candidates this[int group] => candidates[group];

    /// <returns>Whether there are any along every one of them.</returns>
    public bool Gather(Hunt hunt)
    {
        for (var group = 0; group < hunt.Grouping.Length; group++)
        {
            candidates[group].Clear();
            if (hunt.Grouping[group].Second < 0)
                Along(hunt, group);
            else
                AlongBoth(hunt, group);
            candidates[group].Sort(hunt.Wish.MostSteps);
            if (candidates[group].Count == 0)
                return false;
        }

        return true;
    }

    private void Along(Hunt hunt, int group)
    {
        var dimension = hunt.Grouping[group].First;
        foreach (var step in steps.For(dimension, hunt.CodeOf(dimension)))
            Consider(hunt, group, step);
    }

    /// <summary>From a pair of codes to another that shares neither with it.</summary>
    private void AlongBoth(Hunt hunt, int group)
    {
        var (one, other) = (linked.Dimensions[hunt.Grouping[group].First], linked.Dimensions[hunt.Grouping[group].Second]);
        var (first, second) = (hunt.CodeOf(hunt.Grouping[group].First), hunt.CodeOf(hunt.Grouping[group].Second));
        if (one.Up[first].Length < 2 || other.Up[second].Length < 2)
            return;
        foreach (var otherFirst in one.Leaves)
        {
            foreach (var otherSecond in other.Leaves)
            {
                if (otherFirst == first || otherSecond == second || !IsOpen(hunt, group, otherFirst, otherSecond))
                    continue;
                Consider(hunt, group, Step.Instead((one.Up[first], other.Up[second]), (one.Up[otherFirst], other.Up[otherSecond])));
            }
        }
    }

    // Most cells of a thin table are zero: they are turned away before a step is made.
    private bool IsOpen(Hunt hunt, int group, int first, int second)
    {
        var at = hunt.Cell + hunt.Distance(group, first, second);
        return at >= 0 && costs.Of(hunt, hunt.Table.Keys[at], -1) >= 0;
    }

    private void Consider(Hunt hunt, int group, Step step)
    {
        var cost = CostOf(hunt, group, step, out var room);
        if (cost >= 0)
            candidates[group].Add(step, hunt.Wish.Buying ? cost : -room);
    }

    private double CostOf(Hunt hunt, int group, Step step, out long room)
    {
        var total = 0d;
        room = long.MaxValue;
        for (var i = 0; i < step.Signs.Length; i++)
        {
            var distance = hunt.Distance(group, step.First[i], step.Second?[i] ?? -1);
            if (distance is 0 or Hunt.Absent)
                continue;
            var key = hunt.Table.Keys[hunt.Cell + distance];
            var cost = costs.Of(hunt, key, step.Signs[i]);
            if (cost < 0)
                return -1;
            total += cost;
            room = Math.Min(room, costs.RoomOf(hunt, key, step.Signs[i]));
        }

        return total;
    }
}
