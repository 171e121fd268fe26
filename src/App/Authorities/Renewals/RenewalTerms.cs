using Comity.App.Reference;

namespace Comity.App.Authorities.Renewals;

/// <summary>When an authority is asked whether its entry is still right, and how long one waits. From <c>policy/parameters</c>.</summary>
/// <param name="After">Months from one confirmation to the question.</param>
/// <param name="Again">Days from one letter to the next.</param>
/// <param name="Within">Days to answer, from the first letter; then the entry lapses.</param>
internal sealed record RenewalTerms(int After, int Again, int Within)
{
    /// <exception cref="InvalidOperationException">A parameter has no value on the day.</exception>
    public static RenewalTerms On(DateOnly day, ContentFiles files)
    {
        var numbers = new PolicyNumbers(files, day);
        return new RenewalTerms(numbers["authorities.reminder-after"], numbers["authorities.reminder-again"], numbers["authorities.answer-within"]);
    }
}

/// <summary>What the clock brings for a designation.</summary>
internal enum RenewalMove
{
    None,
    Ask,
    Lapse,
}

/// <summary>What is due for a designation on a day; pure.</summary>
internal static class Renewal
{
    public static RenewalMove Of(Designation designation, RenewalTerms terms, DateOnly today)
    {
        // Whose notice lies with the Secretariat is not asked, and does not lapse while that decides.
        if (designation.On(today) is null || designation.Notice is { Kind: StepKind.Proposed })
        {
            return RenewalMove.None;
        }

        if (designation.AskedInVain is not [var first, ..])
        {
            return today >= designation.FreshSince!.Value.AddMonths(terms.After) ? RenewalMove.Ask : RenewalMove.None;
        }

        return today > Deadline(first, terms) ? RenewalMove.Lapse
            : today >= designation.AskedInVain[^1].AddDays(terms.Again) ? RenewalMove.Ask
            : RenewalMove.None;
    }

    /// <summary>Last day to answer.</summary>
    public static DateOnly Deadline(DateOnly first, RenewalTerms terms) => first.AddDays(terms.Within);
}
