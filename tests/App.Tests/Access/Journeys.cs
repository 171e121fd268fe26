using System.Net;
using Comity.App.Access;
using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Access;

/// <summary>Steps that several journeys of signing in share.</summary>
internal static class Journeys
{
    public const string Password = "vier kleine Boote am Ufer";

    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(TestHost host, Forms browser)
    {
        await browser.OpenAsync(host.Get<OneTimeLink>().PathAndQuery);
        Assert.Equal("Who runs this installation?", browser.Heading);
        await browser.SendAsync("Continue", ("name", "Synthetic Ama"), ("email", "ama@synthetic.example"));
        return await EnrolAsync(browser);
    }

    public static async Task<(string Key, IReadOnlyList<string> Codes)> EnrolAsync(Forms browser)
    {
        Assert.Equal("How will you sign in?", browser.Heading);
        var key = browser.Page.QuerySelector(".c-key-text")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SendAsync("Use password and app", ("password", Password), ("code", TimedCode.CodeAt(key, TimeProvider.System.GetUtcNow().AddSeconds(-30))));
        Assert.Equal("", browser.Mistakes);
        return (key, [.. browser.Page.QuerySelectorAll(".c-codes code").Select(c => c.TextContent)]);
    }

    public static async Task AcceptAsync(Forms browser, string link)
    {
        await browser.OpenAsync(new Uri(link).PathAndQuery);
        await browser.SendAsync("Accept and continue", ("name", browser.Page.QuerySelector("#name")!.GetAttribute("value")!));
        await EnrolAsync(browser);
    }

    public static async Task<string> InviteAsync(Forms browser, string role, string country, string name, string email)
    {
        await browser.OpenAsync("/people/invite");
        await browser.SendAsync("Invite", ("name", name), ("email", email), ("role", role), ("country", country), ("language", "en"), ("until", ""));
        Assert.Equal("", browser.Mistakes);
        return browser.Page.QuerySelector("#link")!.GetAttribute("value")!;
    }

    public static async Task SignInAsync(Forms browser, string code, string password = Password, string email = "ama@synthetic.example")
    {
        await browser.OpenAsync("/sign-in");
        await browser.SendAsync("Sign in with password", ("email", email), ("password", password), ("code", code));
    }

    public static Forms Browse(TestHost host, Session session)
    {
        var browser = new Forms(host);
        browser.Cookies.Add(host.Address, new Cookie("comity", host.Ticket(session)));
        return browser;
    }

    public static ExchangeDb Read(TestHost host) => new(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };

    public static async Task<IReadOnlyList<string>> KindsAsync(TestHost host)
    {
        await using var db = Read(host);
        return await db.Set<AuditEvent>().Select(e => e.Kind).ToListAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<T> OneAsync<T>(TestHost host)
        where T : class
    {
        await using var db = Read(host);
        return await db.Set<T>().SingleAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<T>> AllAsync<T>(TestHost host)
        where T : class
    {
        await using var db = Read(host);
        return await db.Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
