using Comity.Methods.Personnel.Names;

namespace Comity.Methods.Personnel;

/// <summary>Lists of parts of two records as one list: two parts that contradict each other in nothing are one, with what is known of either.</summary>
internal static class PartMerge
{
    /// <summary>The earliest first, as the first counts.</summary>
    public static IReadOnlyList<Qualification> Qualifications(IReadOnlyList<Qualification> stays, IReadOnlyList<Qualification> gone)
    {
        var all = United(stays, gone, One);
        return all.Count == stays.Count ? all : [.. all.OrderBy(q => q.Completed.Earliest ?? DateOnly.MaxValue)];
    }

    public static IReadOnlyList<Licence> Licences(IReadOnlyList<Licence> stays, IReadOnlyList<Licence> gone) =>
        [.. United(stays, gone, One).OrderBy(l => l.From.Earliest ?? DateOnly.MinValue)];

    public static IReadOnlyList<Employment> Employments(IReadOnlyList<Employment> stays, IReadOnlyList<Employment> gone) => United(stays, gone, One);

    private static Qualification? One(Qualification one, Qualification other) =>
        Fits(one.Title, other.Title) && Fits(one.Institution, other.Institution) && FitsCode(one.Country, other.Country) && Fits(one.Completed, other.Completed)
            ? new Qualification(Known(one.Title, other.Title), Known(one.Institution, other.Institution), KnownCode(one.Country, other.Country), Known(one.Completed, other.Completed))
            : null;

    /// <summary>Begun on one day with one status: the later end counts, and no end is later than any.</summary>
    private static Licence? One(Licence one, Licence other) =>
        one.Status == other.Status && Fits(one.From, other.From)
            ? new Licence(one.Status, Known(one.From, other.From), one.Until.IsUnknown || other.Until.IsUnknown ? default : one.Until.Latest >= other.Until.Latest ? one.Until : other.Until)
            : null;

    private static Employment? One(Employment one, Employment other) =>
        FitsCode(one.Sector, other.Sector) && Fits(one.Facility, other.Facility) && FitsCode(one.Territory, other.Territory)
        && (SameKnown(one.Facility, other.Facility) || one.FullTime is null || other.FullTime is null || one.FullTime == other.FullTime) && Fits(one.From, other.From) && Fits(one.Until, other.Until)
            ? new Employment(
                KnownCode(one.Sector, other.Sector), Known(one.Facility, other.Facility), KnownCode(one.Territory, other.Territory), one.FullTime ?? other.FullTime,
                Known(one.From, other.From), Known(one.Until, other.Until))
            : null;

    private static List<T> United<T>(IReadOnlyList<T> stays, IReadOnlyList<T> gone, Func<T, T, T?> one)
        where T : class
    {
        var all = stays.ToList();
        foreach (var part in gone)
        {
            var at = all.FindIndex(other => one(other, part) is not null);
            if (at < 0)
                all.Add(part);
            else
                all[at] = one(all[at], part)!;
        }

        return all;
    }

    private static bool Fits(string one, string other) => one.Length == 0 || other.Length == 0 || NameKeys.Folded(one) == NameKeys.Folded(other);

    /// <summary>One post at one place: two shares of it are not two posts.</summary>
    private static bool SameKnown(string one, string other) => one.Length > 0 && other.Length > 0 && NameKeys.Folded(one) == NameKeys.Folded(other);

    private static bool FitsCode(string one, string other) => one == other || one == PersonCodes.Unknown || other == PersonCodes.Unknown;

    /// <summary>A year fits each of its days.</summary>
    private static bool Fits(PartialDate one, PartialDate other) =>
        one.IsUnknown || other.IsUnknown || one.ToString().StartsWith(other.ToString(), StringComparison.Ordinal) || other.ToString().StartsWith(one.ToString(), StringComparison.Ordinal);

    private static string Known(string one, string other) => one.Length == 0 ? other : one;

    private static string KnownCode(string one, string other) => one == PersonCodes.Unknown ? other : one;

    private static PartialDate Known(PartialDate one, PartialDate other) => one.ToString().Length >= other.ToString().Length ? one : other;
}
