using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Tests;

namespace Comity.Standards.Tests.Personnel;

/// <summary>reference/personnel/README.md does what it says, and says what there is.</summary>
public sealed class RegisterReadmeTests
{
    [Fact]
    public void The_example_gives_the_records_that_stand_below_it()
    {
        var (persons, outcome) = Registers.Text(Block("csv"), Registers.Valid(Block("yaml")));
        Assert.Empty(outcome.Findings);
        Assert.Equal(Block("json"), string.Concat(persons.Select(p => Encoding.UTF8.GetString(PersonForm.Write(p)) + "\n")));
    }

    [Fact]
    public void Every_target_and_every_code_is_documented()
    {
        Assert.All(RegisterTargets.All, name => Assert.Contains($"`{name}`", Readme(), StringComparison.Ordinal));
        Assert.All(RegisterTargets.All.SelectMany(RegisterTargets.CodesOf), code => Assert.Contains(code, Readme(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_shipped_profile_is_in_the_table() =>
        Assert.All(Directory.GetFiles(Places.InRepository("reference", "personnel", "profiles"), "*.yaml"), path =>
        {
            var parsed = RegisterProfileFile.Read(File.ReadAllText(path), path);
            Assert.Empty(parsed.Problems);
            Assert.Equal(Path.GetFileNameWithoutExtension(path), parsed.Profile!.Id);
            Assert.Contains($"| `{parsed.Profile.Id}` |", Readme(), StringComparison.Ordinal);
        });

    private static string Readme() => File.ReadAllText(Places.InRepository("reference", "personnel", "README.md")).ReplaceLineEndings("\n");

    private static string Block(string language)
    {
        var text = Readme();
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
