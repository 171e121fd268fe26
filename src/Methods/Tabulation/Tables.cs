using Comity.Methods.Tabulation.Scanning;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation;

/// <summary>Counts tables from snapshots, and puts tables together.</summary>
public static class Tables
{
    /// <summary>Counts a table. Every row that passes the filters is counted in its cell, on each date on which it holds or in the period
    /// of its event; rows are taken as they are, so a person stands in one row on any day.</summary>
    /// <param name="snapshot">The rows.</param>
    /// <param name="definition">What is counted.</param>
    /// <param name="window">Dates or periods, of the definition's kind.</param>
    /// <param name="limits">How much it may take; by default some hundred megabytes, and all cores.</param>
    /// <param name="cancellation">Looked at between blocks.</param>
    /// <exception cref="ArgumentException">The definition names a column that is not there, or contradicts itself or the window.</exception>
    /// <exception cref="TableTooLargeException">The dimensions have too many combinations of codes.</exception>
    public static Table Count(
        SpellSnapshot snapshot, TableDefinition definition, TableWindow window, CountingLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= new CountingLimits();
        var plan = new ScanPlan(snapshot, definition, window, limits);
        var cores = Math.Clamp(limits.Cores, 1, Math.Max(1, plan.Pruned.Blocks.Count));
        var (account, cells) = plan.IsDense ? Dense(plan, cores, cancellation) : Hashed(plan, limits, cores, cancellation);
        return new Table(definition.Id, window.Kind, Dimensions(plan), definition.Amounts, account, cells);
    }

    /// <summary>A table whose cells somebody else counted by the same rules, such as a database.</summary>
    /// <param name="definition">What was counted.</param>
    /// <param name="window">Dates or periods, of the definition's kind.</param>
    /// <param name="cells">In any order; cells of one place add up.</param>
    /// <param name="account">Which rows they rest on.</param>
    /// <exception cref="ArgumentException">The window is of another kind, or a cell has not one code for each dimension and a date or period
    /// of the window.</exception>
    public static Table Of(TableDefinition definition, TableWindow window, IEnumerable<CountedCell> cells, RowAccount account)
    {
        if (window.Kind != definition.Window)
            throw new ArgumentException($"{definition.Id} counts {definition.Window}, and was asked for {window.Kind}.", nameof(window));
        IReadOnlyList<CountedCell> all = [.. cells];
        TableDimension[] dimensions =
        [
            .. definition.Dimensions.Select((d, at) => new TableDimension(
                d.Name, [.. all.Select(c => c.Codes[at]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
            new TableDimension(TableDefinition.Time, window.Codes),
        ];
        var (strides, ranks, sum) = (Table.StridesOf(dimensions), dimensions.Select(Ranks).ToArray(), new CellSum(definition.Amounts.Count));
        foreach (var cell in all)
            sum.Add(KeyOf(cell, ranks, strides), cell.Count, cell.Amounts);
        return new Table(definition.Id, window.Kind, dimensions, definition.Amounts, account, sum.Build());
    }

    /// <summary>One table from several by the same definition over different rows, such as one for each partition or server: counts,
    /// amounts and accounts add up.</summary>
    /// <exception cref="ArgumentException">There is none, or they are not by the same definition.</exception>
    public static Table Merge(IReadOnlyList<Table> parts)
    {
        if (parts.Count == 0 || parts.Any(p => !Alike(p, parts[0])))
            throw new ArgumentException("Only tables by the same definition merge.", nameof(parts));
        TableDimension[] dimensions = [.. parts[0].Dimensions.Select((d, at) => new TableDimension(
            d.Name, [.. parts.SelectMany(p => p.Dimensions[at].Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))];
        var strides = Table.StridesOf(dimensions);
        var sum = new CellSum(parts[0].Amounts.Count);
        foreach (var part in parts)
            part.AddTo(sum, [.. part.Dimensions.Select((d, at) => Steps(d, dimensions[at], strides[at]))]);
        return new Table(parts[0].Id, parts[0].Window, dimensions, parts[0].Amounts, RowAccount.Sum([.. parts.Select(p => p.Account)]), sum.Build());
    }

    private static long KeyOf(CountedCell cell, Dictionary<string, int>[] ranks, long[] strides)
    {
        if (cell.Codes.Count != ranks.Length)
            throw new ArgumentException($"A cell of this table has {ranks.Length} codes.", nameof(cell));
        return cell.Codes.Index().Sum(c => ranks[c.Index].TryGetValue(c.Item, out var rank)
            ? rank * strides[c.Index]
            : throw new ArgumentException($"{c.Item} is no date or period of this window.", nameof(cell)));
    }

    private static Dictionary<string, int> Ranks(TableDimension dimension) =>
        dimension.Codes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

    private static bool Alike(Table one, Table other) => one.Id == other.Id && one.Window == other.Window
        && one.Dimensions.Select(d => d.Name).SequenceEqual(other.Dimensions.Select(d => d.Name)) && one.Amounts.SequenceEqual(other.Amounts);

    private static long[] Steps(TableDimension from, TableDimension to, long stride)
    {
        var ranks = Ranks(to);
        return [.. from.Codes.Select(c => ranks[c] * stride)];
    }

    private static (RowAccount Account, CellStore Cells) Dense(ScanPlan plan, int cores, CancellationToken cancellation)
    {
        var count = new DenseCount(plan, cores);
        var tallies = Everywhere(cores, () => count.Work(cancellation));
        return (RowTally.Account(plan, tallies), DenseCells.Of(plan, count.Cells));
    }

    private static (RowAccount Account, CellStore Cells) Hashed(ScanPlan plan, CountingLimits limits, int cores, CancellationToken cancellation)
    {
        var count = new HashedCount(plan, limits);
        var done = Everywhere(cores, () => count.Work(cancellation));
        return (RowTally.Account(plan, [.. done.Select(d => d.Tally)]), count.Cells([.. done.Select(d => d.Cube)]));
    }

    private static T[] Everywhere<T>(int cores, Func<T> work)
    {
        var results = new T[cores];
        if (cores == 1)
            results[0] = work();
        else
            Threads.Run(cores, cores, core => results[core] = work());
        return results;
    }

    // Cells count in the order of ranks, so codes are told in it.
    private static TableDimension[] Dimensions(ScanPlan plan) =>
        [.. plan.Dimensions.Select(d => new TableDimension(d.Name, [.. d.Codes.Order(StringComparer.Ordinal)])), new TableDimension(TableDefinition.Time, plan.Window.Codes)];
}
