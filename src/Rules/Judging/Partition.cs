using Comity.Rules.Book;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>
/// Cuts the values of one fact into the few classes that the conditions of one table can tell apart. A condition is then a set of
/// classes, and what is known of a fact is one too: a single class, or all of them.
/// </summary>
/// <remarks>
/// Around n numbers or days there are 2n + 1 classes: below the first, equal to it, between it and the next, and so on. By n ages there
/// are n + 1: older than the longest, older than the next, …, older than none.
/// </remarks>
internal sealed class Partition
{
    /// <summary>A set of classes is one word.</summary>
    public const int MostClasses = 63;

    private readonly Fact fact;
    private readonly int[] points = [];
    private readonly decimal[] numbers = [];
    private readonly Age[] ages = [];

    /// <param name="conditions">Every condition of the table on the fact whose parameter has a value: all by age, or none.</param>
    /// <param name="date">A day on which all of them have the values that are meant.</param>
    public Partition(Fact fact, IReadOnlyList<Condition> conditions, DateOnly date)
    {
        this.fact = fact;
        if (conditions.Any(IsAge))
            ages = [.. conditions.Select(one => Age.Of(one, date)!).Distinct().OrderByDescending(age => age.Anniversary(date))];
        else if (fact.Kind == FactKind.Country)
            points = [.. conditions.SelectMany(one => one.Words).Select(CountryNumber.Of).Distinct()];
        else if (fact.Kind == FactKind.Date)
            points = [.. conditions.Select(one => Number(one.Day!.Value)).Distinct().Order()];
        else if (fact.Kind == FactKind.Number)
            numbers = [.. conditions.Select(one => one.NumberOn(date)!.Value).Distinct().Order()];
        Classes = Count();
    }

    public int Classes { get; }

    public ulong All => First(Classes);

    /// <summary>The class of a known value.</summary>
    public int ClassOf(int value, ReadOnlySpan<decimal> known, DateOnly dateOfAct)
    {
        switch (fact.Kind)
        {
            case FactKind.Country:
                var at = Array.IndexOf(points, value);
                return at < 0 ? points.Length : at;
            case FactKind.Number:
                return Around(numbers, known[value - 1]);
            case FactKind.Date:
                return ages.Length == 0 ? Around(points, value) : AgeClass(DateOnly.FromDayNumber(value - 1), dateOfAct);
            default:
                return value - 1;
        }
    }

    /// <summary>The classes in which the condition holds.</summary>
    public ulong Holds(Condition condition, DateOnly date) => condition.Comparison switch
    {
        Comparison.No => First(1),
        Comparison.Yes => All & ~First(1),
        Comparison.OneOf => condition.Words.Aggregate(0UL, (set, word) => set | (1UL << WordClass(word))),
        Comparison.OlderThan => First(1 + Array.IndexOf(ages, Age.Of(condition, date))),
        Comparison.Within => All & ~First(1 + Array.IndexOf(ages, Age.Of(condition, date))),
        Comparison.Below or Comparison.Before => First((2 * PointOf(condition, date)) + 1),
        Comparison.AtLeast => All & ~First((2 * PointOf(condition, date)) + 1),
        Comparison.AtMost => First((2 * PointOf(condition, date)) + 2),
        _ => All & ~First((2 * PointOf(condition, date)) + 2),
    };

    /// <summary>The class for messages.</summary>
    public string Say(int at) => fact.Kind switch
    {
        FactKind.YesNo => at == 1 ? "yes" : "no",
        FactKind.Code => fact.Words[at].Id,
        FactKind.Country => at < points.Length ? CountryNumber.Text(points[at]) : "another",
        _ when ages.Length > 0 => at < ages.Length ? $"older than {ages[at].Amount} {ages[at].Unit}" : "not older",
        FactKind.Number => Place(at, numbers.Length, point => numbers[point].ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => Place(at, points.Length, point => DateOnly.FromDayNumber(points[point] - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static string Place(int at, int points, Func<int, string> say) => at % 2 == 1 ? say(at / 2) : at / 2 < points ? $"below {say(at / 2)}" : points == 0 ? "any" : $"above {say(points - 1)}";

    private static ulong First(int classes) => (1UL << classes) - 1;

    internal static bool IsAge(Condition condition) => condition.Comparison is Comparison.OlderThan or Comparison.Within;

    private static int Number(DateOnly day) => day.DayNumber + 1;

    private int Count() => fact.Kind switch
    {
        FactKind.YesNo => 2,
        FactKind.Code => fact.Words.Count,
        FactKind.Country => points.Length + 1,
        _ when ages.Length > 0 => ages.Length + 1,
        FactKind.Number => (2 * numbers.Length) + 1,
        _ => (2 * points.Length) + 1,
    };

    private int WordClass(string word) => fact.Kind == FactKind.Country
        ? Array.IndexOf(points, CountryNumber.Of(word))
        : fact.Words.ToList().FindIndex(one => one.Id == word);

    private int PointOf(Condition condition, DateOnly date) => condition.Day is { } day
        ? Array.IndexOf(points, Number(day))
        : Array.IndexOf(numbers, condition.NumberOn(date)!.Value);

    private int AgeClass(DateOnly day, DateOnly dateOfAct)
    {
        var at = 0;
        while (at < ages.Length && !ages[at].IsExceeded(day, dateOfAct))
            at++;
        return at;
    }

    private static int Around<T>(T[] points, T value)
        where T : IComparable<T>
    {
        for (var at = 0; at < points.Length; at++)
        {
            var order = value.CompareTo(points[at]);
            if (order <= 0)
                return (2 * at) + (order == 0 ? 1 : 0);
        }

        return 2 * points.Length;
    }
}
