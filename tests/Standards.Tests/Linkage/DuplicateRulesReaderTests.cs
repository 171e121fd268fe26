using Comity.Methods.Linkage;
using Comity.Standards.Linkage;
using Comity.Tests;

namespace Comity.Standards.Tests.Linkage;

public sealed class DuplicateRulesReaderTests
{
    private static readonly string File = System.IO.File.ReadAllText(Places.InRepository("policy", "personnel", "duplicates.yaml")).ReplaceLineEndings("\n");

    [Fact]
    public void Numbers_of_the_file_are_those_of_the_rules()
    {
        var rules = Read(File)[0];
        Assert.Equal(("2026-1", "ours", new DateOnly(2010, 5, 21)), (rules.Edition, rules.Status, rules.From));
        Assert.Equal(new Thresholds(320, 243, 100_000, 10), rules.Thresholds);
        var family = rules.Comparisons.Single(c => c.Compare == Compared.Family);
        Assert.Equal([170, 155, 115, 90, 70, 55, 10], family.Weights[Outcome.Same].ByBand);
        Assert.All(family.Weights[Outcome.Differs].ByBand, weight => Assert.Equal(-30, weight));
        Assert.Equal([KeyPart.AnySound, KeyPart.BirthDateEitherWay], rules.Keys[0].Parts);
        Assert.Equal(Verdict.Apart, rules.Guards.Single(g => g.Id == "twins").AtMost);
        Assert.Equal("day and month swapped", rules.Words[Outcome.DayMonthSwapped]["en"]);
    }

    [Fact]
    public void Every_comparison_of_the_program_has_its_weights_in_the_file()
    {
        var rules = Read(File)[0];
        Assert.Equal(Enum.GetValues<Compared>().Order(), rules.Comparisons.Select(c => c.Compare).Order());
        Assert.All(rules.Comparisons, c => Assert.Equal(ComparisonVocabulary.Outcomes[c.Compare].Order(), c.Weights.Keys.Order()));
    }

    [Fact]
    public void An_edition_counts_from_its_first_day_to_its_last()
    {
        var first = File.IndexOf("  - id: 2026-1", StringComparison.Ordinal);
        var next = File[first..].Replace("id: 2026-1", "id: 2027-1", StringComparison.Ordinal).Replace("validFrom: 2010-05-21", "validFrom: 2027-01-01", StringComparison.Ordinal);
        var editions = Read(File.Replace("validFrom: 2010-05-21", "validFrom: 2010-05-21\n    validTo: 2026-12-31", StringComparison.Ordinal) + next);
        Assert.Null(editions.On(new DateOnly(2010, 5, 20)));
        Assert.Equal("2026-1", editions.On(new DateOnly(2010, 5, 21))!.Edition);
        Assert.Equal("2026-1", editions.On(new DateOnly(2026, 12, 31))!.Edition);
        Assert.Equal("2027-1", editions.On(new DateOnly(2027, 1, 1))!.Edition);
        var overlapping = Assert.Throws<FormatException>(() => Read(File + next));
        Assert.Contains("2027-1 begins before the one before has ended", overlapping.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare: sex", "compare: shoes", "“shoes” is none of family, given")]
    [InlineData("oneDigit: 5,", "sounds: 5,", "“sounds” is none of")]
    [InlineData("oneDigit: 5,", "soundsAlike: 5,", "birthDate never says “soundsAlike”")]
    [InlineData("oneDigit: 5, ", "", "birthDate lacks a weight for oneDigit")]
    [InlineData("oneDigit: 5,", "oneDigit: 5.25,", "at most one decimal")]
    [InlineData("initial: 8", "initial: { rare: 8 }", "“single” is missing")]
    [InlineData("differs: -5.5", "differs: { rare: -5.5 }", "does not depend on how common")]
    [InlineData("sure: 32", "sure: 20", "“sure” is below “review”")]
    [InlineData("atMost: review", "atMost: sure", "a guard that allows all is none")]
    [InlineData("oneOutOf: 800,", "oneOutOf: 8000,", "bands go from rare to common")]
    [InlineData("id: both-sounds", "id: all-names", "“all-names” stands here twice")]
    [InlineData("parts: [bothSounds]", "parts: []", "a list with entries is expected")]
    [InlineData("\"01-01\"", "\"02-30\"", "a day of the year")]
    [InlineData("largestBlock: 1000", "largestBlock: 1", "at least 2")]
    [InlineData("  alike: { en: a slip apart", "  # alike: { en: a slip apart", "“alike” has no words")]
    [InlineData("ar: مطابق,", "xx: مطابق,", "“xx” is not known here")]
    [InlineData("    largestBlock:", "    biggestBlock:", "“biggestBlock” is not known here")]
    public void A_mistake_is_told_with_its_line(string right, string wrong, string told)
    {
        Assert.Contains(right, File, StringComparison.Ordinal);
        var at = File.IndexOf(right, StringComparison.Ordinal);
        var problem = Assert.Throws<FormatException>(() => Read(File[..at] + wrong + File[(at + right.Length)..]));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Line ", problem.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DuplicateRules> Read(string text) => DuplicateRulesReader.Read(new StringReader(text));
}
