using System.Buffers;
using System.Text;
using Comity.Methods.Observations;

namespace Comity.Standards.Tidy;

/// <summary>
/// Writes observations as CSV (RFC 4180, UTF-8, lines end with CR LF) into a buffer that the caller flushes. A missing value is an
/// empty cell, and the status says why; a zero is <c>0</c>.
/// </summary>
public sealed class TidyCsvWriter
{
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    private readonly IBufferWriter<byte> output;
    private readonly TidyColumn[] columns;

    /// <param name="columns">Columns in their order; all where null. A reader gives columns that are left out their defaults.</param>
    public TidyCsvWriter(IBufferWriter<byte> output, IReadOnlyList<TidyColumn>? columns = null)
    {
        this.output = output;
        this.columns = [.. columns ?? TidyColumns.All];
    }

    public void WriteHeader() => output.Write(Encoding.UTF8.GetBytes(string.Join(',', columns.Select(TidyColumns.NameOf)) + "\r\n"));

    public void Write(in Observation observation)
    {
        var span = output.GetSpan(LongestRow(observation));
        var at = 0;
        foreach (var column in columns)
        {
            at += column switch
            {
                TidyColumn.Value => observation.Value is { } value ? TidyText.Number(value, span[at..]) : 0,
                TidyColumn.SourceRow => TidyText.Line(observation.Row, span[at..]),
                TidyColumn.SourceColumn => TidyText.Line(observation.Column, span[at..]),
                _ => TidyText.Cell(TidyColumns.TextOf(column, observation), span[at..]),
            };
            span[at++] = (byte)',';
        }

        span[at - 1] = (byte)'\r';
        span[at++] = (byte)'\n';
        output.Advance(at);
    }

    /// <summary>Header and rows, to a stream, in blocks.</summary>
    public static void WriteAll(Stream stream, IEnumerable<Observation> observations, IReadOnlyList<TidyColumn>? columns = null)
    {
        const int Block = 64 * 1024;
        var buffer = new ArrayBufferWriter<byte>(2 * Block);
        var writer = new TidyCsvWriter(buffer, columns);
        writer.WriteHeader();
        foreach (var observation in observations)
        {
            writer.Write(observation);
            if (buffer.WrittenCount < Block) continue;
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        stream.Write(buffer.WrittenSpan);
    }

    private int LongestRow(in Observation observation)
    {
        var length = 0;
        foreach (var column in columns)
        {
            length += column is TidyColumn.Value or TidyColumn.SourceRow or TidyColumn.SourceColumn
                ? TidyText.LongestNumber
                : TidyText.LongestCell(TidyColumns.TextOf(column, observation)) + 1;
        }

        return length + 2;
    }
}
