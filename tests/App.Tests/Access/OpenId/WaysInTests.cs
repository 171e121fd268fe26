using System.Net;
using Comity.App.Access;
using Comity.App.Tests.Access.Passkeys;
using Comity.App.Tests.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Comity.App.Tests.Access.OpenId;

/// <summary>The last way of signing in is not removed; one that is not the last is.</summary>
public sealed class WaysInTests
{
    private const string Elsewhere = "https://closed.example";

    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_passkey_is_removed_where_the_ministrys_account_still_lets_them_in(TestStore store)
    {
        await using var ministries = await Ministries.StartAsync(store, withProvider: false);
        var linked = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "GHA");
        using var browser = Browse(ministries, linked);
        await AddPasskeyAsync(browser);
        await browser.OpenAsync("/account/codes");
        await browser.SendAsync("Make new codes");
        await browser.OpenAsync("/account");
        await browser.SendAsync("Remove");
        Assert.Contains("The passkey was removed.", browser.Page.Words("main"), StringComparison.Ordinal);

        // The codes stood in for the passkey, and are void with it.
        Assert.Contains("RecoveryCodesVoided", await Journeys.KindsAsync(ministries.Host));
        await browser.OpenAsync("/account/codes");
        await browser.SendAsync("Make new codes");
        Assert.Equal("Recovery codes go with a passkey or a password. Add one first.", browser.Mistakes);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_last_passkey_stays_where_no_provider_would_let_them_in(TestStore store)
    {
        await using var ministries = await Ministries.StartAsync(store, withProvider: false);

        // A country for which no provider speaks, and a provider that is not set up here any more.
        var session = await ministries.LinkedAsync("linked", Role.AuthorityEditor, "KEN");
        await LinkAsync(ministries, session, Elsewhere);
        using var browser = Browse(ministries, session);
        await AddPasskeyAsync(browser);
        await browser.OpenAsync("/account");
        await browser.SendAsync("Remove");
        Assert.StartsWith("It is your only way to sign in.", browser.Mistakes, StringComparison.Ordinal);

        await AddPasskeyAsync(browser);
        await browser.OpenAsync("/account");
        await browser.SendAsync("Remove");
        Assert.Contains("The passkey was removed.", browser.Page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_at_a_provider_that_lets_nobody_in_is_parted_whatever_else_there_is()
    {
        await using var ministries = await Ministries.StartAsync(TestStore.Sqlite, withProvider: false);
        var session = await ministries.Host.BeginSessionAsync(Role.AuthorityEditor, "GHA");
        await LinkAsync(ministries, session, Elsewhere);
        using var browser = Browse(ministries, session);
        await browser.OpenAsync("/account/providers");
        await browser.SendAsync("Remove");
        Assert.Empty(await Journeys.AllAsync<IdentityUserLogin<Guid>>(ministries.Host));
    }

    private static Forms Browse(Ministries ministries, Session session)
    {
        var browser = new Forms(ministries.Host, named: true);
        browser.Cookies.Add(browser.Site, new Cookie("comity", ministries.Host.Ticket(session)));
        return browser;
    }

    private static async Task AddPasskeyAsync(Forms browser)
    {
        await browser.OpenAsync("/account/passkey");
        using var authenticator = browser.AuthenticatorOf();
        await browser.AnswerAsync("Make a passkey", authenticator.Make(browser.Question()));
        Assert.Equal("", browser.Mistakes);
    }

    private static async Task LinkAsync(Ministries ministries, Session session, string issuer)
    {
        await using var db = ministries.Open();
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = issuer, ProviderKey = "subject", ProviderDisplayName = "Closed", UserId = session.PersonId });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
