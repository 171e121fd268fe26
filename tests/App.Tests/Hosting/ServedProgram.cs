using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Comity.App.Tests.Hosting;

/// <summary>The real program in a process of its own, that serves until it is killed: not stopped, as by a cut of power.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServedProgram(Process process, Uri address, string ticket)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.CookieContainer.Add(address, new Cookie("comity", ticket));
        (_process, Client) = (process, new HttpClient(handler) { BaseAddress = address });
    }

    public HttpClient Client { get; }

    /// <param name="ticket">What the cookie of somebody's session holds.</param>
    public static async Task<ServedProgram> StartAsync(Settings settings, string ticket)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Comity.App.dll"), "serve", "--urls", address.ToString().TrimEnd('/'), "--data", settings.DataFolder, "--content", settings.ContentFolder,
            .. settings.Database is { } connection ? new[] { "--database", connection } : [],
        ];
        var program = new ServedProgram(Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!, address, ticket);
        await program.AnswersAsync();
        return program;
    }

    public async Task KillAsync()
    {
        Assert.False(_process.HasExited);
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/about", UriKind.Relative), TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                Assert.False(_process.HasExited, "The program ended by itself.");
                Assert.True(clock.Elapsed < Patience, "The program does not answer.");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
