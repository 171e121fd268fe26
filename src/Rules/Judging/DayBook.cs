using System.Collections.Concurrent;
using Comity.Rules.Book;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>The rules of one kind as they stand between two days on which something changes, compiled.</summary>
internal sealed class DayBook
{
    public DayBook(Rulebook rulebook, Layout layout, DateOnly date)
    {
        Rulebook = rulebook;
        Packs = [.. rulebook.Packs.Select(pack => pack.Enabled && pack.On(date) is { } version ? new CompiledPack(pack, version, layout, date) : null)];
        Tables = [.. rulebook.Rules.Where(rule => rule.Kind == layout.Kind).Select(rule => (Rule: rule, Version: rule.On(date)))
            .Where(pair => pair.Version is { Enabled: true })
            .SelectMany(pair => pair.Version!.Tables.Select(table => new CompiledRule(pair.Rule, pair.Version, table, rulebook.Packs, layout, date)))];
        MostFacts = Tables.Select(table => table.Table.Facts.Length).Concat(Packs.Select(pack => pack?.Table.Facts.Length ?? 0)).Append(1).Max();
    }

    public Rulebook Rulebook { get; }

    /// <summary>By index of the pack; null where it does not stand.</summary>
    public CompiledPack?[] Packs { get; }

    public CompiledRule[] Tables { get; }

    public int MostFacts { get; }
}

/// <summary>When a pack applies.</summary>
internal sealed class CompiledPack(Pack pack, PackVersion version, Layout layout, DateOnly date)
{
    public Pack Pack => pack;

    public PackVersion Version => version;

    public CompiledTable Table { get; } = new(version.Applies, layout, date);

    /// <summary>Rows that are worth telling: with a warning, or because a rule is about them.</summary>
    public ulong Told { get; } = version.Applies.Rows.Select((row, at) => row.Warning is null && row.Rule is null ? 0 : 1UL << at).Aggregate(0UL, (set, bit) => set | bit);

    /// <summary>Rows that say that it applies, as bits.</summary>
    public ulong Yes { get; } = version.Applies.Rows.Select((row, at) => row.For(pack.Id) == Outcome.Pass ? 1UL << at : 0).Aggregate(0UL, (set, bit) => set | bit);
}

/// <summary>One table of a rule, with its outcomes by row and pack.</summary>
internal sealed class CompiledRule
{
    private readonly byte[] outcomes;
    private readonly int packs;

    public CompiledRule(Rule rule, RuleVersion version, Table table, IReadOnlyList<Pack> all, Layout? layout, DateOnly date)
    {
        Rule = rule;
        Version = version;
        Table = new CompiledTable(table, layout, date);
        packs = all.Count;
        Packs = [.. table.Packs.Select(id => all.First(pack => pack.Id == id).Index).Order()];
        outcomes = new byte[(table.Rows.Count + 1) * packs];
        Array.Fill(outcomes, (byte)Outcome.NoData);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var pack in Packs)
                outcomes[(row * packs) + pack] = (byte)table.Rows[row].For(all[pack].Id)!.Value;
        }

        Needs = [.. version.Needs];
    }

    public Rule Rule { get; }

    public RuleVersion Version { get; }

    public CompiledTable Table { get; }

    /// <summary>Indices of the packs that the table speaks for.</summary>
    public int[] Packs { get; }

    public Fact[] Needs { get; }

    /// <summary>The outcomes that the rows may give, as bits in the order of <see cref="Outcome"/>.</summary>
    public byte Outcomes(ulong rows, int pack)
    {
        var set = 0;
        for (; rows != 0; rows &= rows - 1)
            set |= 1 << outcomes[(System.Numerics.BitOperations.TrailingZeroCount(rows) * packs) + pack];
        return (byte)set;
    }

    /// <summary>Is a fact unknown that must be known?</summary>
    public bool Lacks(Situation situation, int state, int pack)
    {
        foreach (var fact in Needs)
        {
            if (!situation.Knows(fact, state, pack))
                return true;
        }

        return false;
    }
}
