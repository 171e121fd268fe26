using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>Every page once with script and once without, several beside each other; all begin when the first is asked for.</summary>
internal sealed class Visits(Browser browser)
{
    private readonly SemaphoreSlim _room = new(Environment.ProcessorCount + 1);
    private readonly ConcurrentDictionary<string, Lazy<Task<Visit>>> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<PlainVisit>>> _plain = new(StringComparer.Ordinal);
    private int _begun;

    public Task<Visit> SeeAsync(string address)
    {
        Begin();
        return See(address);
    }

    public Task<PlainVisit> SeeWithoutScriptAsync(string address)
    {
        Begin();
        return SeePlain(address);
    }

    /// <summary>A failed visit fails the tests that ask for it, and no other.</summary>
    private void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            foreach (var address in Addresses.All)
            {
                _ = (See(address), See("/ar" + address), SeePlain(address));
            }
        }
    }

    private Task<Visit> See(string address) =>
        _seen.GetOrAdd(address, a => new(() => AloneAsync(script: true, phone: false, page => Visit.OfAsync(page, a)))).Value;

    private Task<PlainVisit> SeePlain(string address) =>
        _plain.GetOrAdd(address, a => new(() => AloneAsync(script: false, phone: true, page => PlainVisit.OfAsync(page, a)))).Value;

    private async Task<T> AloneAsync<T>(bool script, bool phone, Func<IPage, Task<T>> see)
    {
        await _room.WaitAsync();
        try
        {
            await using var context = await browser.ContextAsync(script, phone);
            return await see(await context.NewPageAsync());
        }
        finally
        {
            _room.Release();
        }
    }
}
