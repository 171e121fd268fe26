using System.Buffers;
using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Comity.Standards.Tables;

internal sealed class SheetRows : TableRows
{
    private readonly IExcelDataReader reader;
    private readonly ArrayBufferWriter<byte> texts = new();
    private readonly List<(int Start, int Length, CellKind Kind)> cells = [];
    private int row;

    public SheetRows(Stream stream, string? sheet)
    {
        reader = Open(stream);
        if (sheet is not null) GoTo(sheet);
    }

    public override int Row => row;

    public override int CellCount => cells.Count;

    public static IReadOnlyList<string> Names(Stream stream)
    {
        using var workbook = Open(stream);
        var names = new List<string>();
        do names.Add(workbook.Name);
        while (workbook.NextResult());
        return names;
    }

    public override bool Read()
    {
        while (reader.Read())
        {
            row++;
            Fill();
            if (texts.WrittenCount > 0) return true;
        }

        return false;
    }

    public override ReadOnlySpan<byte> Cell(int column) =>
        column < cells.Count ? texts.WrittenSpan.Slice(cells[column].Start, cells[column].Length) : [];

    public override CellKind Kind(int column) => column < cells.Count ? cells[column].Kind : CellKind.Text;

    protected override void Dispose(bool disposing)
    {
        if (disposing) reader.Dispose();
    }

    private static IExcelDataReader Open(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception wrong) when (wrong is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException)
        {
            throw new TableException($"The workbook cannot be opened: {wrong.Message}", wrong);
        }
    }

    private void GoTo(string sheet)
    {
        var names = new List<string>();
        var number = int.TryParse(sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        do
        {
            names.Add(reader.Name);
            if (string.Equals(reader.Name, sheet, StringComparison.OrdinalIgnoreCase) || names.Count == number) return;
        }
        while (reader.NextResult());
        throw new TableException($"The workbook has no sheet \"{sheet}\". Its sheets: {string.Join(", ", names)}.");
    }

    private void Fill()
    {
        texts.ResetWrittenCount();
        cells.Clear();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var (text, kind) = TextOf(column);
            var start = texts.WrittenCount;
            Encoding.UTF8.GetBytes(text, texts);
            cells.Add((start, texts.WrittenCount - start, kind));
        }
    }

    private (string Text, CellKind Kind) TextOf(int column) => reader.GetValue(column) switch
    {
        null => ("", CellKind.Text),
        string text => (text, CellKind.Text),
        DateTime date => (DateText(date), CellKind.Date),
        bool yes => (yes ? "TRUE" : "FALSE", CellKind.Text),
        double number => (number.ToString("R", CultureInfo.InvariantCulture), CellKind.Number),
        IFormattable other => (other.ToString(null, CultureInfo.InvariantCulture), CellKind.Number),
        var other => (other.ToString() ?? "", CellKind.Text),
    };

    private static string DateText(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
