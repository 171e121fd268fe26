using Comity.Methods.Observations;

namespace Comity.Methods.Versions;

/// <summary>
/// What changed between two versions: both are read once, side by side, in order of their keys. A revision is a change of value,
/// status or note; the row that a figure stood in may change without the figure changing.
/// </summary>
public sealed class VersionComparison
{
    private static readonly Dimension[] Dimensions = Enum.GetValues<Dimension>();

    /// <summary>Counts so far; complete once <see cref="Changes"/> has been read to its end.</summary>
    public ChangeCounts Counts { get; private set; }

    /// <param name="earlier">Sorted by key, ordinal, in the order of <see cref="Dimension"/>; each key once.</param>
    /// <param name="later">Likewise.</param>
    /// <exception cref="InvalidDataException">One of the two is not in order, or has a key twice.</exception>
    public IEnumerable<VersionChange> Changes(IEnumerable<Observation> earlier, IEnumerable<Observation> later)
    {
        Counts = default;
        using var olds = InOrder(earlier).GetEnumerator();
        using var news = InOrder(later).GetEnumerator();
        var (hasOld, hasNew) = (olds.MoveNext(), news.MoveNext());
        while (hasOld || hasNew)
        {
            var order = !hasOld ? 1 : !hasNew ? -1 : CompareKeys(olds.Current, news.Current);
            if (Next(order, hasOld ? olds.Current : default, hasNew ? news.Current : default) is { } change)
                yield return change;
            if (order <= 0)
                hasOld = olds.MoveNext();
            if (order >= 0)
                hasNew = news.MoveNext();
        }
    }

    /// <summary>Ordinal, dimension after dimension.</summary>
    public static int CompareKeys(in Observation a, in Observation b)
    {
        foreach (var dimension in Dimensions)
        {
            var order = string.CompareOrdinal(a[dimension], b[dimension]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private VersionChange? Next(int order, in Observation old, in Observation @new)
    {
        if (order < 0)
        {
            Counts = Counts with { Removed = Counts.Removed + 1 };
            return new VersionChange(ChangeKind.Removed, old, null);
        }

        if (order > 0)
        {
            Counts = Counts with { Added = Counts.Added + 1 };
            return new VersionChange(ChangeKind.Added, null, @new);
        }

        if (SameFigure(old, @new))
        {
            Counts = Counts with { Unchanged = Counts.Unchanged + 1 };
            return null;
        }

        Counts = Counts with { Revised = Counts.Revised + 1 };
        return new VersionChange(ChangeKind.Revised, old, @new);
    }

    private static bool SameFigure(in Observation a, in Observation b) =>
        Nullable.Equals(a.Value, b.Value) && a.Status == b.Status && a.Flags == b.Flags && a.Note == b.Note;

    private static IEnumerable<Observation> InOrder(IEnumerable<Observation> version)
    {
        Observation? last = null;
        foreach (var o in version)
        {
            if (last is { } before && CompareKeys(before, o) >= 0)
                throw new InvalidDataException($"Row {o.Row} of the version is out of order, or has the key of row {before.Row}.");
            last = o;
            yield return o;
        }
    }
}
