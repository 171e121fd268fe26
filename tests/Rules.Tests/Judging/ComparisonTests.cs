using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Tests.Judging;

/// <summary>Each comparison on both sides of its boundary, in a book of its own.</summary>
public sealed class ComparisonTests
{
    private const string Facts = """
        facts:
          - { key: hours, kind: number, unit: hours, scope: once, subjects: [offer], name: { en: hours }, definition: d, inputs: [], supply: { en: s }, status: ours }
          - { key: signed, kind: date, scope: once, subjects: [offer], name: { en: signed }, definition: d, inputs: [], supply: { en: s }, status: ours }
          - { key: land, kind: country, scope: once, subjects: [offer], name: { en: land }, definition: d, inputs: [], supply: { en: s }, status: ours }
          - { key: type, kind: code, scope: once, subjects: [offer], name: { en: type }, words: { a: { en: A }, b: { en: B }, c: { en: C } }, definition: d, inputs: [], supply: { en: s }, status: ours }
        """;

    private const string Pack = """
        id: P
        kind: floor
        title: { en: P }
        enabled: true
        status: ours
        versions: [{ version: 1, validFrom: 2000-01-01, strongest: blocked, reading: { en: r }, applies: [{ applies: yes }] }]
        cases: [{ name: n, on: 2025-06-02, applies: yes }]
        """;

    private const string Parameters = """
        parameters:
          - { id: test.hours, unit: hours, title: { en: t }, values: [{ value: 48, from: 2000-01-01, to: 2024-12-31, status: ours, cites: "code-2010:4.5", source: s }, { value: 40.5, from: 2025-01-01, status: ours, cites: "code-2010:4.5", source: s }] }
          - { id: test.months, unit: months, title: { en: t }, values: [{ value: 1, from: 2000-01-01, status: ours, cites: "code-2010:4.5", source: s }] }
          - { id: test.years, unit: years, title: { en: t }, values: [{ value: 1, from: 2000-01-01, status: ours, cites: "code-2010:4.5", source: s }] }
          - { id: test.unset, unit: hours, title: { en: t }, values: [] }
        """;

    [Theory]
    [InlineData("hours: { atLeast: 40 }", "39.9999999999999999", "40")]
    [InlineData("hours: { above: 40 }", "40", "40.0000000000000001")]
    [InlineData("hours: { atMost: 40 }", "40.0000000000000001", "40")]
    [InlineData("hours: { below: 40 }", "40", "39.9999999999999999")]
    [InlineData("hours: { above: 10, below: 20 }", "10", "10.5")]
    [InlineData("hours: { above: 10, below: 20 }", "20", "19.5")]
    [InlineData("hours: { atLeast: -1 }", "-1.01", "-1")]
    [InlineData("hours: { atLeast: test.hours }", "40.49", "40.5")]
    [InlineData("signed: { before: 2025-06-02 }", "2025-06-02", "2025-06-01")]
    [InlineData("signed: { after: 2025-06-02 }", "2025-06-02", "2025-06-03")]
    [InlineData("signed: { olderThan: test.months }", "2025-05-02", "2025-05-01")]
    [InlineData("signed: { within: test.months }", "2025-05-01", "2025-05-02")]
    [InlineData("signed: { olderThan: test.years, within: test.years }", "2025-01-01", null)]
    [InlineData("signed: { olderThan: test.months, within: test.years }", "2024-06-01", "2024-06-02")]
    [InlineData("signed: { olderThan: test.months, within: test.years }", "2025-05-02", "2025-05-01")]
    [InlineData("land: [GBR, IRL]", "GBQ", "IRL")]
    [InlineData("land: [ZZZ]", "AAA", "ZZZ")]
    [InlineData("type: [a, c]", "b", "c")]
    [InlineData("hours: { above: test.unset }", "1000", null)]
    public void A_condition_holds_on_one_side_of_its_boundary_only(string condition, string outside, string? inside)
    {
        var key = condition[..condition.IndexOf(':', StringComparison.Ordinal)];
        Assert.Equal(Outcome.Pass, Judge(condition, key, outside, "2025-06-02"));
        if (inside is not null)
            Assert.Equal(Outcome.Blocked, Judge(condition, key, inside, "2025-06-02"));
    }

    [Theory]
    [InlineData("2024-12-31", "45", Outcome.Pass)]
    [InlineData("2025-01-01", "45", Outcome.Blocked)]
    public void A_parameter_counts_as_on_the_date_of_the_act(string on, string hours, Outcome expected) =>
        Assert.Equal(expected, Judge("hours: { atLeast: test.hours }", "hours", hours, on));

    [Fact]
    public void Not_known_is_no_data_and_off_is_a_pass()
    {
        Assert.Equal(Outcome.NoData, Judge("hours: { above: 1 }", "hours", null, "2025-06-02"));
        Assert.Equal(Outcome.Pass, Judge("hours: { above: test.unset }", "hours", null, "2025-06-02"));
    }

    [Fact]
    public void Days_by_age_and_by_date_do_not_mix_in_one_table() =>
        Assert.Throws<PolicyFileException>(() => Judge("signed: { olderThan: test.years, before: 2020-01-01 }", "signed", "2025-01-01", "2025-06-02"));

    private static Outcome Judge(string condition, string key, string? value, string on)
    {
        var rule = $$"""
            id: OFR-01
            kind: offer
            title: { en: t }
            question: { en: q }
            versions:
              - version: 1
                validFrom: 2000-01-01
                reading: { en: r }
                status: ours
                tables:
                  - packs: [P]
                    rows:
                      - { when: { {{condition}} }, outcome: blocked }
                      - outcome: pass
            """;
        var book = Rulebook.Read(
            new RulebookTexts([new PolicyText("facts.yaml", Facts)], [new PolicyText("packs/P.yaml", Pack)], [new PolicyText("rules/offer/OFR-01.yaml", rule)], new PolicyText("sources.yaml", "sources: []")),
            DatedParameter.Read(new PolicyText("parameters.yaml", Parameters)));
        var situation = book.Situation(CheckKind.Offer, DateOnly.Parse(on), []);
        situation.SetWritten(book.Vocabulary.Find(key)!, value);
        return book.Judge(situation).Outcome;
    }
}
