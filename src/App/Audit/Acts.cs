using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit;

/// <summary>
/// The one way to change what Comity holds: a named process, in one transaction with its entries in the log. A refusal leaves
/// everything as it was; a process in which nothing happened leaves no entry.
/// </summary>
internal sealed class Acts(Exchange exchange, Store store, WhoActs who, AuditLog log)
{
    public async Task<Result<T>> RunAsync<T>(
        Act act, Func<ExchangeDb, CancellationToken, Task<Result<T>>> work, CancellationToken cancellation)
    {
        await using var db = exchange.OpenForChange();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await work(db, cancellation);
        if (!result.Succeeded)
        {
            return result;
        }

        await db.SaveChangesAsync(cancellation);
        var head = await log.AppendAsync(db, act, who.Now, cancellation);
        await transaction.CommitAsync(cancellation);
        log.Committed(head);
        return result;
    }

    /// <summary>Tells of a look at what is kept from most: whoever was shown it, stands in the log before the answer leaves.</summary>
    public async Task TellAsync(Act act, IReadOnlyList<Happening> seen, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var head = await log.AppendAsync(connection, transaction, act, who.Now, seen, cancellation);
        await transaction.CommitAsync(cancellation);
        log.Committed(head);
    }
}
