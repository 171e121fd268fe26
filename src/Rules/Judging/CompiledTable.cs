using Comity.Rules.Book;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>
/// A table as arrays, for the days on which its parameters keep their values. What is known of its facts is one set of classes each; the
/// answer is the set of rows that may decide: one row where everything is known or what is not known makes no difference to the row.
/// </summary>
internal sealed class CompiledTable
{
    /// <summary>A set of rows, with one bit for none of them, is one word.</summary>
    public const int MostRows = 62;

    private readonly Partition[] partitions;
    private readonly int[] offsets;
    private readonly FactScope[] scopes;
    private readonly Fact[][] factsOfRows;
    private readonly int[] starts;
    private readonly (int Fact, ulong Holds)[] tests;

    public CompiledTable(Table table, Layout? layout, DateOnly date)
    {
        Table = table;
        Facts = [.. table.Facts];
        partitions = [.. Facts.Select(fact => new Partition(fact, [.. table.Rows.SelectMany(row => row.When).Where(one => one.Fact == fact && IsOn(one, date))], date))];
        offsets = [.. Facts.Select(fact => layout?.Offset(fact) ?? -1)];
        scopes = [.. Facts.Select(fact => fact.Scope)];
        Scope = scopes.Length == 0 ? FactScope.Once : scopes.Max();
        factsOfRows = [.. table.Rows.Select(row => row.When.Select(one => one.Fact).Distinct().ToArray())];
        (starts, tests) = Tests(date);
    }

    public Table Table { get; }

    public Fact[] Facts { get; }

    /// <summary>The widest scope of the facts: the answer is the same within it.</summary>
    public FactScope Scope { get; }

    public int RowCount => starts.Length - 1;

    public Partition PartitionOf(int fact) => partitions[fact];

    /// <summary>What is known of each fact, as a set of classes.</summary>
    public void Read(Situation situation, int state, int pack, Span<ulong> known)
    {
        var values = situation.Values;
        for (var at = 0; at < offsets.Length; at++)
        {
            var value = values[situation.Layout.Slot(offsets[at], scopes[at], state, pack)];
            known[at] = value == 0 ? partitions[at].All : 1UL << partitions[at].ClassOf(value, situation.Numbers, situation.Date);
        }
    }

    /// <summary>The rows that may decide, as bits; bit <see cref="RowCount"/> where it may be none of them. Leaves <paramref name="known"/> as it was.</summary>
    public ulong Open(Span<ulong> known) => Open(known, 0, 0);

    /// <summary>May all conditions of the row hold?</summary>
    public bool MayHold(int row, ReadOnlySpan<ulong> known)
    {
        for (var at = starts[row]; at < starts[row + 1]; at++)
        {
            if ((known[tests[at].Fact] & tests[at].Holds) == 0)
                return false;
        }

        return true;
    }

    /// <summary>The facts of a row's conditions.</summary>
    public ReadOnlySpan<Fact> FactsOf(int row) => factsOfRows[row];

    private static bool IsOn(Condition condition, DateOnly date) => condition.Parameter is null || condition.Parameter.On(date) is not null;

    private ulong Open(Span<ulong> known, int row, ulong open)
    {
        for (; row < RowCount; row++)
        {
            var rest = (2UL << RowCount) - (1UL << row);
            if ((open & rest) == rest)
                return open;
            if (!MayHold(row, known))
                continue;
            open |= 1UL << row;
            return Holds(row, known) ? open : Beyond(known, row, starts[row], open);
        }

        return open | (1UL << RowCount);
    }

    private bool Holds(int row, ReadOnlySpan<ulong> known)
    {
        for (var at = starts[row]; at < starts[row + 1]; at++)
        {
            if ((known[tests[at].Fact] & ~tests[at].Holds) != 0)
                return false;
        }

        return true;
    }

    /// <summary>The row may hold and may not: each way of not holding goes on to the rows below.</summary>
    private ulong Beyond(Span<ulong> known, int row, int test, ulong open)
    {
        for (var at = test; at < starts[row + 1]; at++)
        {
            var (fact, holds) = tests[at];
            var before = known[fact];
            if ((before & ~holds) == 0)
                continue;
            known[fact] = before & ~holds;
            open = Open(known, row + 1, open);
            known[fact] = before & holds;
            open = Beyond(known, row, at + 1, open);
            known[fact] = before;
            return open;
        }

        return open;
    }

    private (int[] Starts, (int Fact, ulong Holds)[] Tests) Tests(DateOnly date)
    {
        var all = new List<(int, ulong)>();
        var first = new List<int> { 0 };
        foreach (var row in Table.Rows)
        {
            if (row.When.All(one => IsOn(one, date)))
                all.AddRange(row.When.GroupBy(one => Array.IndexOf(Facts, one.Fact)).Select(group => (group.Key, All(group, date))));
            else
                all.Add((0, 0));
            first.Add(all.Count);
        }

        return ([.. first], [.. all]);
    }

    private ulong All(IGrouping<int, Condition> conditions, DateOnly date) =>
        conditions.Aggregate(partitions[conditions.Key].All, (set, one) => set & partitions[conditions.Key].Holds(one, date));
}
