using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Comity.App.Tests.Hosting;

/// <summary>The real program in a process of its own, that serves until it is killed: not stopped, as by a cut of power.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private const string Serves = "Comity serves at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = new();
    private HttpClient? _client;

    private ServedProgram(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
    }

    public HttpClient Client => _client!;

    /// <param name="ticket">What the cookie of somebody's session holds.</param>
    public static async Task<ServedProgram> StartAsync(Settings settings, string ticket)
    {
        // The system finds the port: one that was found free before may be another's by the time that it is asked for.
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Comity.App.dll"), "serve", "--urls", "http://127.0.0.1:0", "--data", settings.DataFolder, "--content", settings.ContentFolder,
            .. settings.Database is { } connection ? new[] { "--database", connection } : [],
        ];
        var program = new ServedProgram(Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!);
        try
        {
            var address = await program._address.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
            handler.CookieContainer.Add(address, new Cookie("comity", ticket));
            program._client = new HttpClient(handler) { BaseAddress = address };
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public async Task KillAsync()
    {
        Assert.False(_process.HasExited, "The program ended by itself; it said: " + string.Join('\n', _said));
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    /// <param name="line">None where it says no more.</param>
    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The program ended before it served; it said: " + string.Join('\n', _said)));
        }
        else if (line.StartsWith(Serves, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[Serves.Length..]));
        }

        _said.Enqueue(line ?? "");
    }
}
