using Comity.App.Tests.Hosting;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Comity.EndToEnd.Tests.Browser))]

namespace Comity.EndToEnd.Tests;

/// <summary>Debian's Chromium, started once for all tests, over the program with the open figures taken in.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Visits? _visits;

    internal TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("COMITY_TEST_CHROMIUM") is not { Length: > 0 } chromium)
        {
            return;
        }

        Host = await TestHost.SharedAsync(TestStore.Sqlite);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        _visits = new Visits(this);
    }

    /// <summary>What was seen of a page: visited once, whoever asks.</summary>
    internal Task<Visit> SeeAsync(string address)
    {
        Assert.SkipWhen(_visits is null, "Chromium is missing: ./test finds or installs it.");
        return _visits.SeeAsync(address);
    }

    /// <summary>A journey over a program of its own, in a context of its own that ends with the page's.</summary>
    /// <param name="locale">Language that the browser asks for.</param>
    internal async Task<IPage> OpenAsync(TestHost host, string address, string locale = "en-GB")
    {
        Assert.SkipWhen(_browser is null, "Chromium is missing: ./test finds or installs it.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            Locale = locale,
            ViewportSize = new() { Width = 1240, Height = 900 },
        });
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        return page;
    }

    internal Task<PlainVisit> SeeWithoutScriptAsync(string address)
    {
        Assert.SkipWhen(_visits is null, "Chromium is missing: ./test finds or installs it.");
        return _visits.SeeWithoutScriptAsync(address);
    }

    /// <summary>A context of its own: no cookies, nothing kept, of a desk's width or a phone's.</summary>
    internal Task<IBrowserContext> ContextAsync(bool script, bool phone) => _browser!.NewContextAsync(new()
    {
        BaseURL = Host.Address.ToString(),
        JavaScriptEnabled = script,
        ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1240, Height = 900 },
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
