using System.Globalization;

namespace Comity.Standards.Profiles;

/// <summary>How precise a period is kept.</summary>
public enum PeriodPrecision
{
    /// <summary>As precise as the text is.</summary>
    AsSent,
    Year,
    Month,
    Day,
}

/// <summary>How a column writes periods.</summary>
/// <param name="Formats">.NET date patterns tried first, such as <c>dd/MM/yyyy</c>; texts that could mean two dates need one.</param>
/// <param name="ExcelSerial">Numbers are days of Excel's calendar (1900).</param>
public sealed record PeriodForm(PeriodPrecision As, IReadOnlyList<string> Formats, bool ExcelSerial)
{
    public static PeriodForm Automatic { get; } = new(PeriodPrecision.AsSent, [], false);
}

/// <summary>Reads years, months and days as people write them; writes ISO 8601. Nothing ambiguous is guessed.</summary>
public static class PeriodText
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "yyyy-MMM-d",
    ];

    private static readonly string[] Months =
        ["yyyy-MM", "yyyy/MM", "yyyy-MMM", "MMM-yyyy", "MMM yyyy", "MMMM yyyy", "MMMM-yyyy", "yyyy MMM", "yyyy MMMM", "yyyy'-M'MM", "yyyy'M'MM"];

    private static readonly string[] Years = ["yyyy", "yyyy'-A1'", "yyyy'.0'"];

    public static bool TryRead(string text, PeriodForm form, out string period)
    {
        period = "";
        if (Find(text, form) is not var (date, precision) || date.Year is < 1800 or > 2200) return false;
        var wanted = form.As == PeriodPrecision.AsSent ? precision : form.As;
        if (wanted > precision) return false;
        period = Write(date, wanted);
        return true;
    }

    internal static bool IsCode(string code) => code.Length switch
    {
        4 => DateOnly.TryParseExact(code, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        7 => DateOnly.TryParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        10 => DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    private static (DateTime Date, PeriodPrecision Precision)? Find(string text, PeriodForm form)
    {
        var written = text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        foreach (var format in form.Formats)
        {
            if (Is(written, [format], out var own)) return (own, PrecisionOf(format));
        }

        if (form.ExcelSerial && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 60 and < 110_000)
            return (DateTime.FromOADate(serial), PeriodPrecision.Day);
        if (Is(written, Years, out var year)) return (year, PeriodPrecision.Year);
        if (Is(written, Months, out var month)) return (month, PeriodPrecision.Month);
        return Is(written, Days, out var day) ? (day, PeriodPrecision.Day) : null;
    }

    private static bool Is(string text, string[] formats, out DateTime date) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Styles, out date);

    private static PeriodPrecision PrecisionOf(string format) =>
        format.Contains('d', StringComparison.Ordinal) ? PeriodPrecision.Day
        : format.Contains('M', StringComparison.Ordinal) ? PeriodPrecision.Month
        : PeriodPrecision.Year;

    private static string Write(DateTime date, PeriodPrecision precision) => date.ToString(
        precision switch { PeriodPrecision.Year => "yyyy", PeriodPrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" },
        CultureInfo.InvariantCulture);
}
