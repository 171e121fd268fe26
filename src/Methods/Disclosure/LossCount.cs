using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure;

internal static class LossCount
{
    /// <summary>Each key of what is to be let out once, however many tables have it.</summary>
    public static Loss Of(ReaderView view)
    {
        var (dimensions, seen, loss) = (view.Linked.Dimensions, new bool[view.Linked.KeyCount], new Loss(0, 0, 0, 0, 0, 0));
        foreach (var table in view.Linked.Tables.Where(t => t.Edition == 0))
        {
            var codes = new int[dimensions.Length];
            for (var cell = 0; cell < table.Keys.Length; cell++)
            {
                if (seen[table.Keys[cell]] || view.StatusOf(table.Keys[cell]) == CellStatus.Zero)
                    continue;
                seen[table.Keys[cell]] = true;
                table.CodesOf(cell, codes, dimensions);
                var isLeaf = table.Finest(codes, dimensions);
                loss = Add(loss, view.StatusOf(table.Keys[cell]), table.Table.Counts[cell], isLeaf);
            }
        }

        return loss;
    }

    private static Loss Add(Loss loss, CellStatus status, long count, bool isLeaf) => loss with
    {
        Cells = loss.Cells + 1,
        Primary = loss.Primary + (status == CellStatus.WithheldPrimary ? 1 : 0),
        Secondary = loss.Secondary + (status == CellStatus.WithheldSecondary ? 1 : 0),
        Totals = loss.Totals + (status.IsWithheld() && !isLeaf ? 1 : 0),
        Count = loss.Count + (isLeaf ? count : 0),
        WithheldCount = loss.WithheldCount + (isLeaf && status.IsWithheld() ? count : 0),
    };
}
