using System.Diagnostics;
using Comity.App;

namespace Comity.Bench;

/// <summary>From the start of the program to its first answer, on a database that exists. The peer is a server that does nothing else.</summary>
internal static class StartBench
{
    private const int Port = 5097;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            await FirstAnswerAsync(folder, "/health/ready", TimeSpan.FromMinutes(2));
            foreach (var page in (string[])["/health/live", "/", "/countries/GHA"])
            {
                var times = new List<double>();
                for (var i = 0; i < 5; i++)
                {
                    times.Add(await FirstAnswerAsync(folder, page, TimeSpan.FromSeconds(30)));
                }

                Console.WriteLine($"start to first answer of {page}: median {times.Order().ElementAt(2):F2} s (at most 2)");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> FirstAnswerAsync(string folder, string page, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [typeof(Settings).Assembly.Location, "--data", folder, "--urls", $"http://127.0.0.1:{Port}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient();
            while (clock.Elapsed < patience)
            {
                try
                {
                    await client.GetStringAsync($"http://127.0.0.1:{Port}{page}");
                    return clock.Elapsed.TotalSeconds;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(10);
                }
            }

            throw new TimeoutException("No answer.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
