using Comity.App.Common;

namespace Comity.App.Personnel.Loading;

/// <summary>What the last check of a draft found, in short.</summary>
internal sealed record LoadCheck
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Why the file could not be checked at all, or why it could not be taken in.</summary>
    public string? RefusalCode { get; init; }

    public IReadOnlyDictionary<string, string> RefusalValues { get; init; } = new Dictionary<string, string>();

    public string FileHash { get; init; } = "";

    /// <summary>Of the register when it was compared; 0: there was none.</summary>
    public long Edition { get; init; }

    public LoadCounts Counts { get; init; } = new(0, 0, 0, 0, 0, 0);

    public IReadOnlyList<DeltaPerson> New { get; init; } = [];

    public IReadOnlyList<DeltaPerson> Changed { get; init; } = [];

    public IReadOnlyList<DeltaPerson> Gone { get; init; } = [];

    public static LoadCheck Refused(Refusal refusal, DateTimeOffset at) => new LoadCheck { At = at }.With(refusal);

    public LoadCheck With(Refusal refusal) => this with
    {
        RefusalCode = refusal.Code,
        RefusalValues = (refusal.Values ?? new Dictionary<string, object?>()).ToDictionary(
            v => v.Key, v => Convert.ToString(v.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal),
    };
}
