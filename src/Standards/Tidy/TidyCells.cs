using System.Text;
using System.Text.Json;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Standards.Tidy;

/// <summary>
/// Every code of a book as the bytes that stand for it in a row, with what parts it from the cell before: made once, and
/// shared by any number of <see cref="TidyRowWriter"/>s.
/// </summary>
public sealed class TidyCells
{
    private readonly byte[][][] dimensions;
    private readonly byte[][] status;
    private readonly byte[][] flags;
    private readonly byte[][] notes;

    private TidyCells(CodeBook book, bool json)
    {
        IsJson = json;
        dimensions = [.. Enum.GetValues<Dimension>().Select(d => Encode(book[d], (TidyColumn)d))];
        status = Encode(book.Status, TidyColumn.Status);
        flags = Encode(book.Flags, TidyColumn.Flags);
        notes = Encode(book.Notes, TidyColumn.Note);
        Value = Lead(TidyColumn.Value);
        SourceRow = Lead(TidyColumn.SourceRow);
        SourceColumn = Lead(TidyColumn.SourceColumn);
        LongestTable = Enumerable.Range(0, (int)Dimension.Counterpart).Sum(d => Longest(dimensions[d]));
        LongestTail = Longest(status) + Longest(flags) + Longest(notes);
        LongestRow = LongestTable + LongestTail + Longest(dimensions[(int)Dimension.Counterpart]) + Longest(dimensions[(int)Dimension.Time])
            + Value.Length + SourceRow.Length + SourceColumn.Length + (4 * TidyText.LongestNumber);
    }

    internal bool IsJson { get; }

    internal byte[] Value { get; }

    internal byte[] SourceRow { get; }

    internal byte[] SourceColumn { get; }

    /// <summary>Most bytes of the dimensions from reporting country to source.</summary>
    internal int LongestTable { get; }

    /// <summary>Most bytes of status, flags and note.</summary>
    internal int LongestTail { get; }

    /// <summary>Most bytes of a row, but for the address that a writer of JSON adds.</summary>
    internal int LongestRow { get; }

    /// <summary>Rows of CSV as <see cref="TidyCsvWriter"/> writes them, with all columns.</summary>
    public static TidyCells Csv(CodeBook book) => new(book, json: false);

    /// <summary>Objects of JSON as <see cref="TidyJsonWriter"/> writes them, with all columns.</summary>
    public static TidyCells Json(CodeBook book) => new(book, json: true);

    internal byte[] this[Dimension dimension, int code] => dimensions[(int)dimension][code];

    internal byte[] Status(int code) => status[code];

    internal byte[] Flags(int code) => flags[code];

    internal byte[] Note(int code) => notes[code];

    private static int Longest(byte[][] cells) => cells.Length == 0 ? 0 : cells.Max(c => c.Length);

    private byte[][] Encode(CodeTable table, TidyColumn column)
    {
        var lead = Lead(column);
        return [.. table.Codes.Select(code => (byte[])[.. lead, .. Text(code)])];
    }

    private byte[] Lead(TidyColumn column)
    {
        var comma = column == TidyColumn.RefArea ? "" : ",";
        return Encoding.UTF8.GetBytes(IsJson ? $"{comma}\"{TidyColumns.NameOf(column)}\":" : comma);
    }

    private byte[] Text(string code)
    {
        if (IsJson)
            return [(byte)'"', .. JsonEncodedText.Encode(code).EncodedUtf8Bytes, (byte)'"'];
        var cell = new byte[TidyText.LongestCell(code)];
        return cell[..TidyText.Cell(code, cell)];
    }
}
