using System.Globalization;
using Comity.Standards.Personnel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Comity.Standards.Tests.Personnel;

/// <summary>Registers as workbooks, where a number may be a number and a date a date.</summary>
public sealed class RegisterSheetTests
{
    private static readonly RegisterProfile Profile = Registers.With(
        """
        Family: { to: family }
        Born: { to: birth, dates: [MM/dd/yyyy] }
        National: { to: nationalNumber }
        Share: { to: employment.fullTime }
        """, "format: { sheet: Register, decimal: comma }");

    [Fact]
    public void A_workbook_gives_persons()
    {
        using var workbook = Workbook(
            [Number("A2", 7), Text("B2", "Testa"), Number("C2", 29358, 1), Text("D2", "0012"), Number("E2", 0.8)],
            [Text("A4", "T-8"), Text("B4", "Probe"), Text("C4", "12/31/1981"), Number("D4", 123456789012345), Text("E4", "0,5")]);
        var (persons, outcome) = Registers.All(workbook, "register.xlsx", Profile);
        Assert.Empty(outcome.Findings);
        Assert.Equal([("7", "Testa", "1980-05-17", "0012", 800), ("T-8", "Probe", "1981-12-31", "123456789012345", 500)],
            persons.Select(p => (p.Number, p.Family, p.Birth.ToString(), p.NationalNumber, p.Employments.Single().FullTime!.Value)));
    }

    [Fact]
    public void Numbers_that_a_sheet_cut_or_made_fractions_of_are_told()
    {
        using var workbook = Workbook(
            [Number("A2", 7.5), Text("B2", "Testa")],
            [Number("A3", 12345678901234567890d), Text("B3", "Probe")],
            [Text("A4", "T-9"), Text("B4", "Muster"), Number("C4", 29358), Number("D4", 12345678901234567890d)]);
        var (persons, outcome) = Registers.All(workbook, "register.xlsx", Profile);
        Assert.Equal("T-9", Assert.Single(persons).Number);
        Assert.Equal(["2:Number 7.5", "3:Number 1.2345678901234567E+19"], outcome.Of(RegisterKinds.NumberForm));
        Assert.Equal(["4:National 1.2345678901234567E+19"], outcome.Of(RegisterKinds.DigitsLost));
        Assert.Equal(["4:Born 29358"], outcome.Of(RegisterKinds.Date));
        Assert.Equal("29358", persons[0].AsSent["birth"]);
    }

    private static MemoryStream Workbook(params Cell[][] rows)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            Cell[] header = [Text("A1", "Number"), Text("B1", "Family"), Text("C1", "Born"), Text("D1", "National"), Text("E1", "Share")];
            Add(book, "Notes", []);
            Add(book, "Register", rows.Prepend(header));
        }

        stream.Position = 0;
        return stream;
    }

    private static void Add(WorkbookPart book, string name, IEnumerable<Cell[]> rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(cells =>
            new Row(cells) { RowIndex = uint.Parse(cells[0].CellReference!.Value!.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) })));
        var sheets = book.Workbook.Sheets!;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    private static Cell Text(string at, string text) =>
        new(new InlineString(new Text(text))) { CellReference = at, DataType = CellValues.InlineString };

    private static Cell Number(string at, double value, uint style = 0) =>
        new(new CellValue(value.ToString("R", CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = style };
}
