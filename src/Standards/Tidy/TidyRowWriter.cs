using System.Text;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Standards.Tidy;

/// <summary>
/// Writes packed observations straight as rows of CSV or objects of JSON, without making texts of them. Neighbours in key order
/// share most of their cells, so these are put together once for all of them. Not safe for several threads.
/// </summary>
public sealed class TidyRowWriter
{
    private readonly TidyCells cells;
    private readonly byte[] rows;
    private readonly byte[] table;
    private readonly byte[] tail;
    private (ulong High, ulong Mid) tableOf;
    private (uint NoteAndStatus, ushort Flags) tailOf;
    private int tableLength = -1;
    private int tailLength = -1;
    private bool any;

    /// <param name="rowsAddress">JSON only: each object gets a member <c>link</c>, this address and the source row; none where null.</param>
    public TidyRowWriter(TidyCells cells, string? rowsAddress = null)
    {
        this.cells = cells;
        rows = rowsAddress is null || !cells.IsJson ? [] : Encoding.UTF8.GetBytes($",\"link\":\"{rowsAddress}");
        table = new byte[cells.LongestTable];
        tail = new byte[cells.LongestTail];
        LongestRow = cells.LongestRow + rows.Length;
    }

    /// <summary>Bytes that any row fits in.</summary>
    public int LongestRow { get; }

    /// <summary>The names of the columns, where the form has such a line.</summary>
    public byte[] Header() => cells.IsJson
        ? []
        : Encoding.UTF8.GetBytes(string.Join(',', TidyColumns.All.Select(TidyColumns.NameOf)) + "\r\n");

    /// <param name="record">With codes of the book that the cells were made of.</param>
    /// <param name="span">At least <see cref="LongestRow"/> long.</param>
    /// <returns>How many bytes were written.</returns>
    public int Write(in PackedObservation record, Span<byte> span)
    {
        var at = Open(span);
        Append(Table(record), span, ref at);
        Append(cells[Dimension.Counterpart, record.Counterpart], span, ref at);
        Append(cells[Dimension.Time, record.Time], span, ref at);
        Append(cells.Value, span, ref at);
        at += Number(record, span[at..]);
        Append(Tail(record), span, ref at);
        Append(cells.SourceRow, span, ref at);
        at += TidyText.Line(record.Row, span[at..]);
        Append(cells.SourceColumn, span, ref at);
        at += TidyText.Line(record.Column, span[at..]);
        return at + Close(record, span[at..]);
    }

    private int Open(Span<byte> span)
    {
        if (!cells.IsJson)
            return 0;
        var first = !any;
        any = true;
        var open = first ? "{"u8 : ",\n{"u8;
        open.CopyTo(span);
        return open.Length;
    }

    private int Close(in PackedObservation record, Span<byte> span)
    {
        var at = 0;
        if (rows.Length > 0)
        {
            Append(rows, span, ref at);
            at += TidyText.Line(record.Row, span[at..]);
            span[at++] = (byte)'"';
        }

        Append(cells.IsJson ? "}"u8 : "\r\n"u8, span, ref at);
        return at;
    }

    private int Number(in PackedObservation record, Span<byte> span)
    {
        if (record.HasValue)
            return TidyText.Number(record.Value, span);
        if (!cells.IsJson)
            return 0;
        "null"u8.CopyTo(span);
        return 4;
    }

    private ReadOnlySpan<byte> Table(in PackedObservation record)
    {
        if (tableLength < 0 || tableOf != (record.High, record.Mid))
        {
            tableLength = 0;
            for (var dimension = Dimension.RefArea; dimension < Dimension.Counterpart; dimension++)
                Append(cells[dimension, record[dimension]], table, ref tableLength);
            tableOf = (record.High, record.Mid);
        }

        return table.AsSpan(0, tableLength);
    }

    private ReadOnlySpan<byte> Tail(in PackedObservation record)
    {
        if (tailLength < 0 || tailOf != (record.NoteAndStatus, record.Flags))
        {
            tailLength = 0;
            Append(cells.Status(record.Status), tail, ref tailLength);
            Append(cells.Flags(record.Flags), tail, ref tailLength);
            Append(cells.Note(record.Note), tail, ref tailLength);
            tailOf = (record.NoteAndStatus, record.Flags);
        }

        return tail.AsSpan(0, tailLength);
    }

    private static void Append(ReadOnlySpan<byte> bytes, Span<byte> span, ref int at)
    {
        bytes.CopyTo(span[at..]);
        at += bytes.Length;
    }
}
