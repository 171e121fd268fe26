using System.Text;

namespace Comity.Standards.Tables;

/// <summary>Opens anybody's table. Formats: text with any delimiter and encoding, XLSX, XLS.</summary>
public static class TableSource
{
    private const int OpeningBytes = 64 * 1024;

    /// <summary>Rows of the table, from the stream's position. The stream stays the caller's, must be able to seek, and is not closed.</summary>
    /// <exception cref="TableException">Not a table of that format.</exception>
    public static TableRows Open(Stream stream, string fileName, TableFormat? format = null)
    {
        var facts = Inspect(stream, fileName, format ?? TableFormat.Detect);
        return facts.Kind == TableKind.Sheet
            ? new SheetRows(stream, format?.Sheet)
            : new DelimitedRows(stream, facts.Delimiter, facts.Encoding);
    }

    internal static TableFacts Inspect(Stream stream, string fileName, TableFormat format)
    {
        if (!stream.CanSeek) throw new TableException("The file must be kept first: a table is looked at before it is read.");
        if ((format.Kind ?? KindOf(stream, fileName)) == TableKind.Sheet) return new(TableKind.Sheet, Encoding.UTF8, false, ',');
        var (encoding, mark) = EncodingOf(stream, format.Encoding);
        return new(TableKind.Delimited, encoding, mark, format.Delimiter ?? DelimiterOf(stream, encoding));
    }

    private static TableKind KindOf(Stream stream, string fileName)
    {
        Span<byte> first = stackalloc byte[4];
        var start = stream.Position;
        var held = stream.ReadAtLeast(first, 4, throwOnEndOfStream: false);
        stream.Position = start;
        return first[..held] switch
        {
            [0x50, 0x4B, 0x03, 0x04] or [0xD0, 0xCF, 0x11, 0xE0] => TableKind.Sheet,
            _ when fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && held > 0 =>
                throw new TableException($"{fileName} is named as an Excel workbook but is none."),
            _ => TableKind.Delimited,
        };
    }

    private static (Encoding Encoding, bool HasMark) EncodingOf(Stream stream, string? named)
    {
        if (named is null) return TextEncodings.Detect(stream);
        return (TextEncodings.Named(named), false);
    }

    private static char DelimiterOf(Stream stream, Encoding encoding)
    {
        var start = stream.Position;
        var bytes = new byte[OpeningBytes];
        var held = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        stream.Position = start;
        return Delimiters.Guess(encoding.GetString(bytes, 0, held), held < bytes.Length);
    }
}

internal readonly record struct TableFacts(TableKind Kind, Encoding Encoding, bool HasMark, char Delimiter);
