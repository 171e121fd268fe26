namespace Comity.Methods.Disclosure;

/// <summary>
/// How much must be hidden. Settings of the owner of the figures, each with its first day; handed in, never known here.
/// The defaults are those of Comity's documentation of the field (statistics, section 11).
/// </summary>
public sealed record DisclosureParameters
{
    /// <summary>The first day on which these hold; they end where the next begin.</summary>
    public DateOnly ValidFrom { get; init; } = DateOnly.MinValue;

    /// <summary>Counts from 1 to one less than this are withheld. 1 or less: none.</summary>
    public int Threshold { get; init; } = 5;

    /// <summary>False: zero discloses (nobody of a group is in work), and is withheld like a small count.</summary>
    public bool ZerosAreShown { get; init; } = true;

    public Dominance? Dominance { get; init; }

    /// <summary>A contributor must not be guessed more closely than by this percentage of its contribution, by the second largest (p% rule).</summary>
    public decimal? PriorPercent { get; init; }

    /// <summary>Rates and shares on a denominator below this are withheld.</summary>
    public long LeastDenominator { get; init; } = 30;

    /// <summary>How high a withheld small count must seem possible, in persons; none: one less than the threshold. It must seem possible from 0.</summary>
    public long? ProtectedUpTo { get; init; }

    /// <summary>How wide the interval of a cell must be that is withheld for the sake of others, in persons; none: as for small counts.</summary>
    public long? SecondaryWidth { get; init; }

    /// <summary>None: cells are withheld. 3 or 5: every cell is rounded at random to a multiple instead.</summary>
    public int? RoundingTo { get; init; }

    /// <summary>Those in force on a day: of all that began, the latest.</summary>
    /// <exception cref="ArgumentException">None has begun.</exception>
    public static DisclosureParameters On(DateOnly day, IEnumerable<DisclosureParameters> dated) =>
        dated.Where(p => p.ValidFrom <= day).MaxBy(p => p.ValidFrom)
        ?? throw new ArgumentException($"No parameters hold on {day:O}.", nameof(dated));
}
