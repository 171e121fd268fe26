using System.Buffers.Text;
using System.Net;
using Comity.App.Access;
using Comity.App.Access.SignIn;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Access.Journeys;
using static Comity.App.Tests.Access.Passkeys.PasskeyForms;

namespace Comity.App.Tests.Access.Passkeys;

/// <summary>Passkeys against the program, by an authenticator made here: what is right comes in, what is spoilt does not.</summary>
public sealed class PasskeyTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Who_made_a_passkey_comes_back_with_it(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        await SetUpAsync(host, browser, authenticator);
        using var elsewhere = new Forms(host, named: true);
        await elsewhere.SignInAsync(authenticator);
        Assert.Equal("Your workspace", elsewhere.Heading);
        Assert.Equal(2, (await KindsAsync(host)).Count(k => k == "SignedIn"));
    }

    [Fact]
    public async Task An_answer_that_is_spoilt_lets_nobody_in()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        await SetUpAsync(host, browser, authenticator);
        using var stranger = new SoftAuthenticator { Origin = authenticator.Origin, User = authenticator.User };
        using var copy = new SoftAuthenticator { Origin = authenticator.Origin, User = authenticator.User, Credential = authenticator.Credential };
        (string What, SoftAuthenticator Who, Action Spoil)[] spoilt =
        [
            ("another site's page", authenticator, () => authenticator.Origin = "http://elsewhere.example"),
            ("another port", authenticator, () => authenticator.Origin = "http://localhost:1"),
            ("another question", authenticator, () => authenticator.Challenge = Base64Url.EncodeToString(new byte[32])),
            ("another name", authenticator, () => authenticator.Site = "elsewhere.example"),
            ("no finger", authenticator, () => authenticator.IsVerified = false),
            ("an unknown passkey", stranger, () => { }),
            ("the passkey's number, but not its key", copy, () => copy.Counter = 100),
            ("no account named", authenticator, () => authenticator.User = null),
            ("another account", authenticator, () => authenticator.User = Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(Guid.CreateVersion7().ToString()))),
        ];
        var (origin, user) = (authenticator.Origin, authenticator.User);
        foreach (var (what, who, spoil) in spoilt)
        {
            (authenticator.Origin, authenticator.User, authenticator.Challenge, authenticator.Site, authenticator.IsVerified) = (origin, user, null, null, true);
            spoil();
            using var other = new Forms(host, named: true);
            await other.SignInAsync(who);
            Assert.True(other.Mistakes.StartsWith("This passkey is not known here.", StringComparison.Ordinal), what);
            await other.OpenAsync("/workspace");
            Assert.True(other.Address.AbsolutePath == "/sign-in", what);
        }

        (authenticator.Origin, authenticator.User, authenticator.Challenge, authenticator.Site, authenticator.IsVerified) = (origin, user, null, null, true);
        using var back = new Forms(host, named: true);
        await back.SignInAsync(authenticator);
        Assert.Equal("Your workspace", back.Heading);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_answer_counts_once(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        await SetUpAsync(host, browser, authenticator);
        using var first = new Forms(host, named: true);
        using var second = new Forms(host, named: true);
        await first.OpenAsync("/sign-in");
        await second.OpenAsync("/sign-in");
        var state = first.Page.QuerySelector("form[data-passkey] input[name=state]")!.GetAttribute("value")!;
        var answer = authenticator.Prove(first.Question());
        await first.AnswerAsync("Sign in with a passkey", answer);
        Assert.Equal("Your workspace", first.Heading);

        // Whoever overheard it sends question and answer again, in a browser of their own.
        second.Page.QuerySelector("form[data-passkey] input[name=state]")!.SetAttribute("value", state);
        await second.AnswerAsync("Sign in with a passkey", answer);
        Assert.StartsWith("This passkey is not known here.", second.Mistakes, StringComparison.Ordinal);
    }

    /// <summary>A copy of a key would count from where the copy was made.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(-2, false)]
    public async Task A_counter_that_does_not_rise_is_a_copy(int step, bool enters)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        await SetUpAsync(host, browser, authenticator);
        authenticator.Counter = 40;
        using var first = new Forms(host, named: true);
        await first.SignInAsync(authenticator);
        Assert.Equal("Your workspace", first.Heading);
        authenticator.Counter = (uint)(authenticator.Counter + step);
        using var second = new Forms(host, named: true);
        await second.SignInAsync(authenticator);
        Assert.Equal(enters, second.Mistakes == "");
    }

    [Fact]
    public async Task A_passkey_that_is_not_made_here_and_now_is_not_kept()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host, named: true);
        using var mine = browser.AuthenticatorOf();
        await SetUpAsync(host, browser, mine);
        foreach (var spoil in new Action<SoftAuthenticator>[]
        {
            a => a.Origin = "http://elsewhere.example",
            a => a.Challenge = Base64Url.EncodeToString(new byte[32]),
            a => a.Site = "elsewhere.example",
            a => a.IsVerified = false,
        })
        {
            using var spoilt = browser.AuthenticatorOf();
            spoil(spoilt);
            await browser.OpenAsync("/account/passkey");
            await browser.AnswerAsync("Make a passkey", spoilt.Make(browser.Question()));
            Assert.StartsWith("The passkey could not be made.", browser.Mistakes, StringComparison.Ordinal);
        }

        Assert.Single(await AllAsync<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>(host));
    }

    /// <summary>A device tells the same number twice only by being somebody else's.</summary>
    [Fact]
    public async Task A_passkey_of_one_person_is_not_taken_for_another()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host, named: true);
        using var mine = browser.AuthenticatorOf();
        await SetUpAsync(host, browser, mine);
        var session = await host.BeginSessionAsync(Role.AuthorityEditor, "GHA");
        using var other = new Forms(host, named: true);
        other.Cookies.Add(other.Site, new Cookie("comity", host.Ticket(session)));
        await other.OpenAsync("/account/passkey");
        using var same = new SoftAuthenticator { Origin = mine.Origin, Credential = mine.Credential };
        await other.AnswerAsync("Make a passkey", same.Make(other.Question()));
        Assert.StartsWith("The passkey could not be made.", other.Mistakes, StringComparison.Ordinal);

        // A question asked of one person, answered in the name of another.
        await browser.OpenAsync("/account/passkey");
        await other.OpenAsync("/account/passkey");
        using var foreign = other.AuthenticatorOf();
        var answer = foreign.Make(browser.Question());
        var state = browser.Page.QuerySelector("form[data-passkey] input[name=state]")!.GetAttribute("value")!;
        other.Page.QuerySelector("form[data-passkey] input[name=state]")!.SetAttribute("value", state);
        await other.AnswerAsync("Make a passkey", answer);
        Assert.StartsWith("The passkey could not be made.", other.Mistakes, StringComparison.Ordinal);
        Assert.Equal(session.PersonId, (await AllAsync<Session>(host)).Single(s => s.Id == session.Id).PersonId);
        Assert.Single(await AllAsync<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>(host));
    }
}
