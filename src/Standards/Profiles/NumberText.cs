using System.Buffers.Text;
using System.Globalization;

namespace Comity.Standards.Profiles;

/// <summary>How a file writes numbers.</summary>
/// <param name="Decimal">Point or comma.</param>
/// <param name="Thousands">Mark between groups of three digits: comma, point, apostrophe, or a space of any width; none where null.</param>
public sealed record NumberMarks(char Decimal = '.', char? Thousands = null)
{
    public static NumberMarks Invariant { get; } = new();

    /// <summary>A number written with these marks, such as <c>1.234,5</c>.</summary>
    public override string ToString() => $"1{Thousands}234{Decimal}5";
}

/// <summary>Reads a number strictly: "1,16" is no thousand, and "12 %" is no number.</summary>
public static class NumberText
{
    private const int Longest = 64;

    /// <param name="text">UTF-8 without spaces around it.</param>
    /// <param name="scale">Factor on the number, applied in decimal so that 4.35 thousands are 4350.</param>
    public static bool TryRead(scoped ReadOnlySpan<byte> text, NumberMarks marks, decimal scale, out double value)
    {
        value = 0;
        if (text.Length is 0 or > Longest) return false;
        if (IsPlain(text, marks)) return TryPlain(text, scale, out value);
        Span<byte> plain = stackalloc byte[Longest];
        return TryStrip(text, marks, plain, out var length) && TryPlain(plain[..length], scale, out value);
    }

    private static bool IsPlain(ReadOnlySpan<byte> text, NumberMarks marks) =>
        marks.Decimal == '.' ? !text.ContainsAnyExcept("0123456789.-+eE"u8) && marks.Thousands != '.' : !text.ContainsAnyExcept("0123456789-"u8);

    private static bool TryPlain(ReadOnlySpan<byte> text, decimal scale, out double value) =>
        scale == 1 ? TryDouble(text, out value) : TryScaled(text, scale, out value);

    private static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        if (text.Length <= 15 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            long whole = 0;
            foreach (var digit in text) whole = (whole * 10) + (digit - '0');
            value = whole;
            return true;
        }

        return Utf8Parser.TryParse(text, out value, out var read) && read == text.Length && double.IsFinite(value) && char.IsAsciiDigit((char)text[^1]);
    }

    private static bool TryScaled(ReadOnlySpan<byte> text, decimal scale, out double value)
    {
        value = 0;
        if (!TryDouble(text, out var unscaled)) return false;
        value = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Math.Abs(exact) < 1e18m
            ? (double)(exact * scale)
            : unscaled * (double)scale;
        return double.IsFinite(value);
    }

    /// <summary>Writes the number with a point and no marks; false where a mark stands in a wrong place.</summary>
    private static bool TryStrip(ReadOnlySpan<byte> text, NumberMarks marks, Span<byte> plain, out int length)
    {
        length = 0;
        int group = 0, groups = 0;
        var fraction = false;
        for (var at = 0; at < text.Length; at++)
        {
            var width = MarkWidth(text[at..], marks.Thousands);
            if (width > 0)
            {
                if (fraction || group is 0 or > 3 || (groups > 0 && group != 3)) return false;
                (group, groups, at) = (0, groups + 1, at + width - 1);
                continue;
            }

            var letter = text[at];
            if (letter == marks.Decimal)
            {
                if (fraction || (groups > 0 && group != 3)) return false;
                fraction = true;
                letter = (byte)'.';
            }
            else if (char.IsAsciiDigit((char)letter)) group++;
            else if (letter is not ((byte)'-' or (byte)'+') || length > 0) return false;
            plain[length++] = letter;
        }

        return length > 0 && (fraction || groups == 0 || group == 3);
    }

    private static int MarkWidth(ReadOnlySpan<byte> text, char? mark)
    {
        if (mark is null) return 0;
        if (mark != ' ') return text[0] == mark ? 1 : 0;
        if (text[0] == ' ') return 1;
        if (text.StartsWith("\u00A0"u8)) return 2;
        return text.StartsWith("\u202F"u8) || text.StartsWith("\u2009"u8) ? 3 : 0;
    }
}
