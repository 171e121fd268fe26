using System.Diagnostics;

namespace Comity.Bench;

/// <summary>From the start of the program to its first answer, on a database that exists.</summary>
internal static class StartBench
{
    private const int Times = 5;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            await FirstAnswerAsync(folder, "/health/ready", TimeSpan.FromMinutes(2));
            foreach (var page in (string[])["/health/live", "/", "/countries/GHA"])
            {
                var times = new List<double>();
                for (var i = 0; i < Times; i++)
                {
                    times.Add(await FirstAnswerAsync(folder, page, TimeSpan.FromSeconds(30)));
                }

                Console.WriteLine($"start to first answer of {page}: median {times.Order().ElementAt(Times / 2):F2} s (at most 2)");
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
        await using var server = await ServerProcess.StartAsync(folder, page, patience);
        return clock.Elapsed.TotalSeconds;
    }
}
