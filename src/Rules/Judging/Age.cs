using Comity.Rules.Book;

namespace Comity.Rules.Judging;

/// <summary>So many days, months or years by the calendar.</summary>
internal sealed record Age(int Amount, string Unit)
{
    /// <summary>The age that a condition asks for on a day; null where its parameter has no value.</summary>
    public static Age? Of(Condition condition, DateOnly date) =>
        condition.NumberOn(date) is { } amount ? new Age((int)amount, condition.Parameter!.Unit) : null;

    /// <summary>Is the day strictly earlier than the one so long before the act? On the anniversary itself it is not.</summary>
    public bool IsExceeded(DateOnly day, DateOnly dateOfAct) => dateOfAct > Anniversary(day);

    public DateOnly Anniversary(DateOnly day) => Unit switch
    {
        "years" => day.AddYears(Amount),
        "months" => day.AddMonths(Amount),
        _ => day.AddDays(Amount),
    };
}
