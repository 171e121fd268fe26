using System.Buffers.Binary;
using System.Net;
using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Access;

/// <summary>From the link of the terminal to the end of a role, without script, on both databases.</summary>
public sealed class SignInJourneyTests
{
    private const string Password = "vier kleine Boote am Ufer";

    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_terminals_link_makes_one_administrator_and_no_second(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var first = new Forms(host);
        await first.OpenAsync("/set-up?key=wrong");
        Assert.Equal("Set-up needs the link of the terminal", first.Heading);
        var (_, codes) = await SetUpAsync(host, first);
        Assert.Equal(RecoveryCodes.Count, codes.Count);
        await first.OpenAsync("/workspace");
        Assert.Equal("Your workspace", first.Heading);

        using var second = new Forms(host);
        await second.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("This installation is set up", second.Heading);
        Assert.Contains("PersonAdded", await KindsAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_link_is_good_once_even_before_the_set_up_is_finished(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var first = new Forms(host);
        await first.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("Who runs this installation?", first.Heading);
        using var second = new Forms(host);
        await second.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("Set-up needs the link of the terminal", second.Heading);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_code_lets_somebody_in_once_and_a_recovery_code_too(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = new Forms(host);
        var (key, codes) = await SetUpAsync(host, browser);
        await browser.OpenAsync("/sign-out");
        await browser.SendAsync("Sign out");
        var code = TimedCode.CodeAt(key, TimeProvider.System.GetUtcNow());

        await SignInAsync(browser, code);
        Assert.Equal("Your workspace", browser.Heading);
        await SignInAsync(browser, code);
        Assert.StartsWith("Address, password and code do not fit together.", browser.Mistakes, StringComparison.Ordinal);
        await SignInAsync(browser, codes[0]);
        Assert.Equal("Your workspace", browser.Heading);
        Assert.Contains("9 are left", browser.Page.Words("main"), StringComparison.Ordinal);
        await SignInAsync(browser, codes[0]);
        Assert.NotEmpty(browser.Mistakes);
        Assert.Contains("RecoveryCodeUsed", await KindsAsync(host));
        Assert.Contains("SignInFailed", await KindsAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_address_rests_after_five_wrong_attempts_whether_anybody_has_it_or_not(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = new Forms(host);
        var (key, _) = await SetUpAsync(host, browser);
        using var stranger = new Forms(host);
        var said = new List<(string Known, string Unknown)>();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            await SignInAsync(stranger, "000000", "not the password");
            var known = stranger.Mistakes;
            await SignInAsync(stranger, "000000", "not the password", "nobody@synthetic.example");
            said.Add((known, stranger.Mistakes));
        }

        Assert.All(said, s => Assert.Equal(s.Known[..40], s.Unknown[..40]));
        Assert.All(said.Take(5), s => Assert.StartsWith("Address, password and code do not fit", s.Known, StringComparison.Ordinal));
        Assert.StartsWith("After too many wrong attempts this address rests", said[5].Known, StringComparison.Ordinal);

        // The right password does not help meanwhile.
        await SignInAsync(stranger, TimedCode.CodeAt(key, TimeProvider.System.GetUtcNow()));
        Assert.StartsWith("After too many wrong attempts", stranger.Mistakes, StringComparison.Ordinal);
        Assert.Equal(2, (await KindsAsync(host)).Count(k => k == "SignInRests"));
    }

    [Fact]
    public async Task Forms_that_anybody_can_reach_are_sent_so_often_and_no_oftener()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var client = host.NewClient();
        var answers = new List<HttpStatusCode>();
        for (var sent = 0; sent < 25; sent++)
        {
            using var content = new FormUrlEncodedContent([]);
            using var answer = await client.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.Take(20), a => Assert.Equal(HttpStatusCode.BadRequest, a));
        Assert.All(answers.Skip(20), a => Assert.Equal(HttpStatusCode.TooManyRequests, a));
        using var page = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/", "/workspace")]
    [InlineData("//elsewhere.example", "/workspace")]
    [InlineData("/account", "/account")]
    public async Task One_goes_on_where_one_wanted_to_but_never_elsewhere(string to, string landed)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host);
        var (_, codes) = await SetUpAsync(host, browser);
        await browser.OpenAsync("/sign-in?to=" + Uri.EscapeDataString(to));
        await browser.SendAsync("Sign in with password", ("email", "ama@synthetic.example"), ("password", Password), ("code", codes[1]));
        Assert.Equal(landed, browser.Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_session_that_is_ended_elsewhere_ends_at_once(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var here = new Forms(host);
        var (_, codes) = await SetUpAsync(host, here);
        using var there = new Forms(host);
        await SignInAsync(there, codes[0]);
        await there.OpenAsync("/workspace");
        Assert.Equal("/workspace", there.Address.AbsolutePath);

        await here.OpenAsync("/account");
        await here.SendAsync("End all others");
        await there.OpenAsync("/workspace");
        Assert.Equal("/sign-in", there.Address.AbsolutePath);
        await here.OpenAsync("/workspace");
        Assert.Equal("/workspace", here.Address.AbsolutePath);
    }

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

    /// <summary>How long that takes is for the bench: a test among others would measure the others.</summary>
    [Fact]
    public async Task A_password_is_kept_at_the_cost_that_is_asked_for_today()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host);
        await SetUpAsync(host, browser);
        var kept = Convert.FromBase64String((await OneAsync<Person>(host)).PasswordHash!);
        const int HmacSha512 = 2;
        Assert.Equal((1, HmacSha512, 220_000), (kept[0], BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(5))));
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(TestHost host, Forms browser)
    {
        await browser.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("Who runs this installation?", browser.Heading);
        await browser.SendAsync("Continue", ("name", "Synthetic Ama"), ("email", "ama@synthetic.example"));
        return await EnrolAsync(browser);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> EnrolAsync(Forms browser)
    {
        Assert.Equal("How will you sign in?", browser.Heading);
        var key = browser.Page.QuerySelector(".c-key-text")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SendAsync("Use password and app", ("password", Password), ("code", TimedCode.CodeAt(key, TimeProvider.System.GetUtcNow().AddSeconds(-30))));
        Assert.Equal("", browser.Mistakes);
        return (key, [.. browser.Page.QuerySelectorAll(".c-codes code").Select(c => c.TextContent)]);
    }

    private static async Task AcceptAsync(Forms browser, string link)
    {
        await browser.OpenAsync(new Uri(link).PathAndQuery);
        await browser.SendAsync("Accept and continue", ("name", browser.Page.QuerySelector("#name")!.GetAttribute("value")!));
        await EnrolAsync(browser);
    }

    private static async Task<string> InviteAsync(Forms browser, string role, string country, string name, string email)
    {
        await browser.OpenAsync("/people/invite");
        await browser.SendAsync("Invite", ("name", name), ("email", email), ("role", role), ("country", country), ("language", "en"), ("until", ""));
        Assert.Equal("", browser.Mistakes);
        return browser.Page.QuerySelector("#link")!.GetAttribute("value")!;
    }

    private static async Task SignInAsync(Forms browser, string code, string password = Password, string email = "ama@synthetic.example")
    {
        await browser.OpenAsync("/sign-in");
        await browser.SendAsync("Sign in with password", ("email", email), ("password", password), ("code", code));
    }

    private static Forms Browse(TestHost host, Session session)
    {
        var browser = new Forms(host);
        browser.Cookies.Add(host.Address, new Cookie("comity", host.Ticket(session)));
        return browser;
    }

    private static ExchangeDb Read(TestHost host) => new(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };

    private static async Task<IReadOnlyList<string>> KindsAsync(TestHost host)
    {
        await using var db = Read(host);
        return await db.Set<AuditEvent>().Select(e => e.Kind).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<T> OneAsync<T>(TestHost host)
        where T : class
    {
        await using var db = Read(host);
        return await db.Set<T>().SingleAsync(TestContext.Current.CancellationToken);
    }
}
