using System.Diagnostics;
using System.Globalization;
using Comity.App.Tests.Hosting;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace Comity.App.Tests.Hosting;

/// <summary>The folder of this run, in which every test has its own. At the end it goes; at the start, those of runs that were killed.</summary>
public sealed class TestRun : IAsyncLifetime
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "comity-tests");

    // Made when the first test asks: other fixtures may come before this one.
    private static readonly Lazy<string> Own = new(Begin);

    /// <summary>A path that nobody else has; nothing stands there yet.</summary>
    public static string NewFolder() => Path.Combine(Own.Value, Guid.CreateVersion7().ToString("N"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await TestHost.DisposeSharedAsync();
        await TestTemplate.DisposeAsync();
        Delete(Own.Value);
    }

    private static string Begin()
    {
        Directory.CreateDirectory(Root);
        foreach (var folder in Directory.EnumerateDirectories(Root).Where(IsLeft))
        {
            Delete(folder);
        }

        return Directory.CreateDirectory(Path.Combine(Root, Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).FullName;
    }

    /// <summary>Named by a process that does not live, or by this one's number when another had it; what is named otherwise goes by age.</summary>
    private static bool IsLeft(string folder) => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        ? process == Environment.ProcessId ? IsOlderThanThis(folder) : !Lives(process)
        : TimeProvider.System.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > LongestRun;

    /// <summary>Another fixture may have been first, and have put something there already.</summary>
    private static bool IsOlderThanThis(string folder)
    {
        using var own = Process.GetCurrentProcess();
        return Directory.GetLastWriteTimeUtc(folder) < own.StartTime.ToUniversalTime();
    }

    private static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Two runs that start at once may both sweep the same folder.</summary>
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }
}
