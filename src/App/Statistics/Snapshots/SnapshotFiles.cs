using System.Collections.Concurrent;
using Comity.App.Database;

namespace Comity.App.Statistics.Snapshots;

/// <summary>Snapshots by what they hold. One that is missing or damaged is made again from the database.</summary>
internal sealed class SnapshotFiles(Settings settings, Store store) : IDisposable
{
    private const int TellEvery = 20_000;
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "snapshots")).FullName;
    private readonly ConcurrentDictionary<string, Snapshot> _open = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _making = new(1, 1);

    public SnapshotBuilder Builder() => new(_folder);

    /// <summary>A path in the same folder, for a snapshot that nobody may see yet.</summary>
    public string Aside() => Path.Combine(_folder, Guid.CreateVersion7().ToString("N") + ".aside");

    public void Keep(string aside, string contentHash) => File.Move(aside, PathOf(contentHash), overwrite: true);

    public async ValueTask<Snapshot> OpenAsync(long version, string contentHash, CancellationToken cancellation)
    {
        if (_open.TryGetValue(contentHash, out var open))
        {
            return open;
        }

        await _making.WaitAsync(cancellation);
        try
        {
            return _open.TryGetValue(contentHash, out open)
                ? open
                : _open[contentHash] = TryOpen(PathOf(contentHash)) ?? await MakeAsync(version, contentHash, cancellation);
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>A snapshot of what the database holds now, whatever it should hold.</summary>
    /// <param name="read">Told now and then how many observations have been read.</param>
    public async Task<Snapshot> RebuildAsync(long version, string path, Action<long>? read, CancellationToken cancellation)
    {
        using var builder = Builder();
        await using var connection = await store.OpenAsync(cancellation);
        await foreach (var observation in ObservationTable.ReadAsync(connection, version, cancellation))
        {
            builder.Add(observation);
            if (builder.Count % TellEvery == 0)
            {
                read?.Invoke(builder.Count);
            }
        }

        builder.Build(path);
        return Snapshot.Open(path);
    }

    public void Dispose()
    {
        foreach (var snapshot in _open.Values)
        {
            snapshot.Dispose();
        }

        _making.Dispose();
    }

    private static Snapshot? TryOpen(string path)
    {
        try
        {
            return File.Exists(path) ? Snapshot.Open(path) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private Task<Snapshot> MakeAsync(long version, string contentHash, CancellationToken cancellation) =>
        RebuildAsync(version, PathOf(contentHash), read: null, cancellation);

    private string PathOf(string contentHash) => Path.Combine(_folder, contentHash + ".snapshot");
}
