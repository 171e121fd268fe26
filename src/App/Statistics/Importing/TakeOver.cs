using Comity.App.Audit;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Comity.App.Statistics.Importing;

/// <summary>
/// Versions that were published before there was a log enter it once, at the first start with one: an empty log beside versions. From
/// then on a version without an entry is one that nobody published.
/// </summary>
internal sealed class TakeOver(IDbContextFactory<ExchangeDb> databases, AuditLog log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (connection, inner) = (database.Database.GetDbConnection(), transaction.GetDbTransaction());
        if ((await LogEdge.LockAsync(connection, inner, cancellation)).Tree.Size > 0)
        {
            return;
        }

        var versions = await database.Set<DataSetVersion>().AsNoTracking().OrderBy(v => v.Id).ToListAsync(cancellation);
        var head = await PublishedVersion.TakeOverAsync(log, connection, inner, versions, cancellation);
        await transaction.CommitAsync(cancellation);
        log.Committed(head);
    }
}
