using System.Text;
using Comity.Standards.Profiles;
using Comity.Standards.Tidy;
using Comity.Tests;

namespace Comity.Standards.Tests.Profiles;

/// <summary>The worked examples of reference/profiles/README.md do what they say.</summary>
public sealed class ReadmeExampleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_example_gives_the_rows_that_stand_below_it(int number)
    {
        var example = Readme().Split("\n## ").Single(part => part.StartsWith($"Example {number}:", StringComparison.Ordinal));
        var (observations, outcome) = Reading.Text(Block(example, "csv"), Reading.Valid(Block(example, "yaml")));
        Assert.Empty(outcome.Problems);
        var expected = Block(example, "tidy");
        var columns = expected[..expected.IndexOf('\n', StringComparison.Ordinal)].Split(',')
            .Select(name => TidyColumns.All.Single(c => TidyColumns.NameOf(c) == name)).ToList();
        using var stream = new MemoryStream();
        TidyCsvWriter.WriteAll(stream, observations, columns);
        Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sum_rows_of_the_second_example_agree_with_their_parts()
    {
        var example = Readme().Split("\n## ").Single(part => part.StartsWith("Example 2:", StringComparison.Ordinal));
        var (_, outcome) = Reading.Text(Block(example, "csv"), Reading.Valid(Block(example, "yaml")));
        Assert.Equal([(1500d, 1500d), (1700d, 1700d)], outcome.Totals.Select(t => (t.Observation.Value!.Value, t.SumOfParts)));
        Assert.All(outcome.Totals, t => Assert.True(t.Agrees));
    }

    [Fact]
    public void Every_shipped_profile_is_in_the_table_and_every_one_is_valid()
    {
        var readme = Readme();
        foreach (var path in Directory.GetFiles(Places.InRepository("reference", "profiles"), "*.yaml"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            Assert.Equal(id, Reading.Shipped(id).Id);
            Assert.Contains($"| `{id}` |", readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_target_is_documented()
    {
        var readme = Readme();
        Assert.All(ColumnTargets.Names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    private static string Readme() =>
        File.ReadAllText(Places.InRepository("reference", "profiles", "README.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Block(string text, string language)
    {
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
