using Comity.Methods.Observations;

namespace Comity.Methods.Quality;

/// <summary>What surrounds a version. Everything may be absent; then the checks that need it say so.</summary>
public sealed record QualityContext
{
    /// <summary>The dimensions whose codes are the same for everybody, for <see cref="KnownCodes"/>.</summary>
    public static IReadOnlyDictionary<Dimension, IReadOnlySet<string>> ClosedCodes { get; } = new Dictionary<Dimension, IReadOnlySet<string>>
    {
        [Dimension.Measure] = Measures.All.ToHashSet(StringComparer.Ordinal),
        [Dimension.Unit] = Units.All.ToHashSet(StringComparer.Ordinal),
        [Dimension.Criterion] = Criteria.All.ToHashSet(StringComparer.Ordinal),
        [Dimension.Activity] = ActivityLevels.All.ToHashSet(StringComparer.Ordinal),
        [Dimension.Source] = SourceKinds.All.ToHashSet(StringComparer.Ordinal),
        [Dimension.Native] = new HashSet<string>(["YES", "NO", Codes.Unknown, Codes.Total], StringComparer.Ordinal),
    };

    public ImportFacts? Import { get; init; }

    /// <summary>Year of the day on which the version is checked; 0: not known, and no year is a future year.</summary>
    public int Year { get; init; }

    /// <summary>The owner declares that every partner is named, so that parts must add up.</summary>
    public bool OriginsComplete { get; init; }

    /// <summary>The owner declares that a person may count in several parts: parts add up to the total or more.</summary>
    public bool NotAdditive { get; init; }

    /// <summary>Codes that may stand in a dimension, where that is known.</summary>
    public IReadOnlyDictionary<Dimension, IReadOnlySet<string>> KnownCodes { get; init; } = new Dictionary<Dimension, IReadOnlySet<string>>();

    /// <summary>Population by country and year.</summary>
    public Func<string, int, double?>? Population { get; init; }

    /// <summary>National totals of other data sets already published: country, measure, unit, occupation to all their observations.</summary>
    public Func<string, string, string, string, IReadOnlyList<Observation>>? Published { get; init; }

    /// <summary>How many origins the previous version named: country, occupation, criterion to the count, or none.</summary>
    public Func<string, string, string, int?>? PreviousOrigins { get; init; }

    /// <summary>How many findings of a check are kept whole; all are counted.</summary>
    public int Examples { get; init; } = 200;
}
