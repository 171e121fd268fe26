using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>What is lost with a number. Small ones and details are cheap, large ones and totals dear.</summary>
internal sealed class Weights
{
    private readonly double[] byKey;

    public Weights(LinkedTables linked)
    {
        byKey = new double[linked.KeyCount];
        foreach (var table in linked.Tables.Where(t => t.Edition == 0))
        {
            var leaves = table.Table.Dimensions.Select((d, i) => LeavesUnder(linked.Dimensions.First(l => l.Name == d.Name), table.LinkedCodes[i])).ToArray();
            for (var cell = 0; cell < table.Keys.Length; cell++)
                byKey[table.Keys[cell]] = Of(table.Table, cell, leaves);
        }
    }

    public double this[int key] => byKey[key];

    private static double Of(CountTable table, int cell, int[][] leaves)
    {
        var breadth = 1d;
        for (var d = 0; d < leaves.Length; d++)
            breadth *= leaves[d][table.PositionIn(d, cell)];
        return Math.Log2(2 + ((double)table.Counts[cell] / table.Unit)) * Math.Pow(1 + Math.Log2(breadth), 2);
    }

    private static int[] LeavesUnder(LinkedDimension dimension, int[] codes) =>
        [.. codes.Select(code => Math.Max(1, dimension.Leaves.Count(leaf => dimension.Counts(code, leaf))))];
}
