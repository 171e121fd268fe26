using System.Globalization;
using System.Text;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;

namespace Comity.Rules.Printing;

/// <summary>One rule: question, reading, tables, cases.</summary>
internal sealed class RulePrinter(Rule rule, Rulebook rulebook, CodeEditions code, Clauses clauses)
{
    private readonly StringBuilder page = new();

    public string Print()
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id} {rule.Title}\n\n**{rule.Question}**\n");
        foreach (var version in rule.Versions)
            Version(version);
        page.Append("\nCases:\n\n");
        foreach (var one in rule.Cases)
            page.Append(CultureInfo.InvariantCulture, $"- {one.Name} ({RulebookPrinter.Day(one.On)}): {Situation(one)} → {Outcomes(one.Expect)}\n");
        return page.ToString();
    }

    private void Version(RuleVersion version)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n*Version {version.Number}, in force {RulebookPrinter.Span(version.Span)}{(version.Enabled ? "" : "; off")}.* {version.Reading}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Paragraphs: {(version.Cites.Count == 0 ? "none" : string.Join(", ", version.Cites.Select(Cite)))}\n");
        if (version.Sources.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"- Sources: {string.Join(", ", version.Sources)}\n");
        page.Append(CultureInfo.InvariantCulture, $"- Basis: {Statuses(version)}\n");
        if (version.Needs.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"- Must be known: {string.Join(", ", version.Needs.Select(fact => $"`{fact.Key}`"))}\n");
        foreach (var table in version.Tables)
            Table(table, version);
    }

    private void Table(Table table, RuleVersion version)
    {
        page.Append("\n| Row | When | Outcome | Because | What to do |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in table.Rows)
        {
            var warning = row.Warning is null ? "" : $" *Warning: {row.Warning}*";
            page.Append(CultureInfo.InvariantCulture,
                $"| {row.Number} | {RulebookPrinter.Cell(RulebookPrinter.When(row, version.Span.From))} | {Outcomes(table.Packs.ToDictionary(pack => pack, pack => row.For(pack)!.Value))} | {RulebookPrinter.Cell(Told($"{row.Because}{warning}", version))} | {RulebookPrinter.Cell(Told($"{row.Remedy}", version))} |\n");
        }
    }

    /// <summary>A sentence with the names of its facts, and the values that its parameters have first.</summary>
    private string Told(string sentence, RuleVersion version) => Sentences.Fill(sentence, place => rulebook.Vocabulary.Find(place) is { } fact
        ? $"[{fact.Name}]"
        : clauses.Value(rulebook.Parameter(place)!, version.Span.From));

    private string Situation(RuleCase one) => one.Facts.Count == 0
        ? "nothing is known"
        : string.Join("; ", one.Facts.Select(given => given.Pack is null ? clauses.Of(given.Fact, given.Value) : $"for {given.Pack} {clauses.Of(given.Fact, given.Value)}"));

    private string Outcomes(IReadOnlyDictionary<string, Outcome> outcomes) => string.Join("; ", outcomes
        .OrderBy(pair => rulebook.Pack(pair.Key)!.Index).GroupBy(pair => pair.Value)
        .Select(group => $"{string.Join(", ", group.Select(pair => pair.Key))} **{RulebookPrinter.Word(group.Key)}**"));

    private static string Statuses(RuleVersion version) => string.Join("; ", version.Statuses.GroupBy(pair => pair.Value)
        .Select(group => version.Statuses.Count == group.Count() ? RulebookPrinter.Status(group.Key) : $"{string.Join(", ", group.Select(pair => pair.Key))} {RulebookPrinter.Status(group.Key)}"));

    private string Cite(Citation cite) =>
        (code.Find(cite)?.Status ?? code.FindTopic(cite)?.Status) == FactStatus.Recalled ? $"{cite} (unconfirmed)" : cite.ToString();
}
