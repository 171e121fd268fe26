using Comity.Standards.Profiles;

namespace Comity.Standards.Tests.Profiles;

/// <summary>A profile that is wrong is refused with file, line and what would be right.</summary>
public sealed class ProfileFileTests
{
    private const string Rest =
        """
        constants: { refArea: GHA, measure: STOCK, unit: HC, time: 2018 }
        columns:
          value: { to: value }

        """;

    [Theory]
    [InlineData("colums: {}\n", 6, "\"colums\"", "columns")]
    [InlineData("format: { delimiter: colon }\n", 6, "\"colon\"", "semicolon")]
    [InlineData("format: { encoding: klingon }\n", 6, "\"klingon\"", "windows-1252")]
    [InlineData("missing: { x: Z }\n", 6, "\"Z\"", "zero")]
    [InlineData("scale: many\n", 6, "\"scale\"", "1000")]
    [InlineData("drop: [{ where: { a: '/(/' }, reason: x }]\n", 6, "no regular expression", "")]
    [InlineData("drop: [{ reason: x }]\n", 6, "where", "")]
    [InlineData("totals: [{ where: { a: b }, over: planet }]\n", 6, "\"planet\"", "counterpart")]
    [InlineData("zeroMeansMissing: [{ refArea: [greece] }]\n", 6, "\"greece\"", "alpha-3")]
    [InlineData("wide: { from: 3 }\n", 1, "value", "wide")]
    [InlineData("id: again\n", 6, "", "")]
    public void A_wrong_part_is_refused_with_its_line_and_what_is_allowed(string part, int line, string names, string allows)
    {
        var parsed = ProfileFile.Read(Reading.Opening + part + Rest, "mine.yaml");
        Assert.Null(parsed.Profile);
        var problem = parsed.Problems[0];
        Assert.Equal(("mine.yaml", line), (problem.File, problem.Line));
        Assert.Contains(names, problem.Sentence, StringComparison.Ordinal);
        Assert.Contains(allows, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure: { to: figure }", "\"figure\"")]
    [InlineData("country: { to: measure, country: iso3 }", "only refArea and counterpart")]
    [InlineData("unit: { to: unit, map: { persons: HEADS } }", "HC, FTE")]
    [InlineData("year: { to: time, period: decade }", "\"decade\"")]
    [InlineData("note: { other: keep }", "neither")]
    [InlineData("x: { map: { a: HC } }", "measure: STOCK")]
    public void A_wrong_column_is_refused(string column, string names)
    {
        var parsed = ProfileFile.Read(Reading.Opening + Rest + "  " + column + "\n", "mine.yaml");
        Assert.Contains(parsed.Problems, p => p.Sentence.Contains(names, StringComparison.Ordinal));
    }

    [Fact]
    public void What_nothing_sets_is_said()
    {
        var parsed = ProfileFile.Read(Reading.Opening + "columns: { value: { to: value } }\n", "mine.yaml");
        Assert.Equal(4, parsed.Problems.Count(p => p.Sentence.StartsWith("Nothing sets", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_section_takes_from_the_profile_what_it_does_not_say()
    {
        var profile = Reading.Valid(Reading.Opening + Rest +
            "scale: 1000\nmissing: { x: O }\nsections:\n  - { id: a, start: A }\n  - { id: b, start: B, scale: 1, missing: { y: Q }, constants: { unit: FTE } }\n");
        Assert.Equal([1000m, 1m], profile.Sections.Select(s => s.Scale));
        Assert.Equal([1, 2], profile.Sections.Select(s => s.Missing.Count));
        Assert.Equal("FTE", profile.Sections[1].Constants.Last(c => c.Target == ColumnTarget.Unit).Code);
    }
}
