using Comity.App.Common;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>What the last check of a draft said, in short; the whole is its quality report.</summary>
internal sealed record DraftCheck
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Why the file could not be checked at all.</summary>
    public string? RefusalCode { get; init; }

    public IReadOnlyDictionary<string, string> RefusalValues { get; init; } = new Dictionary<string, string>();

    public string DataSet { get; init; } = "";

    public string ProfileId { get; init; } = "";

    public string FileHash { get; init; } = "";

    public string ContentHash { get; init; } = "";

    /// <summary>Number of the version before; 0 where there is none.</summary>
    public int Previous { get; init; }

    public int Observations { get; init; }

    public long Errors { get; init; }

    public long Added { get; init; }

    public long Removed { get; init; }

    public long Revised { get; init; }

    public bool Blocked { get; init; }

    public bool NeedsComment { get; init; }

    public bool Unchanged { get; init; }

    /// <summary>The first changes against the version before.</summary>
    public IReadOnlyList<StoredChange> Changes { get; init; } = [];

    /// <summary>Why the last attempt to publish was refused.</summary>
    public string? PublishRefusalCode { get; init; }

    public IReadOnlyDictionary<string, string> PublishRefusalValues { get; init; } = new Dictionary<string, string>();

    public bool MayBePublished => RefusalCode is null && !Blocked && !Unchanged;

    public static DraftCheck Refused(Refusal refusal, DateTimeOffset at) =>
        new() { At = at, RefusalCode = refusal.Code, RefusalValues = Texts(refusal), Blocked = true };

    public DraftCheck NotPublished(Refusal refusal) => this with { PublishRefusalCode = refusal.Code, PublishRefusalValues = Texts(refusal) };

    private static Dictionary<string, string> Texts(Refusal refusal) =>
        (refusal.Values ?? new Dictionary<string, object?>()).ToDictionary(
            v => v.Key, v => Convert.ToString(v.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal);
}
