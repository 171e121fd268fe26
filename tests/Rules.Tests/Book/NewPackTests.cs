using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Proving;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Tests.Book;

/// <summary>What CONTRIBUTING says: a country's pack with two rules needs files only.</summary>
public sealed class NewPackTests
{
    private const string Pack = """
        id: SE
        kind: national
        title: { en: Sweden, fr: Suède, ar: السويد }
        country: SWE
        list: WHO
        enabled: true
        status: ours
        versions:
          - version: 1
            validFrom: 2025-01-01
            strongest: blocked
            reading: { en: Made up for a test., fr: Inventé pour un essai., ar: مختلق للاختبار. }
            applies:
              - when: { destination: [SWE] }
                applies: yes
              - applies: no
        cases:
          - { name: Work in Sweden, on: 2025-06-02, facts: { destination: SWE }, applies: yes }
          - { name: Work elsewhere, on: 2025-06-02, facts: { destination: DNK }, applies: no }
        """;

    private static readonly Rulebook Book = Rulebook.Read(PolicyFolder.RulebookTexts with
    {
        Packs = [.. PolicyFolder.RulebookTexts.Packs, new PolicyText("packs/SE.yaml", Pack)],
        Rules = [.. PolicyFolder.RulebookTexts.Rules, One("SEC-01", "plan.held", "blocked"), One("SEC-02", "candidate.asked", "justify")],
    }, PolicyFolder.Parameters);

    [Fact]
    public void The_book_with_the_new_pack_holds_together() => Assert.Equal("", string.Join('\n', RulebookProof.Faults(Book, PolicyFolder.Code)));

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", Outcome.Blocked)]
    public void It_judges_from_its_first_day(string on, Outcome? expected)
    {
        var situation = Book.Situation(CheckKind.Campaign, DateOnly.Parse(on), ["PRT"]);
        situation.Set(Book.Vocabulary.Country("destination"), "SWE");
        situation.Set(Book.Vocabulary.YesNo("plan.held"), false);
        Assert.Equal(expected, Book.Judge(situation).OfPack(Book.Pack("SE")!.Index));
    }

    [Fact]
    public void A_rule_that_stands_twice_is_refused() => Assert.Contains("stands in", Assert.Throws<PolicyFileException>(() =>
        Rulebook.Read(PolicyFolder.RulebookTexts with { Rules = [.. PolicyFolder.RulebookTexts.Rules, PolicyFolder.RulebookTexts.Rules[0]] }, PolicyFolder.Parameters)).Message);

    private static PolicyText One(string id, string fact, string outcome) => new($"rules/campaign/{id}.yaml", $$"""
        id: {{id}}
        kind: campaign
        title: { en: A test, fr: Un essai, ar: اختبار }
        question: { en: Is it so?, fr: "Est-ce ainsi ?", ar: هل الأمر كذلك؟ }
        versions:
          - version: 1
            validFrom: 2025-01-01
            reading: { en: Made up for a test., fr: Inventé pour un essai., ar: مختلق للاختبار. }
            cites: ["code-2010:5.4"]
            status: ours
            tables:
              - packs: [SE]
                rows:
                  - when: { {{fact}}: no }
                    outcome: {{outcome}}
                    because: { en: It is not., fr: Ce n’est pas le cas., ar: ليس كذلك. }
                    remedy: { en: Mend it., fr: Corrigez., ar: أصلحه. }
                  - when: { {{fact}}: yes }
                    outcome: pass
        cases:
          - { name: Not so, on: 2025-06-02, facts: { {{fact}}: no }, expect: {{outcome}} }
          - { name: So, on: 2025-06-02, facts: { {{fact}}: yes }, expect: pass }
          - { name: Not known, on: 2025-06-02, expect: noData }
        """);
}
