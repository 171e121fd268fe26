using Comity.App.Layout;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>All rules, or those of a kind.</summary>
internal sealed record RulesAnswer(IReadOnlyList<RuleHead> Items, int Count, string? Next);

/// <param name="Id">Such as CMP-03.</param>
/// <param name="Kind">campaign, offer or recruiter.</param>
/// <param name="Address">Where the whole rule is answered.</param>
internal sealed record RuleHead(string Id, string Kind, string Title, string Question, IReadOnlyList<string> Cites, string Address);

/// <summary>One rule as it stands on a day, with all of its versions named.</summary>
/// <param name="On">The day for whose version tables and reading are given.</param>
/// <param name="Versions">Every version with its days.</param>
/// <param name="Statuses">By pack, how well the basis is known: verified, secondary, ours or unconfirmed.</param>
/// <param name="Cites">Paragraphs of the Code.</param>
/// <param name="Tables">First row whose conditions all hold decides. Empty where no version stands on the day.</param>
internal sealed record RuleAnswer(
    string Id,
    string Kind,
    string Title,
    string Question,
    DateOnly On,
    int? Version,
    string? Reading,
    IReadOnlyList<VersionAnswer> Versions,
    IReadOnlyDictionary<string, string> Statuses,
    IReadOnlyList<string> Cites,
    IReadOnlyList<string> Sources,
    IReadOnlyList<TableAnswer> Tables,
    IReadOnlyList<CaseAnswer> Cases);

/// <param name="To">Last day; none: open.</param>
internal sealed record VersionAnswer(int Number, DateOnly From, DateOnly? To, bool Enabled);

internal sealed record TableAnswer(IReadOnlyList<string> Packs, IReadOnlyList<RowAnswer> Rows);

/// <param name="When">Conditions that must all hold, in words; none: it holds always.</param>
/// <param name="Outcomes">By pack.</param>
internal sealed record RowAnswer(
    int Number, IReadOnlyList<ConditionAnswer> When, IReadOnlyDictionary<string, string> Outcomes, string? Because, string? Remedy, string? Warning);

/// <param name="Fact">Key of the vocabulary.</param>
internal sealed record ConditionAnswer(string Fact, string Comparison, string Text);

/// <param name="Facts">What is known in the case, as policy files write it.</param>
/// <param name="Expect">Outcome by pack.</param>
internal sealed record CaseAnswer(string Name, DateOnly On, IReadOnlyList<CaseFact> Facts, IReadOnlyDictionary<string, string> Expect);

/// <param name="Pack">The one pack for which it is given; none: for all.</param>
internal sealed record CaseFact(string Fact, string Value, string? Pack);

/// <summary>Puts a rule into words for a program.</summary>
internal sealed class RuleAnswers(CheckBook book, FactNames names, Reader reader)
{
    private readonly Clauses _clauses = new(reader.Language.Code, names);

    public RuleHead Head(Rule rule, DateOnly day) => new(
        rule.Id, CheckAnswers.Word(rule.Kind), reader.Say(rule.Title), reader.Say(rule.Question),
        [.. ((rule.On(day) ?? rule.Versions[^1]).Cites).Select(cite => cite.ToString())], "/api/v1/rules/" + rule.Id);

    public RuleAnswer Whole(Rule rule, DateOnly day)
    {
        var version = rule.On(day);
        return new RuleAnswer(
            rule.Id, CheckAnswers.Word(rule.Kind), reader.Say(rule.Title), reader.Say(rule.Question), day, version?.Number,
            version is null ? null : reader.Say(version.Reading),
            [.. rule.Versions.Select(one => new VersionAnswer(one.Number, one.Span.From, one.Span.To, one.Enabled))],
            version?.Statuses.ToDictionary(pair => pair.Key, pair => pair.Value == FactStatus.Recalled ? "unconfirmed" : pair.Value, StringComparer.Ordinal) ?? [],
            [.. (version?.Cites ?? []).Select(cite => cite.ToString())], version?.Sources ?? [],
            [.. (version?.Tables ?? []).Select(table => new TableAnswer(table.Packs, [.. table.Rows.Select(row => Row(table, row, day))]))],
            [.. rule.Cases.Select(Case)]);
    }

    private RowAnswer Row(Table table, Row row, DateOnly day) => new(
        row.Number,
        [.. row.When.Select(one => new ConditionAnswer(one.Fact.Key, char.ToLowerInvariant(one.Comparison.ToString()[0]) + one.Comparison.ToString()[1..], _clauses.Of(one, day)))],
        table.Packs.ToDictionary(pack => pack, pack => row.For(pack)!.Value.Word(), StringComparer.Ordinal),
        Sentence(row.Because, day), Sentence(row.Remedy, day), Sentence(row.Warning, day));

    private string? Sentence(Wording? wording, DateOnly day) => wording is null ? null : _clauses.Unfilled(wording, book.Rules, day);

    private CaseAnswer Case(RuleCase one) => new(
        reader.Say(one.Name), one.On, [.. one.Facts.Select(given => new CaseFact(given.Fact.Key, given.Value, given.Pack))],
        one.Expect.ToDictionary(pair => pair.Key, pair => pair.Value.Word(), StringComparer.Ordinal));
}
