using System.Globalization;
using System.Runtime.InteropServices;

namespace Comity.Methods.Personnel;

/// <summary>
/// A date as far as it is known: unknown, a year, a month, or a day; written as ISO 8601 (<c>1980</c>, <c>1980-05</c>, <c>1980-05-17</c>,
/// empty where unknown). Years 1800 to 2200.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    public const int FirstYear = 1800;
    public const int LastYear = 2200;

    // Year, month and day in one number, 0 for a part that is not known: parts sort before what is more precise.
    private readonly int _digits;

    private PartialDate(int digits) => _digits = digits;

    public static PartialDate Unknown => default;

    public int? Year => _digits == 0 ? null : _digits / 10_000;

    public int? Month => _digits / 100 % 100 is var month and > 0 ? month : null;

    /// <summary>The day, where the whole date is known.</summary>
    public DateOnly? Day => _digits % 100 is var day and > 0 ? new DateOnly(_digits / 10_000, _digits / 100 % 100, day) : null;

    public bool IsUnknown => _digits == 0;

    public bool IsWhole => _digits % 100 != 0;

    /// <summary>The earliest day that it may be; none where unknown.</summary>
    public DateOnly? Earliest => IsUnknown ? null : new DateOnly(Year!.Value, Month ?? 1, Math.Max(1, _digits % 100));

    /// <summary>The latest day that it may be; none where unknown.</summary>
    public DateOnly? Latest => IsUnknown ? null : Day ?? new DateOnly(Year!.Value, Month ?? 12, DateTime.DaysInMonth(Year.Value, Month ?? 12));

    public static PartialDate Of(DateOnly day) => new((day.Year * 10_000) + (day.Month * 100) + day.Day);

    /// <summary>From its parts, 0 for one that is not known; false where there is no such date.</summary>
    public static bool TryOf(int year, int month, int day, out PartialDate date)
    {
        var good = year is >= FirstYear and <= LastYear && month is >= 0 and <= 12
            && (day == 0 || (month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month)));
        date = good ? new PartialDate((year * 10_000) + (month * 100) + day) : default;
        return good;
    }

    /// <exception cref="FormatException">It is no such date.</exception>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no year, month or day by ISO 8601.");

    /// <summary>Reads <c>1980</c>, <c>1980-05</c>, <c>1980-05-17</c>; the empty text is unknown.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.IsEmpty)
            return true;
        if (!Part(text, 0, 4, out var year) || year is < FirstYear or > LastYear)
            return false;
        var (month, day) = (0, 0);
        if (text.Length >= 7 && (text[4] != '-' || !Part(text, 5, 2, out month) || month is < 1 or > 12))
            return false;
        if (text.Length == 10 && (text[7] != '-' || !Part(text, 8, 2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
            return false;
        date = new PartialDate((year * 10_000) + (month * 100) + day);
        return text.Length is 4 or 7 or 10;
    }

    /// <summary>Unknown first, then by time; what is less precise before what is more.</summary>
    public int CompareTo(PartialDate other) => _digits.CompareTo(other._digits);

    public static bool operator <(PartialDate one, PartialDate other) => one._digits < other._digits;

    public static bool operator >(PartialDate one, PartialDate other) => one._digits > other._digits;

    public static bool operator <=(PartialDate one, PartialDate other) => one._digits <= other._digits;

    public static bool operator >=(PartialDate one, PartialDate other) => one._digits >= other._digits;

    public override string ToString() => IsUnknown ? ""
        : IsWhole ? string.Create(CultureInfo.InvariantCulture, $"{_digits / 10_000:0000}-{_digits / 100 % 100:00}-{_digits % 100:00}")
        : Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}")
        : Year!.Value.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Writes the text as UTF-8, at most ten bytes, and says how many.</summary>
    public int Format(Span<byte> utf8)
    {
        if (IsUnknown)
            return 0;
        Digits(utf8[..4], _digits / 10_000);
        if (_digits / 100 % 100 is not (> 0 and var month))
            return 4;
        utf8[4] = (byte)'-';
        Digits(utf8.Slice(5, 2), month);
        if (_digits % 100 is not (> 0 and var day))
            return 7;
        utf8[7] = (byte)'-';
        Digits(utf8.Slice(8, 2), day);
        return 10;
    }

    private static void Digits(Span<byte> at, int number)
    {
        for (var i = at.Length - 1; i >= 0; i--, number /= 10)
            at[i] = (byte)('0' + (number % 10));
    }

    private static bool Part(ReadOnlySpan<char> text, int at, int length, out int number)
    {
        number = 0;
        return text.Length >= at + length && int.TryParse(text.Slice(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
