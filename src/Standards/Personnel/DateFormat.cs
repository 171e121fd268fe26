using System.Globalization;
using Comity.Methods.Personnel;

namespace Comity.Standards.Personnel;

/// <summary>One pattern by which a file writes dates, such as <c>dd/MM/yyyy</c>. Patterns of digits alone are read from bytes.</summary>
internal sealed class DateFormat
{
    private readonly string pattern;
    private readonly int lastYear;
    private readonly DateTimeFormatInfo names;
    private readonly (char Kind, int Length)[] parts;

    public DateFormat(string pattern, int? lastYear)
    {
        (this.pattern, this.lastYear) = (pattern, lastYear ?? PartialDate.LastYear);
        parts = [.. Parts(pattern)];
        IsNumeric = parts.All(p => p.Kind switch { 'y' => p.Length is 2 or 4, 'M' or 'd' => p.Length <= 2, var other => !char.IsAsciiLetter(other) && other < 0x80 });
        names = (DateTimeFormatInfo)CultureInfo.InvariantCulture.DateTimeFormat.Clone();
        names.Calendar = new GregorianCalendar { TwoDigitYearMax = Math.Max(99, this.lastYear) };
    }

    public bool IsNumeric { get; }

    /// <summary>Whether .NET knows it as a pattern of dates, and of nothing but dates.</summary>
    public static bool IsPattern(string pattern)
    {
        try
        {
            return pattern.Length > 1 && !pattern.Any(c => c is 'H' or 'h' or 'm' or 's' or 't' or 'f' or 'F' or 'z' or 'K' or 'g')
                && new DateTime(2001, 12, 28, 0, 0, 0, DateTimeKind.Unspecified).ToString(pattern, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a text of ASCII digits and marks. Day or month <c>00</c> is not known.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out PartialDate date)
    {
        var (year, month, day, at) = (0, 0, 0, 0);
        date = default;
        foreach (var (kind, length) in parts)
        {
            var good = kind switch
            {
                'y' => Number(text, ref at, length, length, out year),
                'M' => Number(text, ref at, length, 2, out month),
                'd' => Number(text, ref at, length, 2, out day),
                _ => Mark(text, ref at, kind),
            };
            if (!good) return false;
            if (kind == 'y' && length == 2) year = Century(year);
        }

        return at == text.Length && PartialDate.TryOf(year, month, month == 0 ? 0 : day, out date);
    }

    /// <summary>Reads what has names of months.</summary>
    public bool TryRead(string text, out PartialDate date)
    {
        date = default;
        if (!DateTime.TryParseExact(text, pattern, names, DateTimeStyles.AllowWhiteSpaces, out var read)) return false;
        var (month, day) = (parts.Any(p => p.Kind == 'M') ? read.Month : 0, parts.Any(p => p.Kind == 'd') ? read.Day : 0);
        return PartialDate.TryOf(read.Year, month, day, out date);
    }

    private int Century(int year) => lastYear - ((((lastYear - year) % 100) + 100) % 100);

    private static bool Mark(ReadOnlySpan<byte> text, ref int at, char mark) => at < text.Length && text[at++] == mark;

    private static bool Number(ReadOnlySpan<byte> text, ref int at, int least, int most, out int number)
    {
        number = 0;
        var digits = 0;
        for (; digits < most && at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; digits++) number = (number * 10) + text[at++] - '0';
        return digits >= least;
    }

    private static IEnumerable<(char Kind, int Length)> Parts(string pattern)
    {
        for (var at = 0; at < pattern.Length;)
        {
            var length = 1;
            if (pattern[at] is 'y' or 'M' or 'd')
            {
                while (at + length < pattern.Length && pattern[at + length] == pattern[at]) length++;
            }

            yield return (pattern[at], length);
            at += length;
        }
    }
}
