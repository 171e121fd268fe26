using System.Globalization;

namespace Comity.App.Access.People;

/// <summary>The last day of a role, on a form: it counts to the end of that day (UTC).</summary>
internal static class EndDay
{
    public static bool TryRead(string? text, out DateTimeOffset? until)
    {
        until = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or > 2200)
        {
            return false;
        }

        until = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return true;
    }

    public static DateOnly Of(DateTimeOffset until) => DateOnly.FromDateTime(until.UtcDateTime.AddTicks(-1));

    public static string Write(DateTimeOffset? until) => until is { } end ? Of(end).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
