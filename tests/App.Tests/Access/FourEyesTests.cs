using Comity.App.Access;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static Comity.App.Tests.Access.Journeys;

namespace Comity.App.Tests.Access;

/// <summary>The strongest roles count when a second person agreed; a hand-over leaves neither gap nor overlap.</summary>
public sealed class FourEyesTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_owners_grant_counts_when_a_second_person_agreed_and_a_hand_over_leaves_no_gap(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var first = new Forms(host);
        await SetUpAsync(host, first);

        // While there is one administrator, the second counts alone.
        using var second = new Forms(host);
        await AcceptAsync(second, await InviteAsync(first, "Administrator", "", "Synthetic Berta", "berta@synthetic.example"));
        await second.OpenAsync("/workspace");
        Assert.Equal("Administrator", second.Page.Words(".c-kicker"));

        using var owner = new Forms(host);
        await AcceptAsync(owner, await InviteAsync(first, "AuthorityOwner", "GHA", "Synthetic Owusu", "owusu@synthetic.example"));
        Assert.Contains("waits for a second person", owner.Page.Words("main"), StringComparison.Ordinal);
        await owner.OpenAsync("/workspace");
        Assert.Equal("/sign-in", owner.Address.AbsolutePath);

        await first.OpenAsync("/people/grants");
        Assert.Contains("Nothing waits for your agreement", first.Page.Words("main"), StringComparison.Ordinal);
        await second.OpenAsync("/workspace");
        Assert.Contains("Synthetic Owusu", second.Page.Words("main"), StringComparison.Ordinal);
        await second.OpenAsync("/people/grants");
        await second.SendAsync("Agree");
        Assert.Contains("You agreed", second.Page.Words("main"), StringComparison.Ordinal);
        await using var db = Read(host);
        var given = await db.Set<Membership>().SingleAsync(m => m.Role == Role.AuthorityOwner, TestContext.Current.CancellationToken);
        Assert.True(given.CountsAt(TimeProvider.System.GetUtcNow().AddSeconds(1)));
        Assert.NotEqual(given.GrantedBy, given.ApprovedBy);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_hand_over_ends_the_formers_role_when_the_successors_counts_and_not_before(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var former = await host.BeginSessionAsync(Role.AuthorityOwner, "GHA");
        using var owner = Browse(host, former);
        using var administrator = Browse(host, await host.BeginSessionAsync(Role.Administrator));
        await owner.OpenAsync("/people/hand-over");
        await owner.SendAsync("Name the successor", ("name", "Synthetic Esi"), ("email", "esi@synthetic.example"), ("language", "en"));
        using var esi = new Forms(host);
        await AcceptAsync(esi, owner.Page.QuerySelector("#link")!.GetAttribute("value")!);
        await owner.OpenAsync("/workspace");
        Assert.Equal("/workspace", owner.Address.AbsolutePath);
        await administrator.OpenAsync("/people/grants");
        await administrator.SendAsync("Agree");
        await owner.OpenAsync("/workspace");
        Assert.Equal("/sign-in", owner.Address.AbsolutePath);
        await using var db = Read(host);
        var roles = await db.Set<Membership>().Where(m => m.Role == Role.AuthorityOwner).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(roles.Single(r => r.Id == former.MembershipId).EndedAt, roles.Single(r => r.Replaces == former.MembershipId).ApprovedAt);
    }
}
