using Comity.App.Layout;
using Comity.App.Serving.Answers;
using Comity.Methods.Tabulation;
using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting.Official;

/// <summary>An official table as a file: a row for each row, codes beside names; what it rests on stands in every row.</summary>
internal static class OfficialCsv
{
    public static string Of(OfficialResult result, CountingWords words, Reader reader)
    {
        var (plan, figures, from) = (result.Question.Table.Plan!, result.Figures, result.Counted.From);
        var header = figures.RowDimensions.SelectMany(d => d == TableDefinition.Time ? [d] : new[] { d, words.Dimension(d) })
            .Concat(figures.Columns.Select(c => Heading(c, plan, words, reader))).Concat(["table", "status", "activity", "date", "register_edition"]);
        object?[] rests = [result.Question.Table.Id, result.Question.Table.Status, result.Question.Activity, string.Join(' ', result.Question.Time.Window.Codes), from.Edition];
        var rows = figures.Rows.Select(row => (object?[])
        [
            .. figures.RowDimensions.Zip(row.Codes).SelectMany(p => p.First == TableDefinition.Time ? [p.Second] : new[] { CsvText.Harmless(p.Second)!, CsvText.Harmless(words.Code(ColumnOf(plan, p.First), p.Second))! }),
            .. row.Values.Select(v => (object?)Rounded(v.Value)),
            .. rests,
        ]);
        return CsvText.Of(string.Join(',', header.Select(CsvText.Cell)), rows);
    }

    public static string ColumnOf(TablePlan plan, string dimension) => plan.Dimensions.FirstOrDefault(d => d.Name == dimension)?.Column ?? dimension;

    public static string Heading(FigureColumn column, TablePlan plan, CountingWords words, Reader reader)
    {
        var title = column.Figure.Title.In(reader.Language.Code);
        return column.Code is not { } code ? title : plan.Figures.Count == 1 ? words.Code(ColumnOf(plan, plan.Columns!), code) : $"{words.Code(ColumnOf(plan, plan.Columns!), code)}: {title}";
    }

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 4) : null;
}
