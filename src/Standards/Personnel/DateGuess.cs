using System.Globalization;
using System.Text.RegularExpressions;

namespace Comity.Standards.Personnel;

/// <summary>How a column's dates seem to be written.</summary>
/// <param name="Formats">What is certain; empty where no format is needed, or none is certain.</param>
/// <param name="Choices">Where only a person can tell: the patterns that fit.</param>
internal sealed record DateGuess(IReadOnlyList<string> Formats, IReadOnlyList<string> Choices, bool Excel = false)
{
    private static readonly DateGuess Nothing = new([], []);
    private static readonly Regex Parts = new("^(?<one>[0-9]{1,2})(?<mark>[./-])(?<two>[0-9]{1,2})(?<again>[./-])(?<year>[0-9]{2}|[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));

    /// <param name="texts">Texts of the first rows, none empty.</param>
    public static DateGuess Of(IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0 && texts.All(IsDayNumber)) return new([], [], Excel: true);
        if (texts.Count > 0 && texts.All(t => t.Length == 8 && IsDate(t, "yyyyMMdd"))) return new(["yyyyMMdd"], []);
        var parted = texts.Select(t => Parts.Match(t)).Where(m => m.Success && m.Groups["mark"].Value == m.Groups["again"].Value).ToList();
        return parted.Count == 0 ? Nothing : Ordered(parted);
    }

    private static DateGuess Ordered(List<Match> dates)
    {
        var separator = dates[0].Groups["mark"].Value;
        var two = dates.TrueForAll(m => m.Groups["one"].Length == 2 && m.Groups["two"].Length == 2);
        var year = dates.Exists(m => m.Groups["year"].Length == 4) ? "yyyy" : "yy";
        var (dayFirst, monthFirst) = (Pattern(two, "d", "M"), Pattern(two, "M", "d"));
        var (firstOver, secondOver) = (dates.Exists(m => Number(m, "one") > 12), dates.Exists(m => Number(m, "two") > 12));
        return firstOver == secondOver ? new([], [dayFirst, monthFirst]) : new([firstOver ? dayFirst : monthFirst], []);

        string Pattern(bool wide, string one, string other) =>
            wide ? $"{one}{one}{separator}{other}{other}{separator}{year}" : $"{one}{separator}{other}{separator}{year}";
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // From 1900 on; five digits, because four could be a year.
    private static bool IsDayNumber(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 10_000 and < 60_000;

    private static bool IsDate(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2100;
}
