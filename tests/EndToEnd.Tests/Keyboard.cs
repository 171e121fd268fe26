using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>A person without a mouse: goes from field to field by the tabulator, chooses by arrows, sends by the enter key.</summary>
internal sealed class Keyboard
{
    private const int MostSteps = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IPage _page;
    private readonly TaskCompletionSource<IFileChooser> _chooser = new();

    public Keyboard(IPage page)
    {
        _page = page;

        // Asked for long before a key opens it: who asks at the same moment may come too late.
        page.FileChooser += (_, opened) => _chooser.TrySetResult(opened);
    }

    /// <summary>Goes on to the field or link; the test fails where the tabulator never comes to it, or it cannot be seen that it did.</summary>
    public async Task GoToAsync(string selector)
    {
        for (var steps = 0; !await _page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector); steps++)
        {
            Assert.True(steps < MostSteps, $"The tabulator does not come to {selector} on {_page.Url}.");
            await _page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await _page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')"), $"The focus on {selector} is not shown.");
    }

    public async Task PressAsync(string selector)
    {
        await GoToAsync(selector);
        await _page.Keyboard.PressAsync("Enter");
    }

    public async Task WriteAsync(string selector, string text)
    {
        await GoToAsync(selector);
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.InsertTextAsync(text);
    }

    public async Task ChooseAsync(string selector, string value)
    {
        await GoToAsync(selector);
        await _page.Keyboard.PressAsync("Home");
        for (var steps = 0; await _page.EvaluateAsync<string>("document.activeElement.value") != value; steps++)
        {
            Assert.True(steps < MostSteps, $"{selector} does not offer {value}.");
            await _page.Keyboard.PressAsync("ArrowDown");
        }
    }

    public async Task AttachAsync(string selector, string fileName, byte[] content)
    {
        await GoToAsync(selector);
        await _page.Keyboard.PressAsync("Space");
        var opened = await _chooser.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await opened.SetFilesAsync(new FilePayload { Name = fileName, MimeType = "text/csv", Buffer = content });
    }
}
