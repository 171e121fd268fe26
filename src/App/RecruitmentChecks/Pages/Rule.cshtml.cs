using System.Globalization;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Api;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>One rule: question, table, our reading, cases, versions, paragraphs and sources.</summary>
[Open]
internal sealed class RuleModel(CheckBook book, FactNames names, Reader reader, PublicAddress site, TimeProvider time) : PageModel
{
    private readonly Clauses _clauses = new(reader.Language.Code, names);

    public Rule Rule { get; private set; } = null!;

    /// <summary>The version of the day that was asked for; of today, or the first or last where none stands today.</summary>
    public RuleVersion Version { get; private set; } = null!;

    public IActionResult OnGet(string id, string? on)
    {
        if (book.Rules.Rule(id.ToUpperInvariant()) is not { } rule)
        {
            return NotFound();
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : today;
        (Rule, Version) = (rule, rule.On(day) ?? rule.Versions[^1]);
        return Page();
    }

    /// <summary>The day for whose parameters the conditions are printed.</summary>
    public DateOnly Day => Version.Span.To ?? Version.Span.From;

    public IReadOnlyList<string> Clauses(Row row) => [.. row.When.Select(one => _clauses.Of(one, Day) + (one.Parameter is not null && one.NumberOn(Day) is null ? " " + reader.Say("checks.rules.off") : ""))];

    public string? Sentence(Wording? wording) => wording is null ? null : _clauses.Unfilled(wording, book.Rules, Day);

    /// <summary>Outcomes with the packs that have them.</summary>
    public static IEnumerable<(Outcome Outcome, IReadOnlyList<string> Packs)> Outcomes(Table table, Row row) =>
        Grouped(table.Packs.Select(pack => (pack, row.For(pack)!.Value)));

    public static IEnumerable<(Outcome Outcome, IReadOnlyList<string> Packs)> Outcomes(RuleCase one) => Grouped(one.Expect.Select(pair => (pair.Key, pair.Value)));

    public IEnumerable<string> Situation(RuleCase one) => one.Facts.Select(given => _clauses.Of(given.Fact, given.Value) + (given.Pack is { } pack ? $" ({pack})" : ""));

    public IEnumerable<(string Status, IReadOnlyList<string> Packs)> Statuses => Version.Statuses
        .GroupBy(pair => pair.Value == FactStatus.Recalled ? "unconfirmed" : pair.Value)
        .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(pair => pair.Key)]));

    public IEnumerable<Source> Sources => Version.Sources.Select(key => book.Rules.Sources.First(source => source.Key == key));

    public string TitleOf(string pack) => reader.Say(book.Rules.Pack(pack)!.Title);

    public string Try(RuleCase one) => reader.To($"{Rule.Kind.Address()}?on={one.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    /// <summary>Without a day: the page is kept, and says itself from when its version counts.</summary>
    public (string Address, DateOnly? Day) Printed => (site.Of(Request) + reader.To($"/rules/{Rule.Id}?on={Version.Span.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"), null);

    public string Kind => CheckAnswers.Word(Rule.Kind);

    private static IEnumerable<(Outcome Outcome, IReadOnlyList<string> Packs)> Grouped(IEnumerable<(string Pack, Outcome Outcome)> outcomes) =>
        outcomes.GroupBy(one => one.Outcome).OrderByDescending(group => group.Key).Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(one => one.Pack)]));
}
