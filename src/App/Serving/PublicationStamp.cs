using System.Globalization;
using Comity.App.Database;

namespace Comity.App.Serving;

/// <summary>
/// Changes whenever something is published, whichever process published it. Asked from the database at most once a second,
/// so that a page costs no question of its own.
/// </summary>
internal sealed class PublicationStamp(Store store, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _asking = new(1, 1);
    private volatile Known? _known;

    public async ValueTask<string> CurrentAsync(CancellationToken cancellation)
    {
        if (_known is { } known && time.GetElapsedTime(known.At) < Age)
        {
            return known.Stamp;
        }

        await _asking.WaitAsync(cancellation);
        try
        {
            return _known is { } fresh && time.GetElapsedTime(fresh.At) < Age ? fresh.Stamp : await AskAsync(cancellation);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Called by who has just published in this process.</summary>
    public void Forget() => _known = null;

    public void Dispose() => _asking.Dispose();

    private async Task<string> AskAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();

        // The number alone is the same in another database that has published as often.
        command.CommandText = "SELECT number, (SELECT content_hash FROM data_set_version ORDER BY id DESC LIMIT 1) FROM publication";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var latest = await reader.IsDBNullAsync(1, cancellation) ? "" : "." + reader.GetString(1)[..8];
        var stamp = Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) + latest;
        _known = new Known(stamp, time.GetTimestamp());
        return stamp;
    }

    private sealed record Known(string Stamp, long At);
}
