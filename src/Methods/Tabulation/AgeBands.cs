using System.Globalization;
using Comity.Methods.Tabulation.Scanning;

namespace Comity.Methods.Tabulation;

/// <summary>
/// Bands of completed years from a day of the row (such as birth) to the day of counting. Of a stock that is its date, of an entry the first
/// day, of an exit the day after the last. Who was born on 29 February is a year older on 1 March in common years. Without a
/// day, or with one after the day of counting, the band is unknown.
/// </summary>
public sealed record AgeBands
{
    /// <summary>Code of the unknown band.</summary>
    public const string Unknown = Snapshots.CodeDictionary.Unknown;

    private const int MostYears = 200;
    private readonly byte[] _bandOf = new byte[MostYears + 1];

    /// <param name="lowerBounds">Lower bounds in years, rising from 0, below 200, at most 100 of them.</param>
    /// <exception cref="ArgumentException">They are not so.</exception>
    public AgeBands(params IReadOnlyList<int> lowerBounds)
    {
        if (lowerBounds.Count is 0 or > 100 || lowerBounds[0] != 0 || lowerBounds[^1] >= MostYears || lowerBounds.Zip(lowerBounds.Skip(1)).Any(p => p.First >= p.Second))
            throw new ArgumentException("Bands begin at 0, rise, and end below 200.", nameof(lowerBounds));
        LowerBounds = [.. lowerBounds];
        Codes = [Unknown, .. LowerBounds.Select((_, band) => CodeOf(band))];
        for (var years = 0; years <= MostYears; years++)
            _bandOf[years] = (byte)LowerBounds.Count(bound => bound <= years);
    }

    /// <summary>In years, the first 0.</summary>
    public IReadOnlyList<int> LowerBounds { get; }

    /// <summary>The codes of the table: unknown, then <c>Y_LT25</c>, <c>Y25T34</c>, …, <c>Y_GE65</c>.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The bands of every birth day, seen from one day: from each step's day on, its band.</summary>
    internal DaySteps Seen(DateOnly day)
    {
        var steps = new DaySteps(absent: 0);
        for (var band = LowerBounds.Count; band > 0; band--)
        {
            if (day.Year - LowerBounds[band - 1] < 1)
                continue;
            // The band above ends on the latest day that lies its lower bound in completed years back.
            steps.From(steps.IsEmpty ? int.MinValue : day.AddYears(-LowerBounds[band]).DayNumber + 1, (byte)band);
        }

        steps.From(day.DayNumber + 1, 0);
        return steps;
    }

    /// <summary>The band of one birth day on one day, as numbers of days.</summary>
    internal int Band(int birth, int day)
    {
        if (birth > day)
            return 0;
        var (from, to) = (DateOnly.FromDayNumber(birth), DateOnly.FromDayNumber(day));
        var years = to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
        return _bandOf[Math.Min(years, MostYears)];
    }

    private string CodeOf(int band)
    {
        var from = LowerBounds[band].ToString(CultureInfo.InvariantCulture);
        if (band == LowerBounds.Count - 1)
            return "Y_GE" + from;
        var next = LowerBounds[band + 1];
        return band == 0 ? string.Create(CultureInfo.InvariantCulture, $"Y_LT{next}") : string.Create(CultureInfo.InvariantCulture, $"Y{from}T{next - 1}");
    }
}
