using System.Runtime.InteropServices;

namespace Comity.Rules.Judging;

/// <summary>What one table of a rule, or the question whether a pack applies, gave for one pack and state. Small, so that many cost little; <see cref="Judgement.Explain"/> tells the rest.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Finding
{
    internal Finding(short table, short pack, short state, Outcome outcome, byte possible, ulong rows)
    {
        Table = table;
        Pack = pack;
        State = state;
        Outcome = outcome;
        PossibleSet = possible;
        Rows = rows;
    }

    /// <summary>Place in the tables of the day; -1 where it is about the pack as a whole.</summary>
    internal short Table { get; }

    /// <summary>Place in <see cref="Rulebook.Packs"/>.</summary>
    public short Pack { get; }

    /// <summary>Place in <see cref="Situation.States"/>; -1 where it is the same for every state.</summary>
    public short State { get; }

    public Outcome Outcome { get; }

    internal byte PossibleSet { get; }

    /// <summary>The rows that may decide, as bits.</summary>
    internal ulong Rows { get; }

    /// <summary>May the outcome become this one once everything is known?</summary>
    public bool CanBe(Outcome outcome) => (PossibleSet & (1 << (int)outcome)) != 0;
}
