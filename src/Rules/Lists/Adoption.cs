namespace Comity.Rules.Lists;

/// <summary>From when an edition counts in a jurisdiction.</summary>
/// <param name="Jurisdiction"><c>WHO</c>, or ISO 3166-1 alpha-3.</param>
/// <param name="Earliest">First day on which it may have been in effect.</param>
/// <param name="Latest">First day on which it certainly was; equal to <paramref name="Earliest"/> where the day is known.</param>
/// <param name="To">Last day; null where it is open or ends where the next adoption begins.</param>
/// <param name="LastConfirmedOn">Day on which it was last seen unchanged.</param>
public sealed record Adoption(
    string Jurisdiction,
    string Edition,
    DateOnly Earliest,
    DateOnly Latest,
    DateOnly? To,
    SourcedDate? LastConfirmedOn,
    string Status,
    string Basis);
