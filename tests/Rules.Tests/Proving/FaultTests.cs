using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Proving;
using Comity.Rules.Tests.Files;

namespace Comity.Rules.Tests.Proving;

/// <summary>Each fault is put into a rule that has none, and must be said.</summary>
public sealed class FaultTests
{
    private const string Name = "rules/campaign/CMP-03.yaml";
    private static readonly string Text = PolicyFolder.File("rules", "campaign", "CMP-03.yaml").Text;

    [Fact]
    public void The_rule_as_it_stands_has_no_fault() => Assert.Empty(Faults(Text));

    [Fact]
    public void A_case_that_gives_another_outcome_is_said_with_its_line()
    {
        var line = 1 + Text.Split('\n').TakeWhile(row => !row.Contains("The same under an agreement")).Count();
        Says($"CMP-03, case \"The same under an agreement that covers it\" (line {line}): row 4 gives WHO pass, and justify is expected.",
            Text.ReplaceFirst("    expect: pass", "    expect: justify"));
    }

    [Fact]
    public void An_outcome_that_no_case_would_miss_is_said() =>
        Says("No case of CMP-03 would notice a change to row 3 for UK.", Text.Replace("UK: blocked, advisory: discouraged }\n  - name", "advisory: discouraged }\n  - name").Replace("expect: { UK: blocked, WHO: notApplicable }", "expect: { WHO: notApplicable }"));

    [Fact]
    public void A_row_that_can_never_be_reached_is_said() =>
        Says("Row 2 of CMP-03 can never be reached.", Text.ReplaceFirst("          - when: { campaign.active: no }\n            outcome: notApplicable\n",
            "          - when: { campaign.active: no }\n            outcome: notApplicable\n          - when: { campaign.active: no, source.listed: no }\n            outcome: notApplicable\n"));

    [Fact]
    public void A_situation_without_a_row_is_said() =>
        Says("CMP-03 has no row for campaign.active yes, source.listed yes, agreement.covers yes.", Text.ReplaceFirst("          - outcome: pass\n", "          - when: { agreement.covers: yes, campaign.active: no }\n            outcome: pass\n"));

    [Fact]
    public void The_pack_of_the_Code_never_blocks() =>
        Says("Row 3 of CMP-03 blocks in the pack WHO: the Code is voluntary (2.1) and never blocks.", Text.Replace("{ WHO: discouraged, UK", "{ WHO: blocked, UK"));

    [Fact]
    public void A_pack_goes_no_further_than_it_says() =>
        Says("Row 3 of CMP-03 is blocked in the pack IE, which goes no further than discouraged.", Text.Replace("advisory: discouraged }", "advisory: blocked }"));

    [Fact]
    public void What_is_unconfirmed_never_blocks() =>
        Says("Row 3 of CMP-03 blocks in the pack UK on a basis that is unconfirmed.", Text.ReplaceFirst("UK: verified", "UK: recalled"));

    [Fact]
    public void A_citation_that_nobody_holds_is_said() =>
        Says("CMP-03 cites code-2010:5.9, which no edition of the Code holds.", Text.ReplaceFirst("code-2010:5.1", "code-2010:5.9"));

    [Fact]
    public void An_outcome_without_reason_or_remedy_is_said()
    {
        var from = Text.IndexOf("            remedy:", StringComparison.Ordinal);
        var to = Text.IndexOf("          - outcome: pass", StringComparison.Ordinal);
        Says("Row 3 of CMP-03 is blocked and says no remedy.", Text.Remove(from, to - from));
    }

    [Theory]
    [InlineData("2020-12-31", "2021-01-01", null)]
    [InlineData("2020-12-31", "2020-12-31", "CMP-03: versions 1 and 2 overlap on 2020-12-31.")]
    [InlineData("2020-12-31", "2021-01-02", "CMP-03: no version stands on 2021-01-01.")]
    public void Versions_follow_without_overlap_or_gap(string last, string first, string? fault)
    {
        var from = Text.IndexOf("  - version: 1", StringComparison.Ordinal);
        var to = Text.IndexOf("cases:", StringComparison.Ordinal);
        var version = Text[from..to];
        var text = Text[..from] + version.Replace("validFrom: 2010-05-21\n", $"validFrom: 2010-05-21\n    validTo: {last}\n")
            + version.Replace("version: 1", "version: 2").Replace("validFrom: 2010-05-21", $"validFrom: {first}") + Text[to..];
        Assert.Equal(fault is not null, Faults(text).Contains(fault ?? ""));
        Assert.Contains(Faults(text), one => one.StartsWith("No case of CMP-03, version 1 would notice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("when: { campaign.active: no }", "when: { campaign.activ: no }", "campaign.activ: the vocabulary has no fact of this name")]
    [InlineData("when: { campaign.active: no }", "when: { campaign.active: nope }", "\"nope\" is not one of yes, no")]
    [InlineData("when: { campaign.active: no }", "when: { list.edition: no }", "a text is told and cannot be a condition")]
    [InlineData("when: { campaign.active: no }", "when: { plan.date: { since: 2020-01-01 } }", "is no comparison here; allowed: before, after, olderThan, within")]
    [InlineData("when: { campaign.active: no }", "when: { plan.date: { olderThan: campaign.plan-age } }", "\"campaign.plan-age\" is neither a number nor a parameter")]
    [InlineData("when: { campaign.active: no }", "when: { states.count: { above: campaign.plan-max-age } }", "is in years; states is expected")]
    [InlineData("outcome: notApplicable", "outcome: fine", "\"fine\" is not one of notApplicable, pass, noData, justify, discouraged, blocked")]
    [InlineData("advisory: discouraged }\n            because", "IE: discouraged }\n            because", "the table speaks for NL, and this row does not")]
    [InlineData("UK: blocked, advisory", "UK: blocked, DE: blocked, advisory", "the table does not speak for DE")]
    [InlineData("[WHO, UK, advisory]", "[WHO, UK, adviser]", "\"adviser\" is neither a pack (")]
    [InlineData("is listed on {act.date}", "is listed on {act.day}", "{act.day} is neither a fact of this kind of check nor a parameter")]
    [InlineData("sources: [EAG20", "sources: [EAG21", "\"EAG21\" is no key of the sources file")]
    [InlineData("kind: campaign", "kind: campaign\ncolour: red", "colour: this key is not known here")]
    public void A_mistake_in_a_file_is_refused_with_its_line(string right, string wrong, string problem)
    {
        var fault = Assert.Throws<PolicyFileException>(() => Book(Text.ReplaceFirst(right, wrong)));
        Assert.Equal(Name, fault.File);
        Assert.Contains(problem, fault.Message);
        Assert.InRange(fault.Line, 2, Text.Split('\n').Length);
    }

    private static void Says(string fault, string text) => Assert.Contains(fault, Faults(text));

    private static IReadOnlyList<string> Faults(string text)
    {
        var book = Book(text);
        return RulebookProof.Faults(book.Rule("CMP-03")!, book, PolicyFolder.Code);
    }

    private static Rulebook Book(string text) =>
        Rulebook.Read(PolicyFolder.RulebookTexts with { Rules = [new PolicyText(Name, text)] }, PolicyFolder.Parameters);
}
