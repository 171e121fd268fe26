using System.Net;
using Comity.App.Access.SignIn;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Access.Journeys;

namespace Comity.App.Tests.Access;

/// <summary>Password and code, without script.</summary>
public sealed class PasswordSignInTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

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
}
