using System.Globalization;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>The header of a table: one line or several, with the names that columns get from them.</summary>
internal sealed class TableHeader(HeaderForm form)
{
    private readonly List<string[]> lines = [];
    private string[] names = [];

    /// <summary>Line of the file where the header begins.</summary>
    public int Row { get; private set; }

    public bool IsComplete => lines.Count == form.Lines;

    public int Width => names.Length;

    /// <summary>Offers the row to the header; false where it is not part of it.</summary>
    public bool Take(TableRows table)
    {
        if (lines.Count == 0 && !IsFirst(table)) return false;
        if (lines.Count == 0) Row = table.Row;
        lines.Add(Texts(table));
        if (IsComplete) names = Names();
        return true;
    }

    public string Name(int column) => column < names.Length ? names[column] : "";

    /// <summary>Text of a header line, from 0, over a column.</summary>
    public string Line(int line, int column) => column < lines[line].Length ? lines[line][column] : "";

    /// <summary>Column of that name, or <c>#2</c> for the second; -1 where there is none.</summary>
    public int Find(string name)
    {
        if (name.Length > 1 && name[0] == '#' && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number - 1;
        var at = Array.IndexOf(names, name);
        return at >= 0 ? at : Array.FindIndex(names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsFirst(TableRows table) =>
        form.Row is { } row ? table.Row == row : form.Find.All(test => Cells.Any(table, test));

    private string[] Texts(TableRows table)
    {
        // Merged cells stand above; the last line says which columns there are.
        var fill = form.FillRight && lines.Count < form.Lines - 1;
        var texts = new string[table.CellCount];
        for (var column = 0; column < texts.Length; column++)
        {
            texts[column] = Cells.Text(table, column);
            if (fill && texts[column].Length == 0 && column > 0) texts[column] = texts[column - 1];
        }

        return texts;
    }

    private string[] Names()
    {
        var width = lines.Max(line => line.Length);
        return [.. Enumerable.Range(0, width).Select(column =>
            form.FillRight && Bare(column) ? "" : string.Join(" | ", Enumerable.Range(0, lines.Count).Select(l => Line(l, column)).Where(t => t.Length > 0)))];
    }

    private bool Bare(int column) => lines.Count > 1 && Line(lines.Count - 1, column).Length == 0;
}
