using Comity.Standards.Tables;

namespace Comity.App.Authorities.Loading;

/// <summary>A table as it came: headings, and rows with the line at which each stands.</summary>
internal sealed record RegisterTable(IReadOnlyList<string> Headings, IReadOnlyList<RegisterRow> Rows)
{
    public const int LargestFile = 5 << 20;
    public const int MostRows = 5000;

    /// <exception cref="TableException">Not a table, or one without a heading, or far too long.</exception>
    public static RegisterTable Read(Stream stream, string fileName)
    {
        var known = TableRecognition.Of(stream, fileName);
        if (known.HeaderRowGuess == 0 || known.Columns.Count < 2)
        {
            throw new TableException("No row of headings is found.");
        }

        var rows = new List<RegisterRow>();
        using var table = TableSource.Open(stream, fileName);
        while (table.Read())
        {
            string[] cells = [.. Enumerable.Range(0, table.CellCount).Select(c => table.Text(c).Trim())];
            if (table.Row > known.HeaderRowGuess && cells.Any(c => c.Length > 0))
            {
                rows.Add(new RegisterRow(table.Row, cells));
            }

            if (rows.Count > MostRows)
            {
                throw new TableException($"The table has more than {MostRows} rows.");
            }
        }

        return new RegisterTable(known.Columns, rows);
    }
}

internal sealed record RegisterRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
