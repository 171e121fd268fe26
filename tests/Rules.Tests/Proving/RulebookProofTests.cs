using Comity.Rules.Proving;

namespace Comity.Rules.Tests.Proving;

public sealed class RulebookProofTests
{
    /// <summary>Every fault is told whole: who writes a rule reads this and nothing else.</summary>
    [Fact]
    public void The_rulebook_holds_together()
    {
        var faults = RulebookProof.Faults(PolicyFolder.Rulebook, PolicyFolder.Code);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
