namespace Comity.Rules.Lists;

/// <summary>Is a country on the list?</summary>
public enum ListAnswer
{
    /// <summary>What is held does not decide it.</summary>
    Unknown,
    Listed,
    NotListed,
}

/// <summary>Why an answer is what it is.</summary>
public enum ListReason
{
    /// <summary>One edition was in effect and answers.</summary>
    EditionInEffect,

    /// <summary>The day of change is not established; both editions say the same.</summary>
    EditionsAgree,

    /// <summary>The day of change is not established, and the editions differ.</summary>
    EditionsDiffer,

    /// <summary>No edition was in effect yet, or none that is known.</summary>
    NoEdition,

    /// <summary>The edition in effect is held as history, without its members.</summary>
    MembersNotHeld,

    /// <summary>Nothing is held on this jurisdiction.</summary>
    JurisdictionNotHeld,
}

/// <summary>The list's answer for a country on the date of an act.</summary>
/// <param name="Edition">The edition that answers; where the day of change is open, the older of the two; null for none.</param>
/// <param name="AlsoPossible">The newer edition where the day of change is open.</param>
/// <param name="EffectiveFrom">First day of the edition in the jurisdiction; the earliest where only an interval is known.</param>
/// <param name="EffectiveLatest">The latest possible first day; equal to <paramref name="EffectiveFrom"/> where the day is known.</param>
/// <param name="Status">How well the adoption is known: see <see cref="Files.FactStatus"/>.</param>
/// <param name="Stale">The edition is older than allowed and was not confirmed since: a newer one is due.</param>
/// <param name="LastFreshDay">The last day on which an answer from this edition is not stale.</param>
public sealed record ListFinding(
    ListAnswer Answer,
    ListReason Reason,
    string? Edition,
    string? AlsoPossible,
    DateOnly? EffectiveFrom,
    DateOnly? EffectiveLatest,
    string Status,
    bool Stale,
    DateOnly? LastFreshDay);
