using Comity.App.Tests.Hosting;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>Debian's Chromium, started once, over the program with the open figures taken in.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    internal TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.SharedAsync(TestStore.Sqlite);
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

    /// <summary>
    /// A page in a context of its own: no cookies, no script if so wished, of a desk's width or a phone's. The one before is closed.
    /// </summary>
    public Task<IPage> OpenAsync(string address, bool phone = false, bool script = true) => OpenAsync(Host, address, phone, script);

    /// <param name="locale">Language that the browser asks for.</param>
    internal async Task<IPage> OpenAsync(TestHost host, string address, bool phone = false, bool script = true, string locale = "en-GB")
    {
        Assert.SkipWhen(_browser is null, "Chromium is missing: ./test finds or installs it.");
        await (_context?.CloseAsync() ?? Task.CompletedTask);
        _context = await _browser!.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            Locale = locale,
            JavaScriptEnabled = script,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1240, Height = 900 },
        });
        var page = await _context.NewPageAsync();
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
