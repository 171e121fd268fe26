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
        command.CommandText = "SELECT number FROM publication";
        var number = Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
        var stamp = number.ToString(CultureInfo.InvariantCulture);
        _known = new Known(stamp, time.GetTimestamp());
        return stamp;
    }

    private sealed record Known(string Stamp, long At);
}
