using Comity.App.Common;

namespace Comity.App.Personnel.Records;

internal static class RecordRefusals
{
    public static Refusal NotFound() => Refusal.Of("no-such-person");

    public static Refusal NothingAsked() => Refusal.Of("person-nothing-asked");

    public static Refusal NoDate() => Refusal.Of("person-no-date");

    /// <summary>Somebody else changed the record since it was read.</summary>
    public static Refusal Changed() => Refusal.Of("person-changed");

    /// <summary>What was found to be another person is corrected there.</summary>
    public static Refusal Merged() => Refusal.Of("person-merged");

    public static Refusal NothingChanged() => Refusal.Of("person-nothing-changed");

    public static Refusal NumberWanted() => Refusal.Of("person-number-wanted");

    public static Refusal NumberTaken(string number) => Refusal.Of("person-number-taken", ("number", number));

    public static Refusal ReasonWanted() => Refusal.Of("person-reason-wanted");

    public static Refusal ReasonTooLong(int most) => Refusal.Of("person-reason-too-long", ("most", most));

    public static Refusal WayWanted() => Refusal.Of("person-way-wanted");

    public static Refusal DayWanted() => Refusal.Of("person-day-wanted");

    public static Refusal DayAhead() => Refusal.Of("person-day-ahead");

    /// <summary>What is said now holds from a later day on: what was before it is corrected, not changed.</summary>
    public static Refusal DayTooEarly(DateOnly since) => Refusal.Of("person-day-too-early", ("since", since));
}
