using System.Text.RegularExpressions;
using Comity.Methods.Quality;
using Comity.Methods.Tests.Support;
using Comity.Standards.Quality;

namespace Comity.Methods.Tests.Quality;

public sealed partial class CheckDefinitionTests
{
    private const string Small = """
        source: here
        status: ours
        checks:
          - id: D99
            name: { en: a, fr: b, ar: c }
            remedy: { en: a, fr: b, ar: c }
            notApplicable: { en: a, fr: b, ar: c }
            cases:
              some: { severity: error, en: "a {value}", fr: "b {value}", ar: "c {value}" }
        """;

    [Fact]
    public void Every_definition_has_exactly_one_check_and_every_check_one_definition() =>
        Assert.Equal(Checks.Definitions.Select(d => d.Id).Order(), CheckVocabulary.Ids.Order());

    [Fact]
    public void Every_case_that_a_check_names_is_defined_and_every_defined_case_is_named()
    {
        foreach (var file in Directory.GetFiles(Comity.Tests.Places.InRepository("src", "Methods", "Quality", "Checks"), "*.cs"))
        {
            var text = File.ReadAllText(file);
            var definition = Checks.Definitions.Single(d => text.Contains($"=> \"{d.Id}\";", StringComparison.Ordinal));
            var words = Words().Matches(text).Select(m => m.Groups["word"].Value).ToHashSet();
            Assert.All(definition.Cases.Keys, c => Assert.Contains(c, words));
            Assert.All(definition.Parameters.Keys, p => Assert.Contains(p, words));
        }
    }

    [Fact]
    public void A_definition_without_a_check_is_refused() =>
        Assert.Throws<ArgumentException>(() => new QualityRun(new(), [.. Checks.Definitions, .. Read(Small)]));

    [Fact]
    public void A_check_without_a_definition_is_refused() =>
        Assert.Throws<ArgumentException>(() => new QualityRun(new(), [.. Checks.Definitions.Skip(1)]));

    [Fact]
    public void A_small_file_is_read() => Assert.Equal(Severity.Error, Assert.Single(Read(Small)).Cases["some"].Severity);

    [Theory]
    [InlineData("status: ours", "status: ours\nowner: me", "owner")]
    [InlineData("fr: \"b {value}\"", "fr: \"b {valeur}\"", "placeholders")]
    [InlineData("severity: error", "severity: grave", "grave")]
    [InlineData("remedy: { en: a, fr: b, ar: c }", "remedy: { en: a, fr: b }", "ar")]
    [InlineData("cases:", "parameters: { most: many }\n    cases:", "number")]
    public void What_is_wrong_in_a_file_is_refused_with_its_line(string right, string wrong, string told)
    {
        var refused = Assert.Throws<FormatException>(() => Read(Small.Replace(right, wrong)));
        Assert.Contains(told, refused.Message);
        Assert.StartsWith("Line ", refused.Message);
    }

    private static IReadOnlyList<CheckDefinition> Read(string yaml) => CheckDefinitionReader.Read(new StringReader(yaml));

    [GeneratedRegex("\"(?<word>[a-z0-9_-]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
