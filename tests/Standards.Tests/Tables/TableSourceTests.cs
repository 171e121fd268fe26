using System.Globalization;
using System.Text;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Comity.Standards.Tests.Profiles;
using Comity.Tests;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Comity.Standards.Tests.Tables;

public sealed class TableSourceTests
{
    static TableSourceTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16BE", true }, { "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_encoding_gives_the_same_texts(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("pays;médecins\nCôte d’Ivoire;1\n")];
        Assert.Equal([(1, "pays|médecins"), (2, "Côte d’Ivoire|1")], Rows(bytes));
    }

    [Fact]
    public void A_text_that_turns_out_not_to_be_UTF8_after_a_megabyte_is_still_read_right()
    {
        var text = new StringBuilder("name,value\n");
        for (var i = 0; i < 150_000; i++) text.Append("abcdefgh,1\n");
        text.Append("Curaçao,2\n");
        var rows = Rows(Encoding.GetEncoding(1252).GetBytes(text.ToString()));
        Assert.Equal((150_002, "Curaçao|2"), rows[^1]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n\"1,5\";2,5\n3,5;4,5\n", ';')]
    [InlineData("a\tb,c\n1\t2,3\n4\t5\n", '\t')]
    [InlineData("a|b|c\n1|2|3\n", '|')]
    [InlineData("STRUCTURE;ID;ACTION,X\nd;a,b,c,d;e\n", ';')]
    [InlineData("STRUCTURE[;],ID,A[]\nd,a;b;c;d,e;f\n", ',')]
    [InlineData("DATAFLOW,FREQ\nx;y;z,A\n", ',')]
    [InlineData("sep=;\na;b\n", ';')]
    [InlineData("one column\nonly\n", ',')]
    public void The_delimiter_is_recognised(string text, char delimiter)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(delimiter, TableRecognition.Of(stream, "x.csv").Delimiter);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void A_sheet_gives_its_own_row_numbers_and_invariant_numbers()
    {
        using var workbook = Workbook();
        using var table = TableSource.Open(workbook, "stock.xlsx", new(Sheet: "Data"));
        var rows = new List<(int, string)>();
        while (table.Read()) rows.Add((table.Row, Line(table)));
        Assert.Equal([(1, "Title"), (4, "country|date|value"), (5, "GHA|2018-03-31|1234.5"), (7, "KEN||0.1")], rows);
    }

    [Fact]
    public void Cells_of_a_sheet_say_what_they_are()
    {
        using var workbook = Workbook();
        using var table = TableSource.Open(workbook, "stock.xlsx", new(Sheet: "2"));
        while (table.Row < 5) Assert.True(table.Read());
        Assert.Equal([CellKind.Text, CellKind.Date, CellKind.Number], [table.Kind(0), table.Kind(1), table.Kind(2)]);
    }

    [Fact]
    public void Numbers_of_a_sheet_do_not_follow_the_decimal_sign_of_texts()
    {
        var profile = Reading.Valid(Reading.Opening +
            """
            format: { sheet: Data, decimal: comma, thousands: point }
            constants: { measure: STOCK, unit: HC }
            columns:
              country: { to: refArea, country: iso3 }
              date: { to: time, period: day, other: ignore }
              value: { to: value }
            """);
        using var workbook = Workbook();
        var (observations, outcome) = Reading.All(workbook, "stock.xlsx", profile);
        Assert.Equal([("2018-03-31", 1234.5, 5, 3)], observations.Select(o => (o.Time, o.Value!.Value, o.Row, o.Column)));
        Assert.Equal(("dimension-missing", 7, new Expectation(ExpectedKind.Dimension, "time")), outcome.Problems.Select(p => (p.Code, p.Row, p.Expected)).Single());
    }

    [Fact]
    public void A_workbook_is_recognised_by_its_bytes_and_names_its_sheets()
    {
        using var workbook = Workbook();
        var recognition = TableRecognition.Of(workbook, "stock.csv", new(Sheet: "Data"));
        Assert.Equal((TableKind.Sheet, 4), (recognition.Kind, recognition.HeaderRowGuess));
        Assert.Equal(["Notes", "Data"], recognition.SheetNames);
        Assert.Equal(["country", "date", "value"], recognition.Columns);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_refused_with_those_that_are()
    {
        using var workbook = Workbook();
        var wrong = Assert.Throws<TableException>(() => TableSource.Open(workbook, "stock.xlsx", new(Sheet: "Stocks")));
        Assert.Contains("Notes, Data", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_named_as_a_workbook_is_refused()
    {
        using var stream = new MemoryStream("country,value\n"u8.ToArray());
        Assert.Throws<TableException>(() => TableSource.Open(stream, "stock.xlsx"));
    }

    [Theory]
    [InlineData("oecd-wfmi-totals-2010-2022.csv", 1, "COU")]
    [InlineData("nhs-staff-by-nationality-region-2016-2017.csv", 5, "")]
    public void The_header_of_a_real_file_is_found(string file, int row, string first)
    {
        using var stream = File.OpenRead(Places.SharedData(file));
        var recognition = TableRecognition.Of(stream, file);
        Assert.Equal((row, first), (recognition.HeaderRowGuess, recognition.Columns[0]));
        Assert.Equal("utf-8", recognition.Encoding);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", ',')]
    [InlineData("a,b\n1.5,2\n", '.')]
    [InlineData("a;b\n1,500;2\n", null)]
    public void The_decimal_sign_is_guessed_only_where_it_shows(string text, char? sign)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(sign, TableRecognition.Of(stream, "x.csv").DecimalSignGuess);
    }

    private static List<(int, string)> Rows(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var table = TableSource.Open(stream, "x.csv");
        var rows = new List<(int, string)>();
        while (table.Read()) rows.Add((table.Row, Line(table)));
        return rows;
    }

    private static string Line(TableRows table) =>
        string.Join('|', Enumerable.Range(0, table.CellCount).Select(table.Text)).TrimEnd('|');

    private static MemoryStream Workbook()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            Add(book, "Notes", []);
            Add(book, "Data",
            [
                (1, [Text("A1", "Title")]),
                (4, [Text("A4", "country"), Text("B4", "date"), Text("C4", "value")]),
                (5, [Text("A5", "GHA"), Number("B5", 43190, 1), Number("C5", 1234.5, 0)]),
                (7, [Text("A7", "KEN"), Number("C7", 0.1, 0)]),
            ]);
        }

        stream.Position = 0;
        return stream;
    }

    private static void Add(WorkbookPart book, string name, IEnumerable<(uint Row, Cell[] Cells)> rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(r => new Row(r.Cells) { RowIndex = r.Row })));
        var sheets = book.Workbook.Sheets!;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    private static Cell Text(string at, string text) =>
        new(new InlineString(new Text(text))) { CellReference = at, DataType = CellValues.InlineString };

    private static Cell Number(string at, double value, uint style) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = style };
}
