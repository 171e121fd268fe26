using System.Text.RegularExpressions;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Proving;
using Comity.Rules.Vocabulary;
using Comity.Tests;

namespace Comity.Rules.Tests.Proving;

/// <summary>The national pack of two rules in CONTRIBUTING.md, as it is written there, is added by YAML alone.</summary>
public sealed partial class ContributingTests
{
    private static readonly Lazy<Rulebook> WithExample = new(Read);

    [Fact]
    public void The_example_has_no_fault() =>
        Assert.DoesNotContain(RulebookProof.Faults(WithExample.Value, PolicyFolder.Code), fault => fault.Contains("XE", StringComparison.Ordinal));

    [Theory]
    [InlineData("XEX", true, Outcome.Blocked)]
    [InlineData("XEX", false, Outcome.Pass)]
    [InlineData("XEX", null, Outcome.NoData)]
    [InlineData("AUT", true, Outcome.NotApplicable)]
    public void The_example_judges(string destination, bool? hides, Outcome expected)
    {
        var rulebook = WithExample.Value;
        var situation = rulebook.Situation(CheckKind.Campaign, new DateOnly(2025, 6, 2), ["NGA"]);
        situation.Set(rulebook.Vocabulary.Country("destination"), destination);
        situation.Set(rulebook.Vocabulary.YesNo("advert.hides"), hides);
        var judgement = rulebook.Judge(situation, rulebook.Select(["XE"]));
        var finding = judgement.Findings.ToArray().SingleOrDefault(one => judgement.Explain(one).Id == "XE-01");

        Assert.Equal(expected, finding.Outcome);
    }

    private static Rulebook Read()
    {
        var text = File.ReadAllText(Places.InRepository("CONTRIBUTING.md"));
        var start = text.IndexOf("## A rule, or a national pack", StringComparison.Ordinal);
        var blocks = Blocks().Matches(text[start..text.IndexOf("\n## ", start + 1, StringComparison.Ordinal)]).Select(match => match.Groups["yaml"].Value).ToList();
        var texts = PolicyFolder.RulebookTexts;
        return Rulebook.Read(
            new RulebookTexts(texts.Vocabulary, [.. texts.Packs, new PolicyText("packs/XE.yaml", blocks[1])],
                [.. texts.Rules, new PolicyText("rules/campaign/XE-01.yaml", blocks[2]), new PolicyText("rules/recruiter/XE-02.yaml", blocks[3])],
                texts.Sources with { Text = texts.Sources.Text + blocks[0] }),
            PolicyFolder.Parameters);
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}
