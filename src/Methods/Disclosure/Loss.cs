namespace Comity.Methods.Disclosure;

/// <summary>What a reader loses: cells and counts withheld, over the cells of all tables, each once.</summary>
/// <param name="Cells">All that are not zero.</param>
/// <param name="Primary">Withheld because they may tell something by themselves.</param>
/// <param name="Secondary">Withheld for the sake of others.</param>
/// <param name="Totals">Those of the withheld that are sums of others.</param>
/// <param name="Count">Everybody counted in cells that are no sums.</param>
/// <param name="WithheldCount">Those of them whose cell is withheld.</param>
public sealed record Loss(int Cells, int Primary, int Secondary, int Totals, long Count, long WithheldCount)
{
    /// <summary>Between 0 and 1; 0 where there is nothing.</summary>
    public double ShareOfCells => Cells == 0 ? 0 : (double)(Primary + Secondary) / Cells;

    /// <summary>Between 0 and 1: the part of the people whose finest cell is withheld.</summary>
    public double ShareOfCount => Count == 0 ? 0 : (double)WithheldCount / Count;
}
