namespace Comity.App.Authorities;

/// <summary>How a stretch of time ended, or will.</summary>
internal enum Ending
{
    /// <summary>Goes on.</summary>
    None,

    /// <summary>The same designation goes on with another office-holder, or with less scope.</summary>
    Continued,
    Superseded,

    /// <summary>The last day that was said beforehand, or nobody answered.</summary>
    Lapsed,
    Withdrawn,
}

/// <summary>A stretch of days on which the same particulars and scopes hold, both days inclusive. One that ends before it begins never was.</summary>
/// <param name="Number">From 1 within the designation.</param>
/// <param name="ConfirmedOn">When the Secretariat confirmed what it says.</param>
/// <param name="StillRightOn">When the authority last said that it still holds.</param>
/// <param name="Entry">Number of the entry that last changed it.</param>
internal sealed record Segment(
    int Number, DateOnly From, DateOnly? To, Ending Ending, Scopes Scopes, Particulars Particulars, DateOnly ConfirmedOn, DateOnly? StillRightOn, int Entry)
{
    public bool IsVoid => To < From;

    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether any day from this one on is held.</summary>
    public bool ReachesTo(DateOnly day) => !IsVoid && !(To < day);
}
