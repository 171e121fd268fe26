using Comity.Rules.Proving;

namespace Comity.Rules.Tests.Proving;

public sealed class RulebookProofTests
{
    [Fact]
    public void The_rulebook_holds_together() =>
        Assert.Equal("", string.Join('\n', RulebookProof.Faults(PolicyFolder.Rulebook, PolicyFolder.Code)));
}
