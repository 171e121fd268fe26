using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Parameters;

namespace Comity.Rules.Tests.Files;

public sealed class PolicyFileErrorsTests
{
    private static readonly string Articles = PolicyFolder.File("instruments", "code-2010", "articles.yaml").Text;

    [Fact]
    public void An_unknown_key_is_refused_with_file_and_line()
    {
        var line = 1 + Articles.Split('\n').TakeWhile(text => text != "        when: always").Count();
        var problem = Read(Articles.ReplaceFirst("        when: always", "        whem: always"));

        Assert.Equal("articles.yaml", problem.File);
        Assert.Contains("when is missing", problem.Message);

        problem = Read(Articles.ReplaceFirst("        when: always", "        when: always\n        colour: red"));
        Assert.Equal(line + 1, problem.Line);
        Assert.Contains($"articles.yaml, line {line + 1}: colour", problem.Message);
    }

    [Fact]
    public void A_word_outside_the_closed_list_is_refused() =>
        Assert.Contains("\"ought\" is not one of shall, should", Read(Articles.ReplaceFirst("force: states", "force: ought")).Message);

    [Fact]
    public void A_paragraph_without_English_is_refused() =>
        Assert.Contains("English", Read(Articles.ReplaceFirst("          en: The Code sets up", "          es: The Code sets up")).Message);

    [Fact]
    public void Text_that_is_no_YAML_is_refused_with_its_line() =>
        Assert.InRange(Read("edition: code-2010\narticles:\n  - [\n").Line, 3, 4);

    [Fact]
    public void Articles_of_another_edition_are_refused() =>
        Assert.Contains("code-2010", Read(Articles.ReplaceFirst("edition: code-2010", "edition: code-2026")).Problem);

    [Fact]
    public void Two_values_of_a_parameter_may_meet_and_must_not_overlap()
    {
        const string Parameter = "parameters:\n  - id: p\n    unit: years\n    title: { en: P }\n    values:\n"
            + "      - { value: 3, from: 2010-01-01, to: 2019-12-31, status: ours, cites: \"code-2010:8.5\", source: s }\n"
            + "      - { value: 4, from: 2020-01-01, status: ours, cites: \"code-2010:8.5\", source: s }\n";

        var read = Assert.Single(DatedParameter.Read(new PolicyText("p.yaml", Parameter)));
        Assert.Equal(3, read.On(new DateOnly(2019, 12, 31))?.Value);
        Assert.Equal(4, read.On(new DateOnly(2020, 1, 1))?.Value);
        Assert.Null(read.On(new DateOnly(2009, 12, 31)));
        Assert.Throws<PolicyFileException>(() => DatedParameter.Read(new PolicyText("p.yaml", Parameter.Replace("2019-12-31", "2020-01-01"))));
    }

    private static PolicyFileException Read(string articles) => Assert.Throws<PolicyFileException>(() => InstrumentReader.Read(
        PolicyFolder.Vocabulary, PolicyFolder.File("instruments", "code-2010", "edition.yaml"), new PolicyText("articles.yaml", articles)));
}

internal static class Texts
{
    public static string ReplaceFirst(this string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{old}\" does not occur");
        return text[..at] + with + text[(at + old.Length)..];
    }
}
