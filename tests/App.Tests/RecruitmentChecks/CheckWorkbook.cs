using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>A workbook as a spreadsheet program keeps it: texts, numbers, days and truths as what they are, empty cells left out.</summary>
internal static class CheckWorkbook
{
    private const uint DayFormat = 14;

    public static byte[] Of(string[] headings, IEnumerable<object?[]> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Prepend(headings).Select((cells, at) => RowOf((uint)at + 1, cells))));
            book.Workbook.AppendChild(new Sheets()).Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Checks" });
        }

        return stream.ToArray();
    }

    private static Row RowOf(uint number, object?[] cells) => new(cells.Index().Where(cell => cell.Item is not null)
        .Select(cell => CellOf($"{(char)('A' + cell.Index)}{number}", cell.Item!)))
    { RowIndex = number };

    private static Cell CellOf(string place, object value) => value switch
    {
        DateOnly day => Cell(place, day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture), CellValues.Number, style: 1),
        bool yes => Cell(place, yes ? "1" : "0", CellValues.Boolean),
        decimal number => Cell(place, number.ToString(CultureInfo.InvariantCulture), CellValues.Number),
        Error error => Cell(place, error.Text, CellValues.Error),
        _ => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)value)) },
    };

    private static Cell Cell(string place, string value, CellValues kind, uint style = 0) =>
        new() { CellReference = place, DataType = kind, StyleIndex = style, CellValue = new CellValue(value) };

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }));

    /// <summary>What stands where a formula failed, such as <c>#N/A</c>.</summary>
    internal sealed record Error(string Text);
}
