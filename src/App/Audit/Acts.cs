using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit;

/// <summary>
/// The one way to change what Comity holds: a named process, in one transaction with its entries in the log. A refusal leaves
/// everything as it was; a process in which nothing happened leaves no entry.
/// </summary>
internal sealed class Acts(Exchange exchange, WhoActs who, AuditLog log)
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
}
