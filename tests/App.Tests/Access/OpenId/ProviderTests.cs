using System.Net;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Access.OpenId;

/// <summary>Sign-in through a real provider: who proves who they are comes in, whatever is spoilt on the way does not.</summary>
public sealed class ProviderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_linked_person_comes_in_and_the_log_says_how(TestStore store)
    {
        await using var ministries = await Ministries.StartAsync(store);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        using var traveller = new Traveller(ministries.Host.Address);
        var back = await traveller.TravelAsync("/ar/sign-in/with/ghana?to=/letters", "linked");
        using var answer = await traveller.GetAsync(back);
        Assert.Equal((HttpStatusCode.Redirect, "/ar/letters"), (answer.StatusCode, answer.Headers.Location?.ToString()));

        await using var db = ministries.Open();
        var session = await db.Set<Session>().SingleAsync(s => s.Id != linked.Id, Cancellation);
        Assert.Equal((linked.PersonId, linked.MembershipId), (session.PersonId, session.MembershipId));
        Assert.True((await ministries.Host.Get<Sessions>().WhoAsync(session.Id, Cancellation)).IsSomebody);
        var entry = await db.Set<AuditEvent>().SingleAsync(e => e.Kind == "SignedIn", Cancellation);
        Assert.Equal(($"person/{linked.PersonId}", "SignInByProvider", linked.PersonId), (entry.Subject, entry.Process, entry.Person));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_token_nobody_comes_in()
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        foreach (var mood in new[] { "nonce", "expired", "audience", "issuer", "at-hash", "stranger", "altered", "unsigned" })
        {
            await ministries.BehaveAsync(mood);
            await AssertRefusedAsync(ministries, "ghana", mood == "altered" ? "somebody" : "linked", "does not prove who you are", mood);
        }

        await ministries.BehaveAsync("true");
        using var traveller = new Traveller(ministries.Host.Address);
        using var answer = await traveller.GetAsync(await traveller.TravelAsync("/sign-in/with/ghana", "linked"));
        Assert.Equal("/workspace", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_answer_counts_once_in_the_browser_that_asked_and_for_what_it_asked()
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        using var traveller = new Traveller(ministries.Host.Address);
        var back = await traveller.TravelAsync("/sign-in/with/ghana", "linked");
        var kept = traveller.Cookies.GetCookies(back)["provider-journey"]!;

        using var other = new Traveller(ministries.Host.Address);
        await AssertNotBegunAsync(await other.GetAsync(back));
        await AssertNotBegunAsync(await traveller.GetAsync(back.ToString().Replace("state=", "state=x", StringComparison.Ordinal)));

        // Whoever kept a copy of the cookie asks with it: the state is good again, but once only.
        traveller.Cookies.Add(ministries.Host.Address, new Cookie(kept.Name, kept.Value, kept.Path));
        using var first = await traveller.GetAsync(back);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        await AssertNotBegunAsync(await traveller.GetAsync(back));
        traveller.Cookies.Add(ministries.Host.Address, new Cookie(kept.Name, kept.Value, kept.Path));
        using var replayed = await traveller.GetAsync(back);
        Assert.Equal(HttpStatusCode.Forbidden, replayed.StatusCode);
        Assert.Contains("did not confirm who you are", (await replayed.PageAsync()).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_signs_in_the_linked_people_of_its_own_country_who_have_a_role_and_nobody_else()
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        await AssertRefusedAsync(ministries, "ghana", "stranger", "Nobody in Comity is linked");
        await using (var none = ministries.Open())
        {
            Assert.Empty(await none.Set<Person>().ToListAsync(Cancellation));
        }

        var linked = await ministries.LinkedAsync("linked", Role.AuthorityOwner, "GHA");
        await ministries.LinkedAsync("secretary", Role.Reviewer, null);
        await AssertRefusedAsync(ministries, "britain", "linked", "does not speak for");
        await AssertRefusedAsync(ministries, "office", "linked", "does not speak for");
        await AssertRefusedAsync(ministries, "ghana", "secretary", "does not speak for");
        await ministries.LinkedAsync("unverified-one", Role.AuthorityEditor, "GHA");
        await AssertRefusedAsync(ministries, "ghana", "unverified-one", "has not confirmed your e-mail address");

        await using var db = ministries.Open();
        (await db.Set<Membership>().SingleAsync(m => m.Id == linked.MembershipId, Cancellation)).End(ministries.Host.Get<TimeProvider>().GetUtcNow());
        await db.SaveChangesAsync(Cancellation);
        await AssertRefusedAsync(ministries, "ghana", "linked", "no role in Comity");
        Assert.Empty(await db.Set<AuditEvent>().Where(e => e.Kind == "SignedIn").ToListAsync(Cancellation));
        Assert.NotEmpty(await db.Set<AuditEvent>().Where(e => e.Kind == "SignInFailed").ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_provider_that_is_down_is_said_to_be_before_the_journey_and_on_the_way_back()
    {
        await using (var away = await Ministries.StartAsync(TestStore.Sqlite, withProvider: false))
        {
            using var answer = await away.Host.Client.GetAsync("/sign-in/with/ghana", Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("Ministry of ghana does not answer", (await answer.PageAsync()).Words("main"), StringComparison.Ordinal);
        }

        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        await ministries.BehaveAsync("down");
        using var traveller = new Traveller(ministries.Host.Address);
        using var broken = await traveller.GetAsync(await traveller.TravelAsync("/sign-in/with/ghana", "linked"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.StatusCode);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Somebody_signed_in_links_an_identity_of_their_own_country_and_nobody_else_gets_it(TestStore store)
    {
        await using var ministries = await Ministries.StartAsync(store);
        var (owner, session) = await SignedInAsync(ministries, Role.AuthorityEditor, "GHA");
        var (other, _) = await SignedInAsync(ministries, Role.AuthorityEditor, "GHA");
        var (british, _) = await SignedInAsync(ministries, Role.AuthorityEditor, "GBR");
        using (owner)
        using (other)
        using (british)
        {
            var back = await owner.TravelAsync("/account/providers?handler=link&provider=ghana", "mine");
            using (var linked = await owner.GetAsync(back))
            {
                Assert.Equal("/account/providers?done=linked", linked.Headers.Location?.ToString());
            }

            await AssertSaysAsync(await other.GetAsync(await other.TravelAsync("/account/providers?handler=link&provider=ghana", "mine")), "linked with somebody else");
            await AssertSaysAsync(await british.GetAsync(await british.TravelAsync("/account/providers?handler=link&provider=ghana", "theirs")), "does not speak for");
        }

        await using var db = ministries.Open();
        var login = await db.Set<IdentityUserLogin<Guid>>().SingleAsync(Cancellation);
        Assert.Equal((session.PersonId, ministries.Issuer, "mine"), (login.UserId, login.LoginProvider, login.ProviderKey));
        Assert.Equal("LoginLinked", (await db.Set<AuditEvent>().SingleAsync(e => e.Kind != "MembershipAdded", Cancellation)).Kind);
        using var traveller = new Traveller(ministries.Host.Address);
        using var entered = await traveller.GetAsync(await traveller.TravelAsync("/sign-in/with/ghana", "mine"));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Fact]
    public async Task The_last_way_of_signing_in_is_not_removed()
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        using var client = ClientOf(ministries, linked);
        await AssertSaysAsync(await UnlinkAsync(client), "your only way");
        await using var db = ministries.Open();
        (await db.Set<Person>().SingleAsync(Cancellation)).PasswordHash = "a hash";
        await db.SaveChangesAsync(Cancellation);
        using var removed = await UnlinkAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Empty(await db.Set<IdentityUserLogin<Guid>>().ToListAsync(Cancellation));
        await AssertRefusedAsync(ministries, "ghana", "linked", "Nobody in Comity is linked");
    }

    private static async Task<HttpResponseMessage> UnlinkAsync(HttpClient client)
    {
        var form = (await (await client.GetAsync("/account/providers", Cancellation)).PageAsync()).QuerySelector("main form")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")));
        return await client.PostAsync(form.GetAttribute("action"), content, Cancellation);
    }

    private static HttpClient ClientOf(Ministries ministries, Session session)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = CookiesOf(ministries, session) };
        return new HttpClient(handler) { BaseAddress = ministries.Host.Address };
    }

    private static CookieContainer CookiesOf(Ministries ministries, Session session)
    {
        var cookies = new CookieContainer();
        cookies.Add(ministries.Host.Address, new Cookie("comity", ministries.Host.Ticket(session)));
        return cookies;
    }

    private static async Task<(Traveller Traveller, Session Session)> SignedInAsync(Ministries ministries, Role role, string country)
    {
        var session = await ministries.Host.BeginSessionAsync(role, country);
        return (new Traveller(ministries.Host.Address, CookiesOf(ministries, session)), session);
    }

    private static async Task AssertRefusedAsync(Ministries ministries, string provider, string subject, string words, string? mood = null)
    {
        using var traveller = new Traveller(ministries.Host.Address);
        using var answer = await traveller.GetAsync(await traveller.TravelAsync("/sign-in/with/" + provider, subject));
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{mood ?? subject}: {(int)answer.StatusCode}");
        Assert.Contains(words, (await answer.PageAsync()).Words("main"), StringComparison.Ordinal);
        Assert.Null(traveller.Cookies.GetCookies(ministries.Host.Address)["comity"]);
    }

    private static Task AssertNotBegunAsync(HttpResponseMessage answer) => AssertSaysAsync(answer, "did not begin in this browser");

    private static async Task AssertSaysAsync(HttpResponseMessage answer, string words)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains(words, (await answer.PageAsync()).Words("main"), StringComparison.Ordinal);
        }
    }
}
