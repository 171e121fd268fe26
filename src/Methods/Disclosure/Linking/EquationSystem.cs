using System.Runtime.InteropServices;

namespace Comity.Methods.Disclosure.Linking;

/// <summary>
/// Every sum of every table, over variables: children (+1) less the parent (−1) is zero. Equations that two tables or editions share stand
/// once. Compressed rows, and the same by variable.
/// </summary>
internal sealed class EquationSystem
{
    private readonly List<int> starts = [0];
    private readonly List<int> members = [];
    private readonly int[] variableStarts;
    private readonly int[] variableEquations;

    public EquationSystem(LinkedTables linked)
    {
        var seen = new Dictionary<int, List<int>>();
        foreach (var table in linked.Tables)
        {
            for (var d = 0; d < table.Table.Dimensions.Count; d++)
            {
                foreach (var sum in table.Table.Dimensions[d].Sums)
                    AddSum(linked, table, d, sum, seen);
            }
        }

        (variableStarts, variableEquations) = ByVariable(linked.VariableCount);
    }

    public int Count => starts.Count - 1;

    /// <summary>The variables of an equation; the first is the sum, the others are its parts.</summary>
    public ReadOnlySpan<int> Of(int equation) =>
        CollectionsMarshal.AsSpan(members)[starts[equation]..starts[equation + 1]];

    public ReadOnlySpan<int> With(int variable) => variableEquations.AsSpan(variableStarts[variable]..variableStarts[variable + 1]);

    private void AddSum(LinkedTables linked, PlacedTable table, int dimension, CodeSum sum, Dictionary<int, List<int>> seen)
    {
        var (stride, size) = (table.Table.Stride(dimension), table.Table.Dimensions[dimension].Codes.Count);
        int[] places = [table.Table.PositionOf(dimension, sum.Parent), .. sum.Children.Select(c => table.Table.PositionOf(dimension, c))];
        for (var block = 0; block < table.Keys.Length; block += stride * size)
        {
            for (var inner = 0; inner < stride; inner++)
                AddEquation(linked, table, block + inner, stride, places, seen);
        }
    }

    private void AddEquation(LinkedTables linked, PlacedTable table, int at, int stride, int[] places, Dictionary<int, List<int>> seen)
    {
        var start = members.Count;
        var hash = default(HashCode);
        foreach (var place in places)
        {
            var variable = linked.VariableOf(table.Edition, table.Keys[at + (place * stride)]);
            members.Add(variable);
            hash.Add(variable);
        }

        ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, hash.ToHashCode(), out _);
        var all = CollectionsMarshal.AsSpan(members);
        var added = all[start..];
        foreach (var other in same ??= [])
        {
            if (!all[starts[other]..starts[other + 1]].SequenceEqual(added))
                continue;
            members.RemoveRange(start, members.Count - start);
            return;
        }

        same.Add(Count);
        starts.Add(members.Count);
    }

    private (int[] Starts, int[] Equations) ByVariable(int variables)
    {
        var begin = new int[variables + 1];
        foreach (var variable in members)
            begin[variable + 1]++;
        for (var v = 0; v < variables; v++)
            begin[v + 1] += begin[v];
        var (found, next) = (new int[members.Count], begin.ToArray());
        for (var equation = 0; equation < Count; equation++)
        {
            foreach (var variable in Of(equation))
                found[next[variable]++] = equation;
        }

        return (begin, found);
    }
}
