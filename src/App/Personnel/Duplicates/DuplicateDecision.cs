using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Duplicates;

/// <summary>What was decided of a pair.</summary>
internal enum DecisionKind
{
    /// <summary>One person: one record counts from now on.</summary>
    Merged,

    /// <summary>Two persons.</summary>
    KeptApart,
}

/// <summary>Why a decision counts no more.</summary>
internal enum Ending
{
    /// <summary>Somebody took it back.</summary>
    Undone,

    /// <summary>One of the records says something else since: the pair is to be looked at again.</summary>
    RecordsChanged,
}

/// <summary>A decision on a pair: who, when, why, and what both persons were before.</summary>
internal sealed class DuplicateDecision : IRecorded, IOfCountryAlone
{
    private DuplicateDecision()
    {
    }

    private DuplicateDecision(CountryCode country, FoundPair pair, DecisionKind kind, string reason, Guid by, DateTimeOffset at)
    {
        (Id, Country, FirstId, SecondId, Kind) = (Guid.CreateVersion7(), country, pair.Key.First, pair.Key.Second, kind);
        (FirstPrint, SecondPrint, Reason, DecidedBy, DecidedAt) = (pair.FirstPrint, pair.SecondPrint, reason, by, at);
    }

    public Guid Id { get; private set; }

    public CountryCode Country { get; private set; }

    public long FirstId { get; private set; }

    public long SecondId { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>What was compared of the first when it was decided, see <see cref="FoundPair"/>.</summary>
    public string FirstPrint { get; private set; } = "";

    public string SecondPrint { get; private set; } = "";

    /// <summary>Who counts for both; none where they are kept apart.</summary>
    public long? StaysId { get; private set; }

    /// <summary>Which parts were taken from the record that goes (<see cref="PersonParts"/>).</summary>
    public int FromGone { get; private set; }

    /// <summary>Version of the record that stays, right after.</summary>
    public int StaysVersion { get; private set; }

    /// <summary>Version of the record that goes, right after.</summary>
    public int GoneVersion { get; private set; }

    /// <summary>Both persons as they were stored, see <see cref="KeptPersons"/>.</summary>
    [Secret]
    public string Before { get; private set; } = "";

    [Sealed]
    public string Reason { get; private set; } = "";

    public Guid DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>None as long as it counts.</summary>
    public Ending? Ending { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    [Sealed]
    public string EndingReason { get; private set; } = "";

    public string Subject => $"duplicate-decision/{Id}";

    public PairKey Pair => new(FirstId, SecondId);

    /// <summary>Who counts no more by themselves; none where they are kept apart.</summary>
    public long? GoneId => StaysId is { } stays ? (stays == FirstId ? SecondId : FirstId) : null;

    public static DuplicateDecision Apart(CountryCode country, FoundPair pair, string reason, Guid by, DateTimeOffset at) =>
        new(country, pair, DecisionKind.KeptApart, reason, by, at);

    public static DuplicateDecision Merge(CountryCode country, FoundPair pair, MergedPersons merged, string reason, Guid by, DateTimeOffset at) =>
        new(country, pair, DecisionKind.Merged, reason, by, at)
        {
            StaysId = merged.Stays.Id,
            FromGone = (int)merged.FromGone,
            StaysVersion = merged.Stays.Version,
            GoneVersion = merged.Gone.Version,
            Before = merged.Before.Write(),
        };

    public void End(Ending how, string reason, Guid by, DateTimeOffset at) => (Ending, EndingReason, EndedBy, EndedAt) = (how, reason, by, at);
}
