using System.Numerics;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>Everything that stands behind one finding. What it tells is worked out when asked for.</summary>
public sealed class Explanation
{
    private readonly DayBook book;
    private readonly Situation situation;
    private readonly Finding finding;
    private readonly CompiledRule? rule;
    private readonly CompiledTable table;

    internal Explanation(DayBook book, Situation situation, Finding finding)
    {
        this.book = book;
        this.situation = situation;
        this.finding = finding;
        rule = finding.Table < 0 ? null : book.Tables[finding.Table];
        table = rule?.Table ?? book.Packs[finding.Pack]!.Table;
        Pack = book.Rulebook.Packs[finding.Pack];
        Row = Decided();
    }

    public Pack Pack { get; }

    /// <summary>The rule; null where the finding is about the pack as a whole.</summary>
    public Rule? Rule => rule?.Rule;

    /// <summary>Id of the rule, of the rule whose matter the pack's row is, or of the pack.</summary>
    public string Id => Rule?.Id ?? Row?.Rule ?? Pack.Id;

    /// <summary>Number of the version of the rule, or of the pack.</summary>
    public int Version => rule?.Version.Number ?? book.Packs[finding.Pack]!.Version.Number;

    /// <summary>ISO 3166-1 alpha-3; null where the finding is the same for every state, or where none is named.</summary>
    public string? State => finding.State < 0 || situation.States[finding.State] == Situation.NoState ? null : situation.States[finding.State];

    public Outcome Outcome => finding.Outcome;

    /// <summary>The row that decided; the first of them where several that may decide give the same; null where a fact is missing.</summary>
    public Row? Row { get; }

    public IReadOnlyList<Citation> Cites => rule?.Version.Cites ?? Pack.Cites;

    public IReadOnlyList<string> Sources => rule?.Version.Sources ?? Pack.Sources;

    /// <summary>One of <see cref="FactStatus"/>: how well the basis is known for this pack.</summary>
    public string Status => rule is null ? Pack.Status : rule.Version.Statuses[Pack.Id];

    /// <summary>General knowledge of a document that was not checked: on, marked, and never blocking.</summary>
    public bool IsUnconfirmed => Status == FactStatus.Recalled;

    /// <summary>The known facts that were looked at, with their values.</summary>
    public IReadOnlyList<UsedFact> Facts => KnownFacts();

    /// <summary>The facts that are not known and would decide; none where the outcome stands without them.</summary>
    public IReadOnlyList<Fact> Missing => Row is null || NeedsMore ? Unknown() : [];

    public string? Because(string language, IFactNames? names = null) => Tell(Row?.Because, language, names);

    public string? Remedy(string language, IFactNames? names = null) => Tell(Row?.Remedy, language, names);

    public string? Warning(string language, IFactNames? names = null) => Tell(Row?.Warning, language, names);

    /// <summary>The conditions of the row that decided, as clauses.</summary>
    public IReadOnlyList<string> Conditions(string language, IFactNames? names = null) =>
        Row is null ? [] : [.. Row.When.Select(one => new Clauses(language, names).Of(one, situation.Date))];

    private bool NeedsMore => rule is not null && rule.Lacks(situation, At, finding.Pack);

    private int At => Math.Max(finding.State, (short)0);

    /// <summary>None where the rows that may decide differ, where a needed fact lacks, or where the pack only perhaps applies.</summary>
    private Row? Decided()
    {
        var first = BitOperations.TrailingZeroCount(finding.Rows);
        if (first >= table.RowCount)
            return null;
        if (rule is null)
            return finding.Outcome == Outcome.NoData ? null : table.Table.Rows[first];
        var outcomes = rule.Outcomes(finding.Rows, finding.Pack);
        var stands = BitOperations.IsPow2(outcomes) && finding.Outcome == (Outcome)BitOperations.TrailingZeroCount(outcomes);
        return stands && !NeedsMore ? table.Table.Rows[first] : null;
    }

    /// <summary>The facts of all rows down to the one that decided; a fact that is needed whatever it changes comes first.</summary>
    private List<Fact> Looked()
    {
        var facts = new List<Fact>(rule?.Needs ?? []);
        for (var row = 0; row < table.RowCount; row++)
        {
            AddFacts(table, row, facts);
            if (ReferenceEquals(table.Table.Rows[row], Row))
                break;
        }

        return facts;
    }

    private static void AddFacts(CompiledTable from, int row, List<Fact> facts)
    {
        foreach (var fact in from.FactsOf(row))
        {
            if (!facts.Contains(fact))
                facts.Add(fact);
        }
    }

    private List<UsedFact> KnownFacts()
    {
        var used = new List<UsedFact>();
        foreach (var fact in Looked())
        {
            if (Knows(fact))
                used.Add(new UsedFact(fact, situation.Written(fact, At, finding.Pack)!, situation.Origin(fact, At, finding.Pack)));
        }

        return used;
    }

    /// <summary>The unknown facts of every row that may still hold; of the pack's rows too, where it only perhaps applies.</summary>
    private List<Fact> Unknown()
    {
        var facts = new List<Fact>(rule?.Needs ?? []);
        AddOpen(table, facts);
        if (rule is not null && book.Packs[finding.Pack] is { } pack)
            AddOpen(pack.Table, facts);
        facts.RemoveAll(Knows);
        return facts;
    }

    /// <summary>Nothing is added where one row decides.</summary>
    private void AddOpen(CompiledTable from, List<Fact> facts)
    {
        Span<ulong> known = stackalloc ulong[from.Facts.Length];
        from.Read(situation, At, finding.Pack, known);
        var open = from.Open(known);
        for (var row = 0; row < from.RowCount && !BitOperations.IsPow2(open) && open >> row != 0; row++)
        {
            if (from.MayHold(row, known))
                AddFacts(from, row, facts);
        }
    }

    private bool Knows(Fact fact) => situation.Knows(fact, At, finding.Pack);

    private string? Tell(Wording? wording, string language, IFactNames? names) => wording is null
        ? null
        : Sentences.Fill(wording.In(language), place => Value(place, new Clauses(language, names)));

    private string Value(string place, Clauses clauses) => book.Rulebook.Vocabulary.Find(place) is { } fact
        ? clauses.Value(fact, situation.Written(fact, At, finding.Pack))
        : clauses.Value(book.Rulebook.Parameter(place)!, situation.Date);
}

/// <summary>A fact with its value as policy files write it, and where the value comes from.</summary>
public sealed record UsedFact(Fact Fact, string Value, string? Origin);
