using System.Diagnostics;
using System.Globalization;
using Comity.App;

namespace Comity.Bench;

/// <summary>The program by itself, as <c>./comity</c> runs it, ended when disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Port = 5097;
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public HttpClient Client { get; } = new() { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };

    /// <summary>Most memory that it ever held, in MB; Linux only.</summary>
    public double PeakMemory => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture) * 1024 / 1e6;

    /// <summary>Starts it and asks until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, string page, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(new ProcessStartInfo("dotnet", [Program(), "--data", folder, "--urls", $"http://127.0.0.1:{Port}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!);
        while (clock.Elapsed < patience)
        {
            try
            {
                await server.Client.GetStringAsync(page);
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        await server.DisposeAsync();
        throw new TimeoutException($"No answer to {page}.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>As ./comity published it, compiled ahead of time; else as it was built for this bench.</summary>
    private static string Program()
    {
        var built = typeof(Settings).Assembly.Location;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var published = Path.Combine(folder.FullName, "src", "App", "bin", "published", "Comity.App.dll");
            if (File.Exists(published))
            {
                return published;
            }
        }

        return built;
    }
}
