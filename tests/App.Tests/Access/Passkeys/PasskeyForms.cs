using Comity.App.Access;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Access.Passkeys;

/// <summary>What the script of a page does with a passkey, done by the test.</summary>
internal static class PasskeyForms
{
    public static SoftAuthenticator AuthenticatorOf(this Forms browser) => new() { Origin = browser.Site.GetLeftPart(UriPartial.Authority) };

    /// <summary>What the page asks of an authenticator.</summary>
    public static string Question(this Forms browser) => browser.Page.QuerySelector("form[data-passkey]")!.GetAttribute("data-options")!;

    /// <summary>The question back to the server, with this answer to it.</summary>
    public static Task AnswerAsync(this Forms browser, string button, string answer) => browser.SendAsync(button, ("credential", answer));

    /// <summary>The first administrator, who signs in by passkey only.</summary>
    /// <returns>The recovery codes.</returns>
    public static async Task<IReadOnlyList<string>> SetUpAsync(TestHost host, Forms browser, SoftAuthenticator authenticator)
    {
        await browser.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        await browser.SendAsync("Continue", ("name", "Synthetic Ama"), ("email", "ama@synthetic.example"));
        await browser.AnswerAsync("Make a passkey", authenticator.Make(browser.Question()));
        Assert.Equal("", browser.Mistakes);
        return [.. browser.Page.QuerySelectorAll(".c-codes code").Select(c => c.TextContent)];
    }

    public static async Task SignInAsync(this Forms browser, SoftAuthenticator authenticator)
    {
        await browser.OpenAsync("/sign-in");
        await browser.AnswerAsync("Sign in with a passkey", authenticator.Prove(browser.Question()));
    }
}
