using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting.Sql;

/// <summary>Dates and periods as conditions on first and last days.</summary>
internal sealed class WindowSql(TableWindow window, SqlDialect dialect)
{
    public TableWindow Window => window;

    /// <summary>Whether a row counts at one date or in one period. Never neither true nor false for a stock; for a flow, no day is not true.</summary>
    public string Holds(int place)
    {
        var (first, last) = (window.Periods[place].First, window.Periods[place].Last);
        return window.Kind switch
        {
            WindowKind.Stock => $"((first_day IS NULL OR first_day <= {Day(first)}) AND (last_day IS NULL OR last_day >= {Day(first)}))",
            WindowKind.Entries => $"(first_day >= {Day(first)} AND first_day <= {Day(last)})",
            // Who was there on the last day leaves on the day after it.
            _ when last == DateOnly.MinValue => "(1 = 0)",
            _ => $"(last_day >= {Day(first == DateOnly.MinValue ? first : first.AddDays(-1))} AND last_day <= {Day(last.AddDays(-1))})",
        };
    }

    /// <summary>Whether it counts anywhere.</summary>
    public string HoldsAnywhere => $"({string.Join(" OR ", Enumerable.Range(0, window.Codes.Count).Select(Holds))})";

    /// <summary>The day of an event: of an entry the first, of an exit the one after the last.</summary>
    public string EventDay => window.Kind == WindowKind.Entries ? "first_day" : dialect.DayAfter("last_day");

    private string Day(DateOnly day) => dialect.Value(day);
}
