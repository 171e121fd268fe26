using System.Net;
using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Access.Journeys;

namespace Comity.App.Tests.Access;

/// <summary>From an offered role to its end, without script.</summary>
public sealed class InvitationTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Somebody_invited_comes_in_by_the_link_once_and_their_ended_role_ends_at_once(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var administrator = new Forms(host);
        await SetUpAsync(host, administrator);
        var link = await InviteAsync(administrator, "AuthorityEditor", "GHA", "Synthetic Kofi", "kofi@synthetic.example");
        var letter = await OneAsync<Letter>(host);
        Assert.Equal("kofi@synthetic.example", letter.To);
        Assert.Contains(link, letter.Body, StringComparison.Ordinal);

        using var kofi = new Forms(host);
        await AcceptAsync(kofi, link);
        await kofi.OpenAsync("/workspace");
        Assert.Equal("Editor of an authority, Ghana", kofi.Page.Words(".c-kicker"));
        await kofi.OpenAsync("/fr/workspace");
        Assert.Equal("Votre espace de travail", kofi.Heading);
        using var other = new Forms(host);
        await other.OpenAsync(new Uri(link).PathAndQuery);
        Assert.Equal((HttpStatusCode.NotFound, "This invitation is no longer good"), (other.Status, other.Heading));
        await kofi.OpenAsync("/people");
        Assert.Equal(HttpStatusCode.Forbidden, kofi.Status);

        await administrator.OpenAsync("/people?q=kofi");
        await administrator.OpenAsync(administrator.Page.QuerySelector("main tbody th a")!.GetAttribute("href")!);
        await administrator.SendAsync("End the role now", ("why", "left office"));
        await kofi.OpenAsync("/workspace");
        Assert.Equal("/sign-in", kofi.Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_owner_offers_roles_of_the_own_country_only_whatever_the_form_is_made_to_say(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = Browse(host, await host.BeginSessionAsync(Role.AuthorityOwner, "GHA"));
        await owner.OpenAsync("/people/invite");
        await owner.SendAsync("Invite", ("name", "Synthetic Eve"), ("email", "eve@synthetic.example"), ("role", "Administrator"), ("language", "en"));
        Assert.NotEmpty(owner.Mistakes);
        await owner.SendAsync("Invite", ("name", "Synthetic Eve"), ("email", "eve@synthetic.example"), ("role", "AuthorityReader"), ("country", "GBR"), ("language", "en"));
        Assert.Equal("GHA", (await OneAsync<Invitation>(host)).Country!.Value.Value);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_invitation_taken_back_and_one_of_fourteen_days_are_void(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = Browse(host, await host.BeginSessionAsync(Role.AuthorityOwner, "GHA"));
        var link = await InviteAsync(owner, "AuthorityReader", "", "Synthetic Yaw", "yaw@synthetic.example");
        await owner.OpenAsync("/people");
        await owner.SendAsync("Take back");
        using var yaw = new Forms(host);
        await yaw.OpenAsync(new Uri(link).PathAndQuery);
        Assert.Equal("This invitation is no longer good", yaw.Heading);
        var invitation = await OneAsync<Invitation>(host);
        var fresh = new Invitation(Guid.CreateVersion7(), "x", new Invitee("a@b.example", "A", "en", Role.Reviewer, null, null), Guid.CreateVersion7(), invitation.InvitedAt);
        Assert.True(fresh.IsGoodAt(fresh.InvitedAt.AddDays(14).AddSeconds(-1)));
        Assert.False(fresh.IsGoodAt(fresh.InvitedAt.AddDays(14)));
        Assert.False(invitation.IsGoodAt(invitation.InvitedAt.AddDays(1)));
    }
}
