using System.Text;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>A column of the file at hand, with the meanings of its texts so far.</summary>
/// <param name="index">Column from 0; below 0 where an optional column is absent.</param>
internal sealed class ColumnReader(int index, string name, ColumnMapping mapping, ICountryResolver countries)
{
    private readonly TextCache<CellMeaning> meanings = new();
    private readonly CellInterpreter interpreter = new(mapping, countries);

    // Notes and flags are kept to the letter.
    private readonly bool verbatim = mapping.To is ColumnTarget.Note or ColumnTarget.Flags;

    public int Index => index;

    public string Name => name;

    public CellMeaning Interpret(string text) => interpreter.Interpret(text);

    public CellMeaning Read(TableRows table)
    {
        var text = verbatim ? table.Cell(index) : Cells.Trim(table.Cell(index));
        return meanings.TryGet(text, out var known) ? known : meanings.Add(text, interpreter.Interpret(Encoding.UTF8.GetString(text)));
    }
}

internal static class Cells
{
    /// <summary>Without spaces, tabs and no-break spaces around.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || (IsInk(text[0]) && IsInk(text[^1]))) return text;
        text = text.Trim(" \t\r\n"u8);
        while (text.StartsWith("\u00A0"u8)) text = text[2..].Trim(" \t\r\n"u8);
        while (text.EndsWith("\u00A0"u8)) text = text[..^2].Trim(" \t\r\n"u8);
        return text;
    }

    public static bool IsBlank(TableRows table)
    {
        for (var column = 0; column < table.CellCount; column++)
        {
            if (!Trim(table.Cell(column)).IsEmpty) return false;
        }

        return true;
    }

    public static string Text(TableRows table, int column) => Encoding.UTF8.GetString(Trim(table.Cell(column)));

    public static bool Any(TableRows table, TextTest test)
    {
        for (var column = 0; column < table.CellCount; column++)
        {
            if (test.Matches(Text(table, column))) return true;
        }

        return false;
    }

    private static bool IsInk(byte value) => value is > 0x20 and < 0x80;
}
