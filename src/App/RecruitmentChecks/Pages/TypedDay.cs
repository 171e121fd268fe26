using System.Globalization;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>A day as it was typed in three fields, or as it stands in an address.</summary>
/// <param name="Text">As <c>yyyy-MM-dd</c> where it is a day, else as it was typed; empty where nothing was.</param>
internal sealed record TypedDay(string DayOfMonth, string Month, string Year, string Text, DateOnly? Day)
{
    private static readonly string[] Pieces = ["-day", "-month", "-year"];

    public bool Any => Text.Length > 0;

    /// <summary>The name without its piece, or null where it has none.</summary>
    public static string? KeyOf(string name) => Pieces.Where(piece => name.EndsWith(piece, StringComparison.Ordinal)).Select(piece => name[..^piece.Length]).FirstOrDefault();

    public static TypedDay Of(IQueryCollection query, string name)
    {
        if (query[name].ToString().Trim() is { Length: > 0 } whole)
        {
            return Whole(whole);
        }

        var (day, month, year) = (query[name + "-day"].ToString().Trim(), query[name + "-month"].ToString().Trim(), query[name + "-year"].ToString().Trim());
        var read = Number(year) is { } y && Number(month) is { } m && Number(day) is { } d
            && DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && y >= 1900
            ? found
            : (DateOnly?)null;
        return new TypedDay(day, month, year, read?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Join(' ', new[] { day, month, year }.Where(piece => piece.Length > 0)), read);
    }

    private static TypedDay Whole(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new TypedDay(Piece(day.Day), Piece(day.Month), Piece(day.Year), text, day)
        : new TypedDay("", "", "", text, null);

    private static string Piece(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits of the reader's own script count too.</summary>
    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && text.All(char.IsDigit) ? text.Aggregate(0, (sum, digit) => (sum * 10) + (int)char.GetNumericValue(digit)) : null;
}
