using Comity.App.Access;
using Comity.App.Database;

namespace Comity.App.Audit;

/// <summary>Appends what happened in a process to the log, in the transaction of the change.</summary>
internal sealed class AuditLog(TimeProvider time)
{
    public async Task AppendAsync(ExchangeDb db, Act act, Acting who, CancellationToken cancellation)
    {
        var running = new ProcessRun(Guid.CreateVersion7(), act, who, time.GetUtcNow());
        db.Add(running);
        foreach (var happening in db.Happenings!)
        {
            db.Add(new AuditEvent(running.Id, happening));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
