using System.Globalization;
using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation;

/// <summary>From a first to a last day, both inclusive.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DatePeriod
{
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public DatePeriod(DateOnly first, DateOnly last)
    {
        if (last < first)
            throw new ArgumentException("A period cannot end before it begins.", nameof(last));
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>What a table calls it: a calendar year by its number, else <c>2020-01-01/2020-06-30</c>.</summary>
    public string Code => this == Year(First.Year)
        ? First.Year.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");

    /// <summary>A calendar year, 1 to 9999.</summary>
    public static DatePeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
