using System.Text;
using System.Text.Unicode;

namespace Comity.Standards.Tables;

/// <summary>Which encoding a text file is written in: byte order mark, else valid UTF-8, else windows-1252.</summary>
internal static class TextEncodings
{
    public const string Fallback = "windows-1252";
    private const int Chunk = 1 << 20;

    public static Encoding Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException wrong)
        {
            throw new TableException($"There is no encoding \"{name}\". Known are utf-8, utf-16, windows-1252, iso-8859-1 and the like.", wrong);
        }
    }

    /// <summary>Reads the whole of a stream that can seek, and puts it back where it was: validity of a part proves nothing.</summary>
    public static (Encoding Encoding, bool HasMark) Detect(Stream stream)
    {
        var start = stream.Position;
        try
        {
            return Detect(stream, new byte[Chunk]);
        }
        finally
        {
            stream.Position = start;
        }
    }

    private static (Encoding Encoding, bool HasMark) Detect(Stream stream, byte[] buffer)
    {
        var held = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (Mark(buffer.AsSpan(0, held)) is { } marked) return (marked, true);
        while (true)
        {
            var last = held < buffer.Length;
            var whole = last ? held : WholeCharacters(buffer.AsSpan(0, held));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole))) return (Named(Fallback), false);
            if (last) return (Encoding.UTF8, false);
            buffer.AsSpan(whole, held - whole).CopyTo(buffer);
            var rest = held - whole;
            held = rest + stream.ReadAtLeast(buffer.AsSpan(rest), buffer.Length - rest, throwOnEndOfStream: false);
        }
    }

    private static Encoding? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Length without a character cut at the end.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(4, bytes.Length); back++)
        {
            var value = bytes[^back];
            if ((value & 0xC0) == 0x80) continue;
            return value >= 0xC0 ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }
}
