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

    /// <summary>By the list of a jurisdiction of which nothing is held, every answer would be "no data".</summary>
    [Fact]
    public void Every_pack_goes_by_a_list_that_is_held()
    {
        var held = PolicyFolder.Lists.Adoptions.Select(adoption => adoption.Jurisdiction).ToHashSet(StringComparer.Ordinal);
        var stray = PolicyFolder.Rulebook.Packs.Where(pack => !held.Contains(pack.List));
        Assert.True(!stray.Any(), string.Join('\n', stray.Select(pack =>
            $"{pack.File}: list {pack.List} is in no row of lists/safeguards-list/adoptions.yaml; held are {string.Join(", ", held.Order(StringComparer.Ordinal))}.")));
    }
}
