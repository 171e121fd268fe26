using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>One rule with all of its versions and cases: one file of <c>policy/rules</c>.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Versions">In order of time.</param>
public sealed record Rule(
    string Id, CheckKind Kind, string File, Wording Title, Wording Question, IReadOnlyList<RuleVersion> Versions, IReadOnlyList<RuleCase> Cases)
{
    /// <summary>The version for an act on this day, or null where the rule did not stand.</summary>
    public RuleVersion? On(DateOnly date) => Versions.FirstOrDefault(version => version.Span.Holds(date));
}

/// <summary>What a rule says from one day to another. Never edited once in force: a new version gets a new first day.</summary>
/// <param name="Statuses">How well the basis is known, by pack.</param>
/// <param name="Needs">Facts that must be known, whatever they would change.</param>
public sealed record RuleVersion(
    int Number,
    Span Span,
    bool Enabled,
    Wording Reading,
    IReadOnlyList<Citation> Cites,
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<string, string> Statuses,
    IReadOnlyList<Fact> Needs,
    IReadOnlyList<Table> Tables)
{
    public IEnumerable<Row> Rows => Tables.SelectMany(table => table.Rows);

    public IEnumerable<string> Packs => Tables.SelectMany(table => table.Packs);
}

/// <summary>Days on which something holds, inclusive at both ends.</summary>
/// <param name="To">Last day; null: open.</param>
public sealed record Span(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly date) => From <= date && (To is null || date <= To);
}
