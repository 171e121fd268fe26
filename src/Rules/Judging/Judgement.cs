using Comity.Rules.Book;

namespace Comity.Rules.Judging;

/// <summary>
/// What the rulebook says of a situation. It reads the situation when it explains: ask before the situation is changed or restarted.
/// </summary>
public sealed class Judgement
{
    private readonly DayBook book;
    private readonly Finding[] findings;

    internal Judgement(DayBook book, Situation situation, Finding[] findings)
    {
        this.book = book;
        this.findings = findings;
        Situation = situation;
        var worst = Outcome.NotApplicable;
        foreach (var finding in findings)
            worst = finding.Outcome > worst ? finding.Outcome : worst;
        Outcome = worst;
    }

    public Situation Situation { get; }

    /// <summary>The worst of all findings.</summary>
    public Outcome Outcome { get; }

    /// <summary>Rules in the order of the book, after what is to be told of packs as a whole.</summary>
    public ReadOnlySpan<Finding> Findings => findings;

    public IReadOnlyList<Pack> Packs => book.Rulebook.Packs;

    /// <summary>The worst of the pack's findings, or null where it was not judged by: it does not stand, does not apply, or was not asked for.</summary>
    public Outcome? OfPack(int pack)
    {
        Outcome? worst = null;
        foreach (var finding in findings)
        {
            if (finding.Pack == pack && !(finding.Outcome <= worst))
                worst = finding.Outcome;
        }

        return worst;
    }

    /// <summary>The worst of the state's findings and of those that are the same for every state.</summary>
    public Outcome OfState(int state)
    {
        var worst = Outcome.NotApplicable;
        foreach (var finding in findings)
        {
            if ((finding.State == state || finding.State < 0) && finding.Outcome > worst)
                worst = finding.Outcome;
        }

        return worst;
    }

    /// <summary>Rule, version, row, sentences, paragraphs and facts of a finding.</summary>
    public Explanation Explain(in Finding finding) => new(book, Situation, finding);
}
