using Comity.App.Authorities;
using static Comity.App.Tests.Authorities.Synthetic;

namespace Comity.App.Tests.Authorities;

/// <summary>Histories in which the laws were once broken.</summary>
public sealed class FoundByPropertiesTests
{
    [Fact]
    public void A_successor_cuts_what_holds_also_behind_a_stretch_that_never_began()
    {
        var old = Confirmed("2026-01-01", Notice());
        var nova = Notice() with { HolderName = "Nova Example", HolderSince = Day("2026-09-01") };
        old = old.With("2026-06-01", new Step(StepKind.Confirmed, Purpose.Succession, nova));
        old = old.With("2026-06-02", DesignationDecisions.Withdraw(old, Day("2026-08-01"), "so", Day("2026-06-02")).Value!.Own[0]);
        Assert.True(old.Segments[^1].IsVoid);
        var decided = DesignationDecisions.Confirm(Proposed("2026-06-03", Notice("2026-07-01")), [old], Day("2026-06-03")).Value!;
        Assert.Null(old.With("2026-06-03", decided.Others[0].Step).On(Day("2026-07-01")));
    }
}
