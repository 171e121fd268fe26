using System.Globalization;
using System.Text;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>Reads names, addresses and the like: as sent, but without control characters.</summary>
internal static class PlainText
{
    /// <summary>In characters. What is longer is a broken file, not a name.</summary>
    public const int Longest = 2_000;

    private static readonly CellProblem NotPlain = new(RegisterKinds.Text, new(ExpectedKind.PlainText, "2000"));

    // A sheet keeps fifteen digits of a number; what is written with an exponent has lost some.
    private static readonly CellProblem DigitsLost = new(RegisterKinds.DigitsLost, new(ExpectedKind.TextCell));

    public static CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, out string value)
    {
        value = "";
        if (kind == CellKind.Number && text.Contains((byte)'E')) return DigitsLost;
        value = Encoding.UTF8.GetString(text);
        if (value.Length > Longest) return NotPlain;
        if (!text.ContainsAnyInRange((byte)0, (byte)0x1F) && !text.ContainsAny((byte)0x7F, FirstOfC1)) return null;
        value = string.Join(' ', value.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return value.Any(char.IsControl) ? NotPlain : null;
    }

    // Control characters beyond ASCII begin with this byte in UTF-8.
    private const byte FirstOfC1 = 0xC2;

    /// <summary>Whether it has no characters that nobody sees, by which two numbers that look alike would differ.</summary>
    public static bool IsVisible(ReadOnlySpan<byte> text) => Ascii.IsValid(text)
        ? !text.ContainsAnyInRange((byte)0, (byte)0x1F) && !text.Contains((byte)0x7F)
        : !Encoding.UTF8.GetString(text).Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>A text as it was sent, fit to be kept and shown: cut where it is endless, control characters as their signs.</summary>
    public static string Sent(string text)
    {
        var cut = text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text;
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => c < ' ' ? (char)('\u2400' + c) : c == '\u007F' ? '\u2421' : char.IsControl(c) ? '\uFFFD' : c)) : cut;
    }
}
