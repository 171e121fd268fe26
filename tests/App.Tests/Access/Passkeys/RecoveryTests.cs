using Comity.App.Access.SignIn;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Access.Journeys;
using static Comity.App.Tests.Access.Passkeys.PasskeyForms;

namespace Comity.App.Tests.Access.Passkeys;

/// <summary>Somebody who signs in by passkey only has lost it.</summary>
public sealed class RecoveryTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_recovery_code_lets_somebody_without_a_password_in_once_and_they_see_how_many_are_left(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        var codes = await SetUpAsync(host, browser, authenticator);
        Assert.Equal(RecoveryCodes.Count, codes.Count);
        var file = browser.Page.QuerySelector("a[download]")!.GetAttribute("href")!;
        Assert.All(codes, code => Assert.Contains(code, Uri.UnescapeDataString(file), StringComparison.Ordinal));

        using var elsewhere = new Forms(host, named: true);
        await RecoverAsync(elsewhere, codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Equal("/account", elsewhere.Address.AbsolutePath);
        Assert.Contains("You used a recovery code. 9 are left. Make a new passkey now", elsewhere.Page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("9 of 10 recovery codes are left.", elsewhere.Page.Words("main"), StringComparison.Ordinal);
        using var again = new Forms(host, named: true);
        await RecoverAsync(again, codes[3]);
        Assert.StartsWith("Address and recovery code do not fit together", again.Mistakes, StringComparison.Ordinal);

        // A new passkey in place of the lost one, which opens nothing any more.
        await elsewhere.OpenAsync("/account/passkey");
        using var found = elsewhere.AuthenticatorOf();
        await elsewhere.AnswerAsync("Make a passkey", found.Make(elsewhere.Question()));
        await elsewhere.OpenAsync("/account");
        await elsewhere.SendAsync("Remove");
        Assert.Contains("The passkey was removed.", elsewhere.Page.Words("main"), StringComparison.Ordinal);
        using var thief = new Forms(host, named: true);
        await thief.SignInAsync(authenticator);
        Assert.NotEmpty(thief.Mistakes);
        await again.SignInAsync(found);
        Assert.Equal("Your workspace", again.Heading);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task New_codes_take_the_place_of_those_of_before(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        var old = await SetUpAsync(host, browser, authenticator);
        await browser.OpenAsync("/account/codes");
        await browser.SendAsync("Make new codes");
        var code = browser.Page.QuerySelector(".c-codes code")!.TextContent;
        using var elsewhere = new Forms(host, named: true);
        await RecoverAsync(elsewhere, old[0]);
        Assert.NotEmpty(elsewhere.Mistakes);
        await RecoverAsync(elsewhere, code);
        Assert.Equal("/account", elsewhere.Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_has_a_password_does_not_come_in_with_a_recovery_code_alone()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host);
        var (_, codes) = await SetUpAsync(host, browser);
        using var elsewhere = new Forms(host);
        await RecoverAsync(elsewhere, codes[0]);
        Assert.StartsWith("Address and recovery code do not fit together", elsewhere.Mistakes, StringComparison.Ordinal);
        await Journeys.SignInAsync(elsewhere, codes[0]);
        Assert.Equal("Your workspace", elsewhere.Heading);
    }

    [Fact]
    public async Task Guessing_codes_lets_an_address_rest_whether_anybody_has_it_or_not()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = new Forms(host, named: true);
        using var authenticator = browser.AuthenticatorOf();
        var codes = await SetUpAsync(host, browser, authenticator);
        using var stranger = new Forms(host, named: true);
        foreach (var email in new[] { "ama@synthetic.example", "nobody@synthetic.example" })
        {
            for (var attempt = 1; attempt <= 5; attempt++)
            {
                await RecoverAsync(stranger, "aaaa-aaaa-aaaa-aaaa", email);
                Assert.StartsWith("Address and recovery code do not fit together", stranger.Mistakes, StringComparison.Ordinal);
            }

            await RecoverAsync(stranger, codes[0], email);
            Assert.StartsWith("After too many wrong attempts this address rests", stranger.Mistakes, StringComparison.Ordinal);
        }
    }

    private static async Task RecoverAsync(Forms browser, string code, string email = "ama@synthetic.example")
    {
        await browser.OpenAsync("/sign-in/recover");
        await browser.SendAsync("Sign in with a recovery code", ("email", email), ("code", code));
    }
}
