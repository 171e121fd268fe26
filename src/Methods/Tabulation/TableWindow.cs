using System.Globalization;
using Comity.Methods.Tabulation.Scanning;

namespace Comity.Methods.Tabulation;

/// <summary>The dates or periods that a table counts, in order. They are its last dimension.</summary>
public sealed class TableWindow
{
    /// <summary>Most dates or periods of one table.</summary>
    public const int Most = 254;

    private readonly IReadOnlyList<DateOnly> _days;
    private readonly IReadOnlyList<(int First, int Last)> _spans;

    private TableWindow(WindowKind kind, IReadOnlyList<DatePeriod> periods, IReadOnlyList<string> codes)
    {
        if (periods.Count is 0 or > Most)
            throw new ArgumentException($"A table counts 1 to {Most} dates or periods.", nameof(periods));
        if (periods.Zip(periods.Skip(1)).Any(p => p.First.Last >= p.Second.First))
            throw new ArgumentException("Dates and periods must rise and not overlap.", nameof(periods));
        (Kind, Codes) = (kind, codes);
        Periods = [.. periods];
        _days = [.. periods.Select(p => p.First)];
        IsByYear = periods.All(p => p.Last == DatePeriod.Year(p.Last.Year).Last && (kind == WindowKind.Stock || p.First == DatePeriod.Year(p.Last.Year).First));
        _spans = [.. periods.Select(p => IsByYear ? (p.Last.Year, p.Last.Year) : (p.First.DayNumber, p.Last.DayNumber))];
    }

    public WindowKind Kind { get; }

    /// <summary>What the table calls them: <c>2020-12-31</c>, or as <see cref="DatePeriod.Code"/>.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The periods; of a stock its dates, each a period of one day.</summary>
    public IReadOnlyList<DatePeriod> Periods { get; }

    internal int Count => _spans.Count;

    /// <summary>Stock as of dates, rising.</summary>
    /// <exception cref="ArgumentException">None, more than <see cref="Most"/>, or not rising; so for all that follow.</exception>
    public static TableWindow AsOf(params IReadOnlyList<DateOnly> dates) => new(
        WindowKind.Stock,
        [.. dates.Select(d => new DatePeriod(d, d))],
        [.. dates.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);

    /// <summary>Stock as of 31 December of years.</summary>
    public static TableWindow EndOfYears(int first, int last) => AsOf([.. Years(first, last).Select(y => y.Last)]);

    /// <summary>Entries in periods.</summary>
    public static TableWindow Entries(params IReadOnlyList<DatePeriod> periods) => new(WindowKind.Entries, periods, [.. periods.Select(p => p.Code)]);

    /// <summary>Exits in periods.</summary>
    public static TableWindow Exits(params IReadOnlyList<DatePeriod> periods) => new(WindowKind.Exits, periods, [.. periods.Select(p => p.Code)]);

    /// <summary>Entries, or exits, in calendar years; with <see cref="WindowKind.Stock"/>, the stock at their ends.</summary>
    public static TableWindow CalendarYears(WindowKind kind, int first, int last) => kind switch
    {
        WindowKind.Stock => EndOfYears(first, last),
        WindowKind.Entries => Entries([.. Years(first, last)]),
        _ => Exits([.. Years(first, last)]),
    };

    /// <summary>That only years matter: dates are ends of years, or periods are calendar years.</summary>
    internal bool IsByYear { get; }

    /// <summary>By first day (or its year): the date from which a stock row counts; the period of an entry, or <see cref="Count"/>
    /// outside all.</summary>
    internal DaySteps ByFirst() => Kind == WindowKind.Stock ? Passed(1, absent: 0) : Within(0);

    /// <summary>By last day (or the year of the day after it): the date from which a stock row counts no more; the period of an exit, or
    /// <see cref="Count"/>.</summary>
    internal DaySteps ByLast()
    {
        // A last day leaves on the day after it; of the year of leaving that is said already.
        var leaving = IsByYear ? 0 : 1;
        return Kind == WindowKind.Stock ? Passed(1 - leaving, absent: (byte)Count) : Within(-leaving);
    }

    internal DateOnly Date(int number) => _days[number];

    private static IEnumerable<DatePeriod> Years(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(DatePeriod.Year);

    private DaySteps Passed(int after, byte absent)
    {
        var steps = new DaySteps(absent).From(int.MinValue, 0);
        for (var i = 0; i < Count; i++)
            steps.From(_spans[i].First + after, (byte)(i + 1));
        return steps;
    }

    private DaySteps Within(int shift)
    {
        var steps = new DaySteps((byte)Count).From(int.MinValue, (byte)Count);
        for (var i = 0; i < Count; i++)
            steps.From(_spans[i].First + shift, (byte)i).From(_spans[i].Last + 1 + shift, (byte)Count);
        return steps;
    }
}
