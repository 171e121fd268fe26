using System.Net;
using Comity.App.Access;
using Comity.App.Access.SignIn;
using Comity.App.Tests.Hosting;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>Signing in as people do, in Chromium, with the keyboard alone, in English and Arabic.</summary>
public sealed class SignInJourneyTests : IAsyncLifetime
{
    private const string Password = "vier kleine Boote am Ufer";
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(TestStore.Sqlite);
        if (Environment.GetEnvironmentVariable("COMITY_TEST_CHROMIUM") is { Length: > 0 } chromium)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/ar")]
    public async Task The_first_administrator_makes_a_passkey_signs_out_and_comes_back_with_it(string language)
    {
        var page = await OpenAsync();
        await AddAuthenticatorAsync(page);
        await page.GotoAsync(language + _host.Get<OneTimeLink>().PathAndQuery);
        await SeemsRightAsync(page);
        await TypeAsync(page, "#name", "Synthetic Ama");
        await TypeAsync(page, "#email", "ama@synthetic.example");
        await PressAsync(page, "main form button[type=submit]");
        await page.WaitForURLAsync("**/enrol");
        await SeemsRightAsync(page);
        await PressAsync(page, "#passkey");
        await page.WaitForSelectorAsync(".c-codes");
        await SeemsRightAsync(page);
        await PressAsync(page, "main a.govuk-button");
        await page.WaitForURLAsync("**/workspace");
        await SeemsRightAsync(page);

        await PressAsync(page, ".c-account summary");
        await PressAsync(page, ".c-account button");
        await page.WaitForURLAsync("**/sign-in?bye=true");
        await SeemsRightAsync(page);
        await page.GotoAsync(language + "/account");
        Assert.Contains("/sign-in?to=", page.Url, StringComparison.Ordinal);
        await PressAsync(page, "#passkey");
        await page.WaitForURLAsync("**/account");
        await SeemsRightAsync(page);
        Assert.Equal(language == "/ar" ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/ar")]
    public async Task Who_lost_the_passkey_comes_in_with_a_code_that_they_saved_and_makes_a_new_one(string language)
    {
        var page = await OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await AddAuthenticatorAsync(page);
        await page.GotoAsync(language + _host.Get<OneTimeLink>().PathAndQuery);
        await TypeAsync(page, "#name", "Synthetic Ama");
        await TypeAsync(page, "#email", "ama@synthetic.example");
        await PressAsync(page, "main form button[type=submit]");
        await page.WaitForURLAsync("**/enrol");
        await PressAsync(page, "#passkey");
        await page.WaitForSelectorAsync(".c-codes");
        var code = await page.Locator(".c-codes code").First.InnerTextAsync();
        var saved = page.WaitForDownloadAsync();
        await PressAsync(page, "a[download]");
        Assert.Contains(code, await File.ReadAllTextAsync(await (await saved).PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await PressAsync(page, "[data-copy]");
        await page.WaitForSelectorAsync("[data-copy][role=status]");
        Assert.Equal(RecoveryCodes.Count, (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n').Length);

        var elsewhere = await OpenAsync();
        await AddAuthenticatorAsync(elsewhere);
        await elsewhere.GotoAsync(language + "/sign-in");
        await PressAsync(elsewhere, "a[href$='/sign-in/recover']");
        await elsewhere.WaitForURLAsync("**/sign-in/recover");
        await SeemsRightAsync(elsewhere);
        await PressAsync(elsewhere, "main form button");
        await elsewhere.WaitForSelectorAsync(".govuk-error-summary");
        await SeemsRightAsync(elsewhere);
        await TypeAsync(elsewhere, "#email", "ama@synthetic.example");
        await TypeAsync(elsewhere, "#code", code);
        await PressAsync(elsewhere, "main form button");
        await elsewhere.WaitForURLAsync("**/account");
        await SeemsRightAsync(elsewhere);
        await PressAsync(elsewhere, "a[href$='/account/passkey']");
        await elsewhere.WaitForURLAsync("**/account/passkey");
        await PressAsync(elsewhere, "#passkey");
        await elsewhere.WaitForURLAsync("**/account?said=passkey");
        Assert.Equal(2, await elsewhere.Locator("input[name=credential]").CountAsync());
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/ar")]
    public async Task Somebody_invited_takes_password_and_app_and_comes_back_with_a_recovery_code(string language)
    {
        var administrator = await OpenAsync(await _host.BeginSessionAsync(Role.Administrator));
        await administrator.GotoAsync(language + "/people");
        await SeemsRightAsync(administrator);
        await PressAsync(administrator, "main a[href$='/people/invite']");
        await administrator.WaitForURLAsync("**/people/invite");
        await SeemsRightAsync(administrator);
        await TypeAsync(administrator, "#name", "Synthetic Kofi");
        await TypeAsync(administrator, "#email", "kofi@synthetic.example");
        await ReachAsync(administrator, "#role");
        while (!await administrator.Locator("input[value=AuthorityEditor]").IsCheckedAsync())
        {
            await administrator.Keyboard.PressAsync("ArrowDown");
        }

        await ReachAsync(administrator, "#country");
        while (await administrator.InputValueAsync("#country") != "GHA")
        {
            await administrator.Keyboard.PressAsync("ArrowDown");
        }

        await PressAsync(administrator, "main form button[type=submit]");
        await administrator.WaitForSelectorAsync("#link");
        await SeemsRightAsync(administrator);
        var link = new Uri(await administrator.InputValueAsync("#link"));

        var kofi = await OpenAsync();
        await kofi.GotoAsync(language + link.PathAndQuery[3..]);
        await SeemsRightAsync(kofi);
        await PressAsync(kofi, "main form button");
        await kofi.WaitForURLAsync("**/enrol");
        var key = (await kofi.Locator(".c-key-text").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await TypeAsync(kofi, "#password", "short");
        await PressAsync(kofi, "form:has(#password) button");
        await kofi.WaitForSelectorAsync(".govuk-error-summary");
        await SeemsRightAsync(kofi);
        await TypeAsync(kofi, "#password", Password);
        await TypeAsync(kofi, "#code", TimedCode.CodeAt(key, TimeProvider.System.GetUtcNow()));
        await PressAsync(kofi, "form:has(#password) button");
        await kofi.WaitForSelectorAsync(".c-codes");
        await SeemsRightAsync(kofi);
        var code = await kofi.Locator(".c-codes code").First.InnerTextAsync();

        await kofi.GotoAsync(language + "/sign-out");
        await PressAsync(kofi, "main form button");
        await kofi.WaitForURLAsync("**/sign-in?bye=true");
        await TypeAsync(kofi, "#email", "kofi@synthetic.example");
        await TypeAsync(kofi, "#password", Password);
        await TypeAsync(kofi, "#code", code);
        await PressAsync(kofi, "form:has(#password) button");
        await kofi.WaitForURLAsync("**/workspace");
        await SeemsRightAsync(kofi);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/ar")]
    public async Task A_session_revoked_elsewhere_ends_at_once(string language)
    {
        var session = await _host.BeginSessionAsync(Role.AuthorityOwner, "GHA");
        var here = await OpenAsync(session);
        await here.GotoAsync(language + "/workspace");
        Assert.EndsWith("/workspace", here.Url, StringComparison.Ordinal);
        var there = await OpenAsync(session);
        await there.GotoAsync(language + "/account");
        await PressAsync(there, "#sessions ~ .c-scroll button");
        await there.WaitForURLAsync("**/sign-in?bye=true");
        await here.ReloadAsync();
        Assert.Contains("/sign-in?to=", here.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/ar")]
    public async Task Pages_of_people_and_of_the_account_keep_the_rules_on_a_phone_too(string language)
    {
        var page = await OpenAsync(await _host.BeginSessionAsync(Role.AuthorityOwner, "GHA"));
        await page.SetViewportSizeAsync(390, 844);
        foreach (var address in new[] { "/people", "/people/invite", "/people/grants", "/people/hand-over", "/account", "/account/passkey", "/account/password", "/account/codes", "/account/role", "/workspace", "/sign-out" })
        {
            var answer = await page.GotoAsync(language + address);
            Assert.Equal((int)HttpStatusCode.OK, answer!.Status);
            await SeemsRightAsync(page);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{address} is wider than the phone.");
        }
    }

    /// <summary>A browser of its own: no cookies, or those of a session. By name, for passkeys know no numbers.</summary>
    private async Task<IPage> OpenAsync(Session? session = null)
    {
        Assert.SkipWhen(_browser is null, "Chromium is missing: ./test finds or installs it.");
        var context = await _browser!.NewContextAsync(new() { BaseURL = $"http://localhost:{_host.Address.Port}", ViewportSize = new() { Width = 1240, Height = 900 } });
        if (session is not null)
        {
            await context.AddCookiesAsync([new() { Name = "comity", Value = _host.Ticket(session), Domain = "localhost", Path = "/" }]);
        }

        return await context.NewPageAsync();
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    /// <summary>Goes on with the tabulator until the element has the focus, as somebody without a mouse does.</summary>
    private static async Task ReachAsync(IPage page, string selector)
    {
        var wanted = page.Locator(selector).First;
        await wanted.WaitForAsync();
        for (var pressed = 0; pressed < 120; pressed++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is out of the keyboard's reach at {page.Url}.");
    }

    private static async Task TypeAsync(IPage page, string selector, string text)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task SeemsRightAsync(IPage page)
    {
        await page.WaitForLoadStateAsync();
        var result = await page.RunAxe(Wcag);
        Assert.Empty(result.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }
}
