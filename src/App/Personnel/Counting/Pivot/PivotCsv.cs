using Comity.App.Layout;
using Comity.App.Serving.Answers;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>A composed table as a file: a row for each cell that is not empty.</summary>
internal static class PivotCsv
{
    public static string Of(CountedTable counted, PivotQuestion question, CountingWords words, Reader reader)
    {
        var names = counted.Table.Dimensions.Select(d => d.Name).ToList();
        var dimensions = question.Dimensions.Append(PivotDimension.Find(TableDefinition.Time)!).DistinctBy(d => d.Name).Select(d => (Dimension: d, At: names.IndexOf(d.Name))).ToList();
        var header = dimensions.SelectMany(d => d.Dimension.IsTime ? [d.Dimension.Name] : new[] { d.Dimension.Name, words.Dimension(d.Dimension.Name) })
            .Append(reader.Say(question.FullTime ? "counting.measures.fte" : "counting.measures.persons")).Append("register_edition");
        var rows = counted.Table.Cells.Select(cell => (object?[])
        [
            .. dimensions.SelectMany(d => d.Dimension.IsTime ? [cell[d.At]] : new[] { CsvText.Harmless(cell[d.At])!, CsvText.Harmless(words.Code(d.Dimension.Column, cell[d.At]))! }),
            question.FullTime ? cell.Amount(0) / 1000.0 : cell.Count,
            counted.From.Edition,
        ]);
        return CsvText.Of(string.Join(',', header.Select(CsvText.Cell)), rows);
    }
}
