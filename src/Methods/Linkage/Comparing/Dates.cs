using Comity.Methods.Linkage.Rows;

namespace Comity.Methods.Linkage.Comparing;

/// <summary>What two dates say, each as far as it is known.</summary>
internal static class Dates
{
    /// <param name="placeholders">Month × 100 + day of days that stand for a year alone.</param>
    public static Outcome Births(DateNumber one, DateNumber other, ReadOnlySpan<int> placeholders)
    {
        if (one.IsUnknown || other.IsUnknown)
            return Outcome.Unknown;
        if (one == other && one.IsWhole)
            return placeholders.Contains(one.Number % 10_000) ? Outcome.SamePlaceholder : Outcome.Same;
        var (first, second) = (Stated(one, placeholders), Stated(other, placeholders));
        if (first.IsWhole && second.IsWhole)
            return Whole(first, second);
        if (first.Year != second.Year)
            return one.IsWhole && other.IsWhole && IsOneDigit(one, other) ? Outcome.OneDigit : Outcome.Differs;
        return first.Month == 0 || second.Month == 0 ? Outcome.SameYear : first.Month == second.Month ? Outcome.SameMonth : Outcome.Differs;
    }

    public static Outcome Qualifications(DateNumber one, DateNumber other)
    {
        if (one.IsUnknown || other.IsUnknown)
            return Outcome.Unknown;
        if (one == other && one.IsWhole)
            return Outcome.Same;
        return Math.Abs(one.Year - other.Year) switch
        {
            0 => one.Month == other.Month && one.Month != 0 ? Outcome.SameMonth : Outcome.SameYear,
            1 => Outcome.YearApart,
            _ => Outcome.Differs,
        };
    }

    private static DateNumber Stated(DateNumber date, ReadOnlySpan<int> placeholders) =>
        date.IsWhole && placeholders.Contains(date.Number % 10_000) ? new DateNumber(date.Year * 10_000) : date;

    private static Outcome Whole(DateNumber one, DateNumber other) =>
        one.Year == other.Year && one.Month == other.Day && one.Day == other.Month ? Outcome.DayMonthSwapped
        : IsOneDigit(one, other) ? Outcome.OneDigit
        : Outcome.Differs;

    /// <summary>Of eight digits one differs, or two neighbours within year, month or day are swapped.</summary>
    private static bool IsOneDigit(DateNumber one, DateNumber other)
    {
        var (differing, swapped) = (0, false);
        var (left, right, place) = (one.Number, other.Number, 0);
        var (lastLeft, lastRight) = (0, 0);
        for (; left > 0 || right > 0; place++)
        {
            var (a, b) = (left % 10, right % 10);
            if (a != b)
            {
                differing++;
                swapped = place is not (2 or 4) && lastLeft != lastRight && a == lastRight && b == lastLeft;
            }

            (lastLeft, lastRight, left, right) = (a, b, left / 10, right / 10);
        }

        return differing == 1 || (differing == 2 && swapped);
    }
}
