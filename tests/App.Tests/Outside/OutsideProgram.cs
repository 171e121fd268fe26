using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Comity.Tests;

namespace Comity.App.Tests.Outside;

/// <summary>A program of tests/Outside under node, with which a test speaks in lines: JSON comes, words go.</summary>
internal sealed class OutsideProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Channel<JsonElement> _lines = Channel.CreateUnbounded<JsonElement>();

    private OutsideProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text && text[0] == '{')
            {
                _lines.Writer.TryWrite(JsonDocument.Parse(text).RootElement);
            }
        };
        process.BeginOutputReadLine();
    }

    public static OutsideProgram Start(string script, params string[] arguments)
    {
        var folder = Places.InRepository("tests", "Outside");
        Assert.True(
            Directory.Exists(Path.Combine(folder, "node_modules", "smtp-server")),
            "The outside programs are not installed: ./test does it, or 'npm ci --ignore-scripts' in tests/Outside.");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new OutsideProgram(Process.Start(start)!);
    }

    /// <summary>The next line; fails where none comes.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return await _lines.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Lines that have come already.</summary>
    public IReadOnlyList<JsonElement> Come()
    {
        var come = new List<JsonElement>();
        while (_lines.Reader.TryRead(out var line))
        {
            come.Add(line);
        }

        return come;
    }

    public Task TellAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
