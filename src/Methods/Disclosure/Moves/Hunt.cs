using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>One search for a pattern: what is wanted, what was found so far, and how long it may still go on.</summary>
internal struct Hunt(PlacedTable table, Movement movement, Wish wish)
{
    public readonly PlacedTable Table = table;
    public readonly Movement Movement = movement;
    public readonly Wish Wish = wish;
    public DimensionGroup[] Grouping = [];
    public double Best;
    public long BestTimes;
    public long Nodes;
    public Pattern? Found;

    public readonly bool Satisfied => Found is not null && (Wish.Buying ? Best <= 0 : BestTimes >= Wish.Most);

    public readonly bool Done => Nodes <= 0 || Satisfied;
}
