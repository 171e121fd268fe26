using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Serving;
using Comity.App.Statistics.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics.Published;

[Cites("code-2010:7.1", "code.serves.figures", Page = "/data")]
internal sealed class PublishedStatistics(
    IDbContextFactory<ExchangeDb> databases, PublicationStamp stamp, SnapshotFiles snapshots) : IPublishedStatistics, IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile PublishedFigures? _current;

    public async ValueTask<PublishedFigures> CurrentAsync(CancellationToken cancellation)
    {
        var now = await stamp.CurrentAsync(cancellation);
        if (_current is { } current && current.Stamp == now)
        {
            return current;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            return _current is { } loaded && loaded.Stamp == now ? loaded : _current = await LoadAsync(now, cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private async Task<PublishedFigures> LoadAsync(string now, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var sets = await database.Set<DataSet>().AsNoTracking().Where(d => d.Audience == Audience.Public).Include(d => d.Versions).ToListAsync(cancellation);
        var published = new List<PublishedDataSet>();
        foreach (var set in sets.OrderBy(s => s.Id.Value, StringComparer.Ordinal))
        {
            var latest = set.Versions.MaxBy(v => v.Number)!;
            published.Add(new PublishedDataSet(set, latest, await snapshots.OpenAsync(latest.Id, latest.ContentHash, cancellation)));
        }

        return new PublishedFigures(now, published);
    }
}
