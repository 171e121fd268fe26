namespace Comity.App.Database;

/// <summary>
/// Whoever works in a data folder holds it for as long as they live. What a killed process left half-written is swept by the next
/// one that starts: all of it where nobody else holds the folder, else only what is older than any work takes.
/// </summary>
internal sealed class FolderHold(Settings settings, TimeProvider time) : IDisposable
{
    private const int MostTries = 200;
    private static readonly TimeSpan LongestWork = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Folders = ["files", "imports", "messages", "profiles", "registers", "snapshots"];
    private readonly string _lock = Path.Combine(settings.DataFolder, "in-use.lock");
    private FileStream? _held;

    public async Task TakeAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        using (var alone = TryOpen(FileShare.None))
        {
            Sweep(alone is null ? (time.GetUtcNow() - LongestWork).UtcDateTime : DateTime.MaxValue);
        }

        // Somebody else may be sweeping just now.
        for (var tries = 0; (_held = TryOpen(FileShare.Read)) is null; tries++)
        {
            if (tries == MostTries)
            {
                throw new IOException($"The data folder cannot be used: {_lock} is locked by another program.");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    public void Dispose() => _held?.Dispose();

    private FileStream? TryOpen(FileShare share)
    {
        try
        {
            return new FileStream(_lock, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Sweep(DateTime before)
    {
        foreach (var folder in Folders.Select(name => Path.Combine(settings.DataFolder, name)).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => IsUnfinished(f) && File.GetLastWriteTimeUtc(f) < before))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>What is written aside: it gets its own name when it is whole.</summary>
    private static bool IsUnfinished(string path) => Path.GetExtension(path) is ".part" or ".aside" or ".single" or ".run";
}
