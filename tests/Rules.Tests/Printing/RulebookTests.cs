using Comity.Rules.Printing;
using Comity.Tests;

namespace Comity.Rules.Tests.Printing;

public sealed class RulebookTests
{
    /// <summary>Renewed with COMITY_RENEW=1; the difference is read before it is committed.</summary>
    [Fact]
    public void The_printed_rulebook_is_what_the_files_say()
    {
        var path = Places.InRepository("policy", "RULEBOOK.md");
        var printed = RulebookPrinter.Print(PolicyFolder.Rulebook, PolicyFolder.Code).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("COMITY_RENEW") == "1")
            File.WriteAllText(path, printed);
        Assert.Equal(File.ReadAllText(path), printed);
    }

    [Fact]
    public void Every_rule_and_every_case_is_printed()
    {
        var printed = RulebookPrinter.Print(PolicyFolder.Rulebook, PolicyFolder.Code);
        Assert.All(PolicyFolder.Rulebook.Rules, rule => Assert.Contains($"### {rule.Id} ", printed));
        Assert.All(PolicyFolder.Rulebook.Rules.SelectMany(rule => rule.Cases), one => Assert.Contains($"- {one.Name} (", printed));
    }
}
