using System.Numerics;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>Runs every table for every pack and state once. No LINQ, and no allocation but what the judgement keeps.</summary>
internal ref struct Judge
{
    private const byte NotApplied = 0;
    private const byte Perhaps = 1;
    private const byte Applied = 2;

    [ThreadStatic]
    private static Finding[]? spare;

    private readonly DayBook book;
    private readonly Situation situation;
    private readonly PackSelection selection;
    private readonly int states;
    private readonly int packs;
    private readonly Span<ulong> known;
    private readonly Span<byte> applied;
    private Finding[] found;
    private int count;

    private Judge(DayBook book, Situation situation, PackSelection selection, Span<ulong> known, Span<byte> applied)
    {
        this.book = book;
        this.situation = situation;
        this.selection = selection;
        this.known = known;
        this.applied = applied;
        states = situation.States.Count;
        packs = book.Packs.Length;
        found = spare ??= new Finding[256];
    }

    public static Judgement Run(DayBook book, Situation situation, PackSelection selection)
    {
        var size = situation.States.Count * book.Packs.Length;
        var judge = new Judge(book, situation, selection, stackalloc ulong[book.MostFacts], size <= 1024 ? stackalloc byte[size] : new byte[size]);
        judge.WhichPacks();
        for (var at = 0; at < book.Tables.Length; at++)
            judge.Run((short)at, book.Tables[at]);
        return new Judgement(book, situation, judge.found.AsSpan(0, judge.count).ToArray());
    }

    private void WhichPacks()
    {
        for (short at = 0; at < packs; at++)
        {
            if (book.Packs[at] is not { } pack || !selection.Takes(at))
                continue;
            var rounds = pack.Table.Scope == FactScope.Once ? 1 : states;
            for (short state = 0; state < rounds; state++)
                Which(pack, at, state, rounds == 1);
        }
    }

    private void Which(CompiledPack pack, short at, short state, bool everywhere)
    {
        var rows = Rows(pack.Table, state, at);
        var answer = (rows & ~pack.Yes) == 0 ? Applied : (rows & pack.Yes) == 0 ? NotApplied : Perhaps;
        for (var one = everywhere ? 0 : state; one < (everywhere ? states : state + 1); one++)
            applied[(one * packs) + at] = answer;
        var tell = answer == NotApplied ? selection.Names(at) || (rows & pack.Told) != 0 : answer == Perhaps || (rows & pack.Told) != 0;
        if (tell)
            Add(new Finding(-1, at, everywhere ? (short)-1 : state, answer == Perhaps ? Outcome.NoData : Outcome.NotApplicable, AllOutcomes(answer), rows));
    }

    private static byte AllOutcomes(byte answer) => answer == Perhaps ? (byte)0b111111 : (byte)1;

    private void Run(short at, CompiledRule rule)
    {
        var scope = rule.Table.Scope;
        var shared = scope == FactScope.Once ? Rows(rule.Table, 0, 0) : 0;
        for (short state = 0; state < states; state++)
        {
            if (scope == FactScope.State)
                shared = Rows(rule.Table, state, 0);
            foreach (short pack in rule.Packs)
            {
                if (book.Packs[pack] is not { } compiled || applied[(state * packs) + pack] == NotApplied)
                    continue;
                var everywhere = scope == FactScope.Once && compiled.Table.Scope == FactScope.Once;
                if (everywhere && state > 0)
                    continue;
                Judged(at, rule, pack, state, everywhere, scope == FactScope.Pack ? Rows(rule.Table, state, pack) : shared);
            }
        }
    }

    private void Judged(short at, CompiledRule rule, short pack, short state, bool everywhere, ulong rows)
    {
        var possible = rule.Outcomes(rows, pack);
        if (applied[(state * packs) + pack] == Perhaps)
            possible |= 1 << (int)Outcome.NotApplicable;
        var outcome = !BitOperations.IsPow2(possible) || rule.Lacks(situation, state, pack)
            ? Outcome.NoData
            : (Outcome)BitOperations.TrailingZeroCount(possible);
        Add(new Finding(at, pack, everywhere ? (short)-1 : state, outcome, possible, rows));
    }

    private readonly ulong Rows(CompiledTable table, int state, int pack)
    {
        var here = known[..table.Facts.Length];
        table.Read(situation, state, pack, here);
        return table.Open(here);
    }

    private void Add(Finding finding)
    {
        if (count == found.Length)
        {
            Array.Resize(ref found, found.Length * 2);
            spare = found;
        }

        found[count++] = finding;
    }
}
