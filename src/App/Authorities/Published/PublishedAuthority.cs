namespace Comity.App.Authorities.Published;

/// <summary>Who was designated, on which days, as it was published at a moment. Empty texts are not said or not public.</summary>
/// <param name="Designation">The same for all that is said of one designation.</param>
/// <param name="Segment">A stretch of days of it; <paramref name="Version"/> counts what was published of that.</param>
/// <param name="Change">What happened: confirmed, superseded, withdrawn, stillRight, lapsed.</param>
/// <param name="To">Last day; none: open.</param>
/// <param name="Ended">None while it goes on; continued, superseded, lapsed, withdrawn.</param>
/// <param name="Scopes">contact, data, reports.</param>
/// <param name="Holder">Only with consent.</param>
internal sealed record PublishedAuthority(
    Guid Designation,
    int Segment,
    int Version,
    string Country,
    string Change,
    DateTimeOffset PublishedAt,
    DateOnly From,
    DateOnly? To,
    string? Ended,
    IReadOnlyList<string> Scopes,
    string Institution,
    string Unit,
    string Office,
    string Holder,
    DateOnly? HolderSince,
    string Deputy,
    string Email,
    string Telephone,
    IReadOnlyList<string> Languages,
    string MandateLink,
    string MandateFile,
    DateOnly? MandateDate,
    string MandateIssuer,
    string MandateLanguage,
    bool MandateRestricted,
    DateOnly? NotifiedOn,
    DateOnly ConfirmedOn,
    DateOnly? StillRightOn,
    IReadOnlyList<string> SubUnits)
{
    public DateOnly PublishedOn => DateOnly.FromDateTime(PublishedAt.UtcDateTime);

    /// <summary>It was taken back or replaced before its first day.</summary>
    public bool NeverBegan => To < From;

    public bool HoldsOn(DateOnly day) => From <= day && !(To < day);
}
