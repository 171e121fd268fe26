using Comity.Methods.Quality;

namespace Comity.Methods.Linkage;

/// <summary>
/// By which two records of a register count as one person: data, from <c>policy/personnel/duplicates.yaml</c>. Weights are logarithms to base 2 of how
/// much more often something is so between two records of one person than between strangers (Fellegi and Sunter 1969), in tenths; they add up.
/// </summary>
public sealed record DuplicateRules(string Edition)
{
    /// <summary>The first day on which these rules count.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; none where they still count.</summary>
    public DateOnly? Until { get; init; }

    public required string Source { get; init; }

    /// <summary>Whose rules they are: ours, verified, recalled.</summary>
    public required string Status { get; init; }

    public required LocalText Reading { get; init; }

    public required Thresholds Thresholds { get; init; }

    /// <summary>From rare to common.</summary>
    public required IReadOnlyList<CommonnessBand> Bands { get; init; }

    public required NameLikeness Likeness { get; init; }

    /// <summary>Days of a year (<c>MM-dd</c>) that clerks put where they know the year alone.</summary>
    public required IReadOnlyList<string> PlaceholderDays { get; init; }

    /// <summary>Records are compared only where one of these keys is the same.</summary>
    public required IReadOnlyList<BlockingKey> Keys { get; init; }

    /// <summary>Where more records than this share a key, each is compared with as many of its neighbours by date of birth only, and that is told.</summary>
    public required int LargestBlock { get; init; }

    public required IReadOnlyList<ComparisonRule> Comparisons { get; init; }

    public required IReadOnlyList<Guard> Guards { get; init; }

    /// <summary>What outcomes are called.</summary>
    public required IReadOnlyDictionary<Outcome, LocalText> Words { get; init; }

    public bool CountsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>From which sum of weights on a pair is one person.</summary>
/// <param name="Sure">In tenths.</param>
/// <param name="Review">In tenths: from here on a person looks at it.</param>
/// <param name="Records">Size of the register for which both hold.</param>
/// <param name="PerDoubling">In tenths: in a register twice as large each record has twice as many strangers that resemble it.</param>
public sealed record Thresholds(int Sure, int Review, int Records, int PerDoubling)
{
    /// <summary>For a register of another size.</summary>
    public Thresholds For(int records)
    {
        var more = (int)Math.Round(PerDoubling * Math.Log2(Math.Max(1, records) / (double)Records));
        return new Thresholds(Sure + more, Review + more, records, PerDoubling);
    }
}

/// <summary>How common a value is: borne by at most one record out of so many.</summary>
/// <param name="OutOf">None for the most common.</param>
/// <param name="Fewest">So many records may bear it in any case, however small the register.</param>
public sealed record CommonnessBand(string Id, int? OutOf, int Fewest, LocalText Name);

/// <summary>From how many letters on how many may be wrong, left out, added, or swapped with their neighbour.</summary>
/// <param name="OneFrom">Letters of the longer from which on one may.</param>
/// <param name="TwoFrom">Letters of the longer from which on two may.</param>
/// <param name="SoundsFrom">Consonants from which on the same sound counts.</param>
public sealed record NameLikeness(int OneFrom, int TwoFrom, int SoundsFrom);

/// <summary>Records that agree in all parts share the key.</summary>
public sealed record BlockingKey(string Id, IReadOnlyList<KeyPart> Parts, LocalText Name);

/// <summary>Parts of keys: the closed list of <c>parts</c> in the file of rules.</summary>
public enum KeyPart
{
    /// <summary>Family name in Latin letters.</summary>
    Family,

    /// <summary>First given name in Latin letters.</summary>
    FirstGiven,

    /// <summary>All words of both names, in the order of the alphabet: swapped names agree.</summary>
    AllNames,

    FamilySound,

    /// <summary>Sound of the first given name.</summary>
    GivenSound,

    /// <summary>Sounds of family and first given name, in the order of the alphabet: swapped names agree.</summary>
    BothSounds,

    /// <summary>Sound of either: a key for each.</summary>
    AnySound,

    /// <summary>First letter of the given name, by sound.</summary>
    GivenInitial,

    /// <summary>Whole date of birth.</summary>
    BirthDate,

    /// <summary>Year, and day and month in either order.</summary>
    BirthDateEitherWay,

    BirthYear,

    /// <summary>Day and month in either order, whatever the year.</summary>
    BirthDayAndMonth,

    /// <summary>Day and year, whatever the month.</summary>
    BirthDayAndYear,

    Sex,

    /// <summary>Country of birth; not the most common one, which says little.</summary>
    CountryOfBirth,

    QualificationCountry,

    /// <summary>Whole date of the first qualification.</summary>
    QualifiedOn,

    /// <summary>Year of the first qualification.</summary>
    QualifiedYear,
    Institution,
    NationalNumber,
}

/// <summary>A comparison with the weight of each outcome.</summary>
public sealed record ComparisonRule(Compared Compare, LocalText Name, IReadOnlyDictionary<Outcome, OutcomeWeight> Weights);

/// <summary>Weights in tenths, one for each band of commonness, in the order of <see cref="DuplicateRules.Bands"/>; all the same where it does not matter.</summary>
public sealed record OutcomeWeight(IReadOnlyList<int> ByBand);

/// <summary>Where all conditions hold, a pair is at most what is said, whatever its weight.</summary>
public sealed record Guard(string Id, IReadOnlyDictionary<Compared, IReadOnlyList<Outcome>> When, Verdict AtMost, LocalText Because);

/// <summary>What is thought of a pair.</summary>
public enum Verdict
{
    /// <summary>Two persons.</summary>
    Apart,

    /// <summary>A person is to look.</summary>
    Review,

    /// <summary>One person.</summary>
    Sure,
}
