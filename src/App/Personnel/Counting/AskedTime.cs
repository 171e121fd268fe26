using System.Globalization;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting;

/// <summary>The dates or years that a reader asks for: a day of a stock, or the years of flows or of several stocks.</summary>
/// <param name="On">The day of a stock; none where years are asked for.</param>
/// <param name="Wrong">Names of fields whose values could not be taken; what stands here instead is a usual choice.</param>
internal sealed record AskedTime(WindowKind Counts, DateOnly? On, int From, int To, IReadOnlyList<string> Wrong)
{
    /// <summary>Most years of one table.</summary>
    public const int MostYears = 60;

    private const int Earliest = 1900;

    /// <param name="query">Fields <c>on</c>, <c>from</c>, <c>to</c>.</param>
    /// <param name="register">The day of which the register speaks.</param>
    /// <param name="years">How many, unless they are said.</param>
    public static AskedTime Of(WindowKind counts, IQueryCollection query, DateOnly register, int years)
    {
        var wrong = new List<string>();
        var last = LastYear(register);
        var (from, to) = (Year(query, "from", wrong), Year(query, "to", wrong));
        var end = to ?? Math.Max(last, from ?? last);
        var first = from ?? end - years + 1;
        if (first > end || end - first >= MostYears)
        {
            wrong.Add("from");
            (first, end) = (last - years + 1, last);
        }

        var severalStocks = counts == WindowKind.Stock && (from is not null || to is not null || years > 1);
        return counts == WindowKind.Stock && !severalStocks
            ? new AskedTime(counts, Day(query, wrong) ?? new DateOnly(last, 12, 31), last, last, wrong)
            : new AskedTime(counts, null, first, end, wrong);
    }

    /// <summary>The last year whose end the register speaks of.</summary>
    public static int LastYear(DateOnly register) => register is { Month: 12, Day: 31 } ? register.Year : register.Year - 1;

    public TableWindow Window => On is { } day ? TableWindow.AsOf(day) : TableWindow.CalendarYears(Counts, From, To);

    public DateOnly Last => On ?? new DateOnly(To, 12, 31);

    public IEnumerable<(string Name, string Value)> Values => On is { } day
        ? [("on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
        : [("from", From.ToString(CultureInfo.InvariantCulture)), ("to", To.ToString(CultureInfo.InvariantCulture))];

    private static DateOnly? Day(IQueryCollection query, List<string> wrong)
    {
        var text = query["on"].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Earliest and < 2200)
        {
            return day;
        }

        wrong.Add("on");
        return null;
    }

    private static int? Year(IQueryCollection query, string name, List<string> wrong)
    {
        var text = query[name].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and < 2200)
        {
            return year;
        }

        wrong.Add(name);
        return null;
    }
}
