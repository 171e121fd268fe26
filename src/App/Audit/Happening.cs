using Comity.App.Common;

namespace Comity.App.Audit;

/// <summary>What a log entry tells: what became of what, with old and new values.</summary>
/// <param name="Kind">Such as <c>DesignationAdded</c> or <c>SignedIn</c>.</param>
/// <param name="Subject">Kind and key of what it is about, such as <c>designation/0199…</c>.</param>
/// <param name="Country">Whose row it is; none where it is nobody's.</param>
/// <param name="Values">What may be told once the subject is published.</param>
/// <param name="Sealed">Personal data: kept apart, and only its fingerprint enters the log.</param>
internal sealed record Happening(
    string Kind, string Subject, CountryCode? Country, IReadOnlyList<ValueChange> Values, IReadOnlyList<ValueChange> Sealed)
{
    /// <summary>Fingerprints of secrets after the change, shown to nobody: by them a secret that was exchanged is noticed.</summary>
    public IReadOnlyList<ValueChange> Secrets { get; init; } = [];

    public static Happening Of(string kind, string subject, CountryCode? country = null, params ValueChange[] values) =>
        new(kind, subject, country, values, []);
}

/// <summary>A field's value before and after, as text; null where there was or is none.</summary>
internal sealed record ValueChange(string Field, string? Was, string? Is);
