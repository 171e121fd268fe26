using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure;

/// <summary>What a reader loses: each key of what is to be let out once, however many tables have it.</summary>
internal sealed class LossCount(ReaderView view)
{
    private readonly LinkedDimension[] dimensions = view.Linked.Dimensions;
    private readonly bool[] seen = new bool[view.Linked.KeyCount];
    private Loss loss = new(0, 0, 0, 0, 0, 0);

    public static Loss Of(ReaderView view)
    {
        var count = new LossCount(view);
        foreach (var table in view.Linked.Tables.Where(t => t.Edition == 0))
            count.Take(table);
        return count.loss;
    }

    private void Take(PlacedTable table)
    {
        var codes = new int[dimensions.Length];
        for (var cell = 0; cell < table.Keys.Length; cell++)
        {
            var (key, status) = (table.Keys[cell], view.StatusOf(table.Keys[cell]));
            if (seen[key] || status == CellStatus.Zero)
                continue;
            seen[key] = true;
            table.CodesOf(cell, codes, dimensions);
            var isLeaf = table.Finest(codes, dimensions);
            AddCell(status, isLeaf);
            if (isLeaf)
                AddPeople(table.Table.Counts[cell], status == CellStatus.NeverShown ? FinestShown(table, codes) : status);
        }
    }

    private void AddCell(CellStatus status, bool isLeaf)
    {
        loss = loss with
        {
            Cells = loss.Cells + (status == CellStatus.NeverShown ? 0 : 1),
            Primary = loss.Primary + (status == CellStatus.WithheldPrimary ? 1 : 0),
            Secondary = loss.Secondary + (status == CellStatus.WithheldSecondary ? 1 : 0),
            Totals = loss.Totals + (status.IsWithheld() && !isLeaf ? 1 : 0),
        };
    }

    private void AddPeople(long count, CellStatus status) =>
        loss = loss with { Count = loss.Count + count, WithheldCount = loss.WithheldCount + (status.IsWithheld() ? count : 0) };

    /// <summary>What a reader sees of people whose own code is never shown: the cell of the nearest codes that are shown and count them.</summary>
    private CellStatus FinestShown(PlacedTable table, int[] codes)
    {
        var cell = 0;
        for (var d = 0; d < dimensions.Length; d++)
        {
            if (table.OwnDimension[d] < 0)
                continue;
            var up = dimensions[d].Up[codes[d]];
            if (Array.FindIndex(up, code => table.Shows(d, code)) is not (>= 0 and var shown))
                return CellStatus.NeverShown;
            cell += table.Offsets[d][up[shown]];
        }

        return view.StatusOf(table.Keys[cell]);
    }
}
