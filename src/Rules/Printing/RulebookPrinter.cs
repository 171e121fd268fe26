using System.Globalization;
using System.Text;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Printing;

/// <summary>The whole rulebook in plain words, as Markdown, in English (<c>policy/RULEBOOK.md</c>).</summary>
public static class RulebookPrinter
{
    private static readonly Clauses Clauses = new(Wording.Fallback);

    private static readonly (CheckKind Kind, string Heading)[] Chapters =
        [(CheckKind.Campaign, "Campaigns and vacancies"), (CheckKind.Offer, "Offers and contracts"), (CheckKind.Recruiter, "Recruiters")];

    /// <param name="code">Tells how well the paragraphs are known that rules cite.</param>
    public static string Print(Rulebook rulebook, CodeEditions code)
    {
        var page = new StringBuilder();
        page.Append(Head);
        Packs(page, rulebook);
        foreach (var (kind, heading) in Chapters.Where(chapter => rulebook.Rules.Any(rule => rule.Kind == chapter.Kind)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n");
            foreach (var rule in rulebook.Rules.Where(rule => rule.Kind == kind).OrderBy(rule => rule.Id, StringComparer.Ordinal))
                page.Append(new RulePrinter(rule, rulebook, code, Clauses).Print());
        }

        Facts(page, rulebook);
        Sources(page, rulebook);
        return page.ToString();
    }

    internal static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();

    internal static string Span(Span span) => span.To is { } last ? $"from {Day(span.From)} to {Day(last)}" : $"from {Day(span.From)}";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Status(string status) => status == FactStatus.Recalled ? "unconfirmed" : status;

    internal static string Word(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "not applicable",
        Outcome.NoData => "no data",
        _ => outcome.Word(),
    };

    internal static string When(Row row, DateOnly day) =>
        row.When.Count == 0 ? "otherwise" : string.Join("; ", row.When.Select(one => Clauses.Of(one, day))) + (IsOff(row, day) ? " (off)" : "");

    private static bool IsOff(Row row, DateOnly day) => row.When.Any(one => one.Parameter is not null && one.NumberOn(day) is null);

    private static void Packs(StringBuilder page, Rulebook rulebook)
    {
        page.Append("\n## Packs\n\n| Pack | Is | Goes no further than | In force | Applies, first row that holds | Status |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var pack in rulebook.Packs)
        {
            foreach (var version in pack.Versions)
            {
                var rows = version.Applies.Rows.Select(row => $"{When(row, version.Span.From)} → {(row.For(pack.Id) == Outcome.Pass ? "applies" : "does not apply")}");
                page.Append(CultureInfo.InvariantCulture,
                    $"| {pack.Id} | {Cell(pack.Title.ToString())} ({pack.Kind}) | {Word(version.Strongest)} | {Span(version.Span)}{(pack.Enabled ? "" : ", not enabled")} | {Cell(string.Join("<br>", rows))} | {Status(pack.Status)} |\n");
            }
        }

        foreach (var (pack, version) in rulebook.Packs.SelectMany(pack => pack.Versions.Select(version => (pack, version))))
            page.Append(CultureInfo.InvariantCulture, $"\n**{pack.Id}**{(pack.Versions.Count > 1 ? $", version {version.Number}" : "")}. {version.Reading}\n");
    }

    private static void Facts(StringBuilder page, Rulebook rulebook)
    {
        page.Append("\n## Facts\n\nOne value for each check (once), for each target state (state), or for each state and pack (pack).\n\n| Fact | Kind | Scope | Exactly | From | Status |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var fact in rulebook.Vocabulary.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| `{fact.Key}`<br>{Cell(fact.Name.ToString())} | {Kind(fact)} | {fact.Scope.ToString().ToLowerInvariant()} | {Cell(fact.Definition)} | {string.Join(", ", fact.Inputs)} | {Status(fact.Status)} |\n");
        }
    }

    private static string Kind(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => "yes or no",
        FactKind.Number => $"number, {fact.Unit}",
        FactKind.Code => $"one of {string.Join(", ", fact.Words.Select(word => word.Id))}",
        _ => fact.Kind.ToString().ToLowerInvariant(),
    };

    private static void Sources(StringBuilder page, Rulebook rulebook)
    {
        page.Append("\n## Sources\n\n| Key | Document | Publisher | Dated | Our reading |\n| --- | --- | --- | --- | --- |\n");
        foreach (var source in rulebook.Sources.OrderBy(source => source.Key, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| {source.Key} | {Cell(source.Title.ToString())} | {Cell(source.Publisher)} | {Cell(source.Dated)} | {Status(source.Status)} |\n");
    }

    private const string Head = """
        # Rulebook

        Printed from `policy/vocabulary`, `policy/packs` and `policy/rules` by a test (`COMITY_RENEW=1`); never edited by hand. What a judgement
        says is guidance, not a legal finding. Nothing in the Code limits a person's freedom to apply for a post abroad (3.4).

        Of a table the **first row whose conditions all hold** decides. Where something is not known that would decide, the outcome is *no
        data*, which is never a pass. Packs are judged apart; the worst outcome counts, for each target state and in all. Every act is judged on
        its date.

        | Outcome, worst first | Means | Asks for |
        | --- | --- | --- |
        | blocked | law or a hard safeguard is broken | another act |
        | discouraged | against the Code, which is voluntary | a decision by a named person, with reasons |
        | justify | evidence is wanted | evidence or reasons |
        | no data | something that would decide is not known | the missing fact |
        | pass | the rule applies and is met | nothing |
        | not applicable | the rule does not apply | nothing |

        *Unconfirmed* is what we know from memory of a document that was not checked: it is shown as such and never blocks.

        """;
}
