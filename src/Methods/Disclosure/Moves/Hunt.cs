using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>One search for a pattern around a cell: what is wanted, what was found so far, and how long it may still go on.</summary>
/// <param name="codes">Of the cell, by dimension.</param>
internal sealed class Hunt(PlacedTable table, int cell, int[] codes, Movement movement, Wish wish)
{
    /// <summary>The distance to codes that the table lacks.</summary>
    public const int Absent = int.MinValue / 2;

    private long nodes;
    private long bestTimes;

    public PlacedTable Table { get; } = table;

    public int Cell { get; } = cell;

    public Movement Movement { get; } = movement;

    public Wish Wish { get; } = wish;

    /// <summary>Dimensions as they are stepped along, one by one or two as one.</summary>
    public DimensionGroup[] Grouping { get; private set; } = [];

    public double Best { get; private set; } = wish.Buying ? double.MaxValue : 0;

    public Pattern? Found { get; private set; }

    public bool Satisfied => Found is not null && (Wish.Buying ? Best <= 0 : bestTimes >= Wish.Most);

    public bool Done => nodes <= 0 || Satisfied;

    public void Begin(DimensionGroup[] grouping) => (Grouping, nodes) = (grouping, Wish.MostNodes);

    public void Count() => nodes--;

    public bool IsBetter(double cost, long times) => Wish.Buying ? cost < Best : times > bestTimes;

    public void Take(Pattern pattern, double cost, long times) => (Best, bestTimes, Found) = (Wish.Buying ? cost : 0, times, pattern);

    /// <summary>The cell's code of a dimension.</summary>
    public int CodeOf(int dimension) => codes[dimension];

    /// <summary>From the codes of the cell to other codes, in cells of the table.</summary>
    /// <param name="second">−1 where the group is one dimension.</param>
    public int Distance(int group, int first, int second)
    {
        var (one, other) = Grouping[group];
        var distance = Distance(Table.Offsets[one], first, codes[one]);
        return second < 0 || distance == Absent ? distance : distance + Distance(Table.Offsets[other], second, codes[other]);
    }

    private static int Distance(int[] offsets, int to, int from) => offsets[to] < 0 ? Absent : offsets[to] - offsets[from];
}
