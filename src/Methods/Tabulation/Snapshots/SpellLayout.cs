namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// The columns of a snapshot of spells. Every row has a first and a last day of validity; beside them stand columns of codes, of
/// days (such as the birth date) and of amounts (such as full-time equivalents in thousandths).
/// </summary>
public sealed class SpellLayout
{
    /// <param name="codes">Names of the columns of codes.</param>
    /// <param name="days">Names of further columns of days.</param>
    /// <param name="amounts">Names of the columns of amounts: whole numbers from 0 to <see cref="MostAmount"/>.</param>
    /// <param name="partition">The column of codes by which rows are kept together, so that one code of it is found without
    /// reading the rest; null when there is none.</param>
    /// <exception cref="ArgumentException">A name is empty or stands twice, or the partition is no column of codes.</exception>
    public SpellLayout(IEnumerable<string> codes, IEnumerable<string>? days = null, IEnumerable<string>? amounts = null, string? partition = null)
    {
        (Codes, Days, Amounts, Partition) = ([.. codes], [.. days ?? []], [.. amounts ?? []], partition);
        var names = Codes.Concat(Days).Concat(Amounts).ToList();
        if (names.Exists(string.IsNullOrWhiteSpace) || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            throw new ArgumentException("Every column of a snapshot needs a name of its own.", nameof(codes));
        if (partition is not null && !Codes.Contains(partition))
            throw new ArgumentException($"The partition {partition} is no column of codes.", nameof(partition));
    }

    /// <summary>The largest amount that a row can have: 1 000 000 full-time equivalents in thousandths.</summary>
    public const int MostAmount = 1_000_000_000;

    public IReadOnlyList<string> Codes { get; }

    public IReadOnlyList<string> Days { get; }

    public IReadOnlyList<string> Amounts { get; }

    public string? Partition { get; }

    internal int PartitionColumn => Partition is null ? -1 : CodeColumn(Partition);

    internal int FirstDay => Codes.Count;

    internal int LastDay => Codes.Count + 1;

    // Kept beside the days: nearly all tables ask for ends of years, and a year fits a byte.
    internal int FirstYear => AmountAt(Amounts.Count);

    internal int LeavingYear => FirstYear + 1;

    internal int ColumnCount => LeavingYear + 1;

    /// <summary>Place of a column of codes among them.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int CodeColumn(string name) => Place(Codes, name, "codes");

    /// <summary>Place of a further column of days among them.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int DayColumn(string name) => Place(Days, name, "days");

    /// <summary>Place of a column of amounts among them.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int AmountColumn(string name) => Place(Amounts, name, "amounts");

    // Columns lie in a block in this order: codes, first day, last day, further days, amounts, years of the first day and of leaving.
    internal int DayAt(int day) => Codes.Count + 2 + day;

    internal int AmountAt(int amount) => Codes.Count + 2 + Days.Count + amount;

    private static int Place(IReadOnlyList<string> names, string name, string kind)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }

        throw new ArgumentException($"The snapshot has no column of {kind} named {name}: it has {string.Join(", ", names)}.", nameof(name));
    }
}
