using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>Where the facts of one kind of check lie: those of the check, then those of each state, then of each state and pack.</summary>
internal sealed class Layout
{
    private readonly int[] offsets;
    private readonly int[] counts = new int[3];

    public Layout(CheckKind kind, FactVocabulary vocabulary, int packs)
    {
        Kind = kind;
        Facts = [.. vocabulary.Facts];
        Packs = packs;
        offsets = new int[vocabulary.Facts.Count];
        Array.Fill(offsets, -1);
        foreach (var fact in vocabulary.Of(kind))
            offsets[fact.Index] = counts[(int)fact.Scope]++;
        DateOfAct = vocabulary.Find(FactVocabulary.DateOfAct) is { } date && date.IsOf(kind) ? offsets[date.Index] : -1;
    }

    public CheckKind Kind { get; }

    public Fact[] Facts { get; }

    public int Packs { get; }

    /// <summary>Slot of the date of the act; -1 where the vocabulary has none.</summary>
    public int DateOfAct { get; }

    public int Size(int states) => counts[0] + (states * (counts[1] + (Packs * counts[2])));

    public int Offset(Fact fact) => offsets[fact.Index];

    /// <summary>State and pack are passed over where the fact has only one value.</summary>
    public int Slot(Fact fact, int state, int pack) => Slot(offsets[fact.Index], fact.Scope, state, pack);

    public int Slot(int offset, FactScope scope, int state, int pack) => scope switch
    {
        FactScope.Once => offset,
        FactScope.State => counts[0] + (state * PerState) + offset,
        _ => counts[0] + (state * PerState) + counts[1] + (pack * counts[2]) + offset,
    };

    private int PerState => counts[1] + (Packs * counts[2]);
}
