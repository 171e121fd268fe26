using System.Buffers;
using System.Globalization;
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

    private const int LongestNumber = 32;
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

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
                TidyColumn.Value => Number(observation.Value, span[at..]),
                TidyColumn.SourceRow => Line(observation.Row, span[at..]),
                TidyColumn.SourceColumn => Line(observation.Column, span[at..]),
                _ => Text(TidyColumns.TextOf(column, observation), span[at..]),
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

    /// <summary>Six bytes a letter: three of UTF-8, twice where it is a quote.</summary>
    private int LongestRow(in Observation observation)
    {
        var length = 0;
        foreach (var column in columns)
        {
            length += column is TidyColumn.Value or TidyColumn.SourceRow or TidyColumn.SourceColumn
                ? LongestNumber
                : (TidyColumns.TextOf(column, observation).Length * 6) + 3;
        }

        return length + 2;
    }

    private static int Number(double? value, Span<byte> span)
    {
        if (value is not { } number) return 0;
        var whole = (long)number;
        // The shortest text that reads back as the same number; whole numbers have a faster way to it.
        var done = whole == number && Math.Abs(whole) < 1_000_000_000_000_000
            ? whole.TryFormat(span, out var written, default, CultureInfo.InvariantCulture)
            : number.TryFormat(span, out written, default, CultureInfo.InvariantCulture);
        return done ? written : throw new InvalidOperationException("A number is longer than its longest text.");
    }

    private static int Line(int line, Span<byte> span)
    {
        line.TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static int Text(string text, Span<byte> span) => text.AsSpan().ContainsAny(Quoted) || IsPadded(text)
        ? Quote(text, span)
        : Encoding.UTF8.GetBytes(text, span);

    private static bool IsPadded(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));

    private static int Quote(string text, Span<byte> span)
    {
        span[0] = (byte)'"';
        var at = 1 + Encoding.UTF8.GetBytes(text.Replace("\"", "\"\"", StringComparison.Ordinal), span[1..]);
        span[at] = (byte)'"';
        return at + 1;
    }
}
