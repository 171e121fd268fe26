using System.Globalization;

namespace Comity.Standards.Tables;

/// <summary>One of the first rows of a file, with its line.</summary>
public sealed record RecognisedRow(int Row, IReadOnlyList<string> Cells);

/// <summary>What can be said of a file before anybody says what it is. Guesses are named so.</summary>
/// <param name="Encoding">IANA name; of no meaning for a workbook.</param>
/// <param name="HeaderRowGuess">Line of the likely header, 0 where there is none.</param>
/// <param name="Columns">Texts of that line.</param>
/// <param name="DecimalSignGuess">Point or comma where the first rows show it, else null.</param>
/// <param name="SheetNames">Sheets of a workbook, in their order.</param>
public sealed record TableRecognition(
    TableKind Kind,
    string Encoding,
    bool HasByteOrderMark,
    char Delimiter,
    int HeaderRowGuess,
    IReadOnlyList<string> Columns,
    IReadOnlyList<RecognisedRow> FirstRows,
    char? DecimalSignGuess,
    IReadOnlyList<string> SheetNames)
{
    private const int RowsLookedAt = 100;

    /// <summary>Looks at the first rows and puts the stream back where it was.</summary>
    public static TableRecognition Of(Stream stream, string fileName, TableFormat? format = null)
    {
        var start = stream.Position;
        var facts = TableSource.Inspect(stream, fileName, format ?? TableFormat.Detect);
        var sheets = facts.Kind == TableKind.Sheet ? SheetRows.Names(stream) : [];
        stream.Position = start;
        var rows = FirstRowsOf(stream, fileName, format);
        stream.Position = start;
        var header = HeaderOf(rows);
        return new(facts.Kind, facts.Encoding.WebName, facts.HasMark, facts.Delimiter, header?.Row ?? 0,
            header?.Cells ?? [], rows, DecimalSignOf(rows), sheets);
    }

    private static List<RecognisedRow> FirstRowsOf(Stream stream, string fileName, TableFormat? format)
    {
        using var table = TableSource.Open(stream, fileName, format);
        var rows = new List<RecognisedRow>();
        while (rows.Count < RowsLookedAt && table.Read())
        {
            rows.Add(new(table.Row, [.. Enumerable.Range(0, table.CellCount).Select(c => table.Text(c).Trim())]));
        }

        return rows;
    }

    /// <summary>The first row that is nearly as wide as the widest and holds no number but years.</summary>
    private static RecognisedRow? HeaderOf(List<RecognisedRow> rows)
    {
        var widest = rows.Select(Filled).DefaultIfEmpty(0).Max();
        return rows.FirstOrDefault(row => Filled(row) >= Math.Max(1, widest * 0.6) && !row.Cells.Any(IsFigure));
    }

    private static int Filled(RecognisedRow row) => row.Cells.Count(cell => cell.Length > 0);

    private static bool IsFigure(string cell) =>
        double.TryParse(cell, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        && !(cell.Length == 4 && number is >= 1900 and < 2100);

    private static char? DecimalSignOf(List<RecognisedRow> rows)
    {
        int points = 0, commas = 0;
        foreach (var cell in rows.SelectMany(row => row.Cells))
        {
            if (DecimalShape(cell) == '.') points++;
            else if (DecimalShape(cell) == ',') commas++;
        }

        return points == commas ? null : points > commas ? '.' : ',';
    }

    /// <summary>Last mark of a number, unless exactly three digits follow it: that may be a thousands mark.</summary>
    private static char? DecimalShape(string cell)
    {
        var at = cell.LastIndexOfAny(['.', ',']);
        if (at < 1 || cell.Length - at - 1 is 0 or 3) return null;
        return cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-') && cell.Count(c => c == cell[at]) == 1 ? cell[at] : null;
    }
}
