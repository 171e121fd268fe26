using System.Buffers;
using System.Globalization;
using System.Text;

namespace Comity.Standards.Tidy;

/// <summary>How numbers and texts stand in tidy files: one way for every writer.</summary>
internal static class TidyText
{
    /// <summary>Bytes that any number fits in.</summary>
    public const int LongestNumber = 32;

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>The shortest text that reads back as the same number; whole numbers have a faster way to it.</summary>
    public static int Number(double number, Span<byte> span)
    {
        var whole = (long)number;
        var done = whole == number && Math.Abs(whole) < 1_000_000_000_000_000
            ? whole.TryFormat(span, out var written, default, CultureInfo.InvariantCulture)
            : number.TryFormat(span, out written, default, CultureInfo.InvariantCulture);
        return done ? written : throw new InvalidOperationException("A number is longer than its longest text.");
    }

    public static int Line(int line, Span<byte> span)
    {
        line.TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Most bytes of a CSV cell: six a letter (three of UTF-8, twice where it is a quote), and two quotes.</summary>
    public static int LongestCell(string text) => (text.Length * 6) + 2;

    /// <summary>A cell of CSV (RFC 4180), quoted where it must be.</summary>
    public static int Cell(string text, Span<byte> span) => text.AsSpan().ContainsAny(Quoted) || IsPadded(text)
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
