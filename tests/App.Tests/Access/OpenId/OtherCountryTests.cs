using System.Net;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Tests.Access.Passkeys;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Access.OpenId;

/// <summary>A provider's word holds for the roles of its own country, whenever the others were given.</summary>
public sealed class OtherCountryTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_role_of_another_country_given_later_is_not_used_in_the_providers_session_and_they_are_told(TestStore store)
    {
        await using var ministries = await Ministries.StartAsync(store);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        using var browser = await ComeInAsync(ministries, "/workspace");
        var british = await GrantAsync(ministries, linked, Role.AuthorityOwner, "GBR");

        await browser.OpenAsync("/workspace");
        Assert.Equal("Editor of an authority, Ghana", browser.Page.Words(".c-kicker"));
        Assert.Contains("You also hold: Owner of an authority, United Kingdom. Ministry of ghana does not speak for it.", browser.Page.Words("main"), StringComparison.Ordinal);
        await browser.OpenAsync("/account/role");
        Assert.Single(browser.Page.QuerySelectorAll("input[name=role]"));
        Assert.Contains("Roles that wait for another sign-in Owner of an authority, United Kingdom", browser.Page.Words("main"), StringComparison.Ordinal);

        // Whatever the form is made to say.
        await browser.SendAsync("Continue", ("role", british.ToString()));
        Assert.StartsWith("Ministry of ghana, through which you signed in, does not speak for this role.", browser.Mistakes, StringComparison.Ordinal);
        await browser.OpenAsync("/workspace");
        Assert.Equal("Editor of an authority, Ghana", browser.Page.Words(".c-kicker"));

        // Nor does the provider's word make a way of signing in that would open the other country's door.
        foreach (var page in new[] { "/account/passkey", "/account/password", "/account/codes", "/account/providers?handler=link&provider=ghana" })
        {
            await browser.OpenAsync(page);
            Assert.Equal("/sign-in", browser.Address.AbsolutePath);
            Assert.Contains("does not speak for all of your roles", browser.Page.Words("main"), StringComparison.Ordinal);
        }

        // Who proved themselves here acts in either.
        using var own = new Forms(ministries.Host);
        own.Cookies.Add(own.Site, new Cookie("comity", ministries.Host.Ticket(linked)));
        await own.OpenAsync("/account/role");
        await own.SendAsync("Continue", ("role", british.ToString()));
        await own.OpenAsync("/workspace");
        Assert.Equal("Owner of an authority, United Kingdom", own.Page.Words(".c-kicker"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Who_has_roles_in_two_countries_comes_in_by_a_provider_in_that_of_its_country(TestStore store)
    {
        await using var ministries = await Ministries.StartAsync(store);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityOwner, "GBR");
        await GrantAsync(ministries, linked, Role.AuthorityEditor, "GHA");
        using var browser = await ComeInAsync(ministries, "/workspace");
        await browser.OpenAsync("/workspace");
        Assert.Equal("Editor of an authority, Ghana", browser.Page.Words(".c-kicker"));
        await using var db = ministries.Open();
        Assert.Equal("ghana", (await db.Set<Session>().SingleAsync(s => s.Id != linked.Id, Cancellation)).Provider);
    }

    [Fact]
    public async Task A_stronger_role_of_the_same_country_given_later_is_chosen_in_the_session()
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        using var browser = await ComeInAsync(ministries, "/workspace");
        var stronger = await GrantAsync(ministries, linked, Role.AuthorityOwner, "GHA");
        await browser.OpenAsync("/account/role");
        await browser.SendAsync("Continue", ("role", stronger.ToString()));
        await browser.OpenAsync("/workspace");
        Assert.Equal("Owner of an authority, Ghana", browser.Page.Words(".c-kicker"));
        await browser.OpenAsync("/account/passkey");
        Assert.Equal("/account/passkey", browser.Address.AbsolutePath);

        // The next sign-in asks which.
        using var traveller = new Traveller(ministries.Host.Address);
        using var answer = await traveller.GetAsync(await traveller.TravelAsync("/sign-in/with/ghana", "linked"));
        Assert.Equal("/account/role?to=%2Fworkspace", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("ghana", true)]
    [InlineData("britain", false)]
    [InlineData("office", false)]
    [InlineData("closed", false)]
    [InlineData(null, true)]
    public async Task A_session_ends_when_its_provider_does_not_speak_for_its_role_any_more(string? provider, bool goesOn)
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite, withProvider: false);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        var session = new Session(Guid.CreateVersion7(), linked.PersonId, linked.MembershipId, "a test", linked.BeganAt) { Provider = provider };
        await using var db = ministries.Open();
        db.Add(session);
        await db.SaveChangesAsync(Cancellation);
        Assert.Equal(goesOn, (await ministries.Host.Get<Sessions>().WhoAsync(session.Id, Cancellation)).IsSomebody);
    }

    private static async Task<Forms> ComeInAsync(Ministries ministries, string lands)
    {
        using var traveller = new Traveller(ministries.Host.Address);
        using var answer = await traveller.GetAsync(await traveller.TravelAsync("/sign-in/with/ghana", "linked"));
        Assert.Equal(lands, answer.Headers.Location?.ToString());
        var browser = new Forms(ministries.Host);
        browser.Cookies.Add(traveller.Cookies.GetCookies(ministries.Host.Address));
        return browser;
    }

    private static async Task<Guid> GrantAsync(Ministries ministries, Session to, Role role, string country)
    {
        await using var db = ministries.Open();
        var now = ministries.Host.Get<TimeProvider>().GetUtcNow();
        var granted = new Membership(Guid.CreateVersion7(), to.PersonId, role, CountryCode.Parse(country), now, grantedBy: null, until: null);
        granted.Approve(null, now);
        db.Add(granted);
        await db.SaveChangesAsync(Cancellation);
        return granted.Id;
    }
}
