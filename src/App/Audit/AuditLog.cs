using System.Data.Common;
using Comity.App.Access;
using Comity.App.Audit.Merkle;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Comity.App.Audit;

/// <summary>
/// Appends what happened in a process to the log, at the end of the transaction of the change: whoever appends holds the one row of the
/// tree's edge until then, so that entries stand in one order. Two statements an append, whatever the log has grown to.
/// </summary>
internal sealed class AuditLog(LogKeys keys, HeadFile file, TimeProvider time)
{
    /// <summary>What happened through EF Core in <see cref="ExchangeDb.Happenings"/>.</summary>
    public Task<SignedHead?> AppendAsync(ExchangeDb db, Act act, Acting who, CancellationToken cancellation) => AppendAsync(
        db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), act, who, db.Happenings!, cancellation);

    /// <summary>What happened by SQL text. After the commit, the head is to be given to <see cref="Committed"/>.</summary>
    /// <returns>The new head; none where nothing happened.</returns>
    /// <exception cref="InvalidOperationException">The process did not declare that it records this, or the key is not the log's.</exception>
    public async Task<SignedHead?> AppendAsync(
        DbConnection connection, DbTransaction transaction, Act act, Acting who, IReadOnlyList<Happening> happenings, CancellationToken cancellation)
    {
        if (happenings.FirstOrDefault(h => !act.Process.MayRecord(h.Kind)) is { } undeclared)
        {
            throw new InvalidOperationException($"The process {act.Process.Name} does not declare that it records {undeclared.Kind}.");
        }

        if (happenings.Count == 0)
        {
            return null;
        }

        var edge = await LogEdge.LockAsync(connection, transaction, cancellation);
        var key = KeyOf(edge);
        var (at, run) = (ValueText.Moment(time.GetUtcNow()), Guid.CreateVersion7());
        var entries = happenings.Select((h, i) => new AuditEvent(edge.Tree.Size + i, at, run, act, who, h)).ToList();
        var completed = Grow(edge.Tree, entries);
        var head = SignedHead.Sign(key, edge.Tree, at);
        await LogRows.WriteAsync(connection, transaction, entries, completed, edge.Tree, head, cancellation);
        return head;
    }

    /// <summary>Writes a head down outside the database too.</summary>
    public void Committed(SignedHead? head)
    {
        if (head is not null)
        {
            file.Add(head);
        }
    }

    /// <summary>A log goes on under its own key: a data folder without it must not sign with another one unnoticed.</summary>
    private SigningKey KeyOf(LogEdge edge)
    {
        var key = edge.Key is null ? keys.OwnOrNew() : keys.Own();
        return key is not null && (edge.Key is null || edge.Key == key.Id || keys.Trusts(edge.Key))
            ? key
            : throw new InvalidOperationException(
                $"The log of this database is signed with the key {edge.Key}, which is not here. Put it at {keys.File}, or name it with "
                + "COMITY_LOG_KEY_FILE; if it is lost for good, put its public half beside it as log-former-….pem.");
    }

    private static List<Subtree> Grow(CompactRange tree, IReadOnlyList<AuditEvent> entries)
    {
        var completed = new List<Subtree>();
        foreach (var entry in entries)
        {
            tree.Append(TreeHash.Of(entry.LeafHash), (height, number, hash) =>
            {
                if (height % Subtree.Step == 0)
                {
                    completed.Add(new Subtree(height / Subtree.Step, number, hash));
                }
            });
        }

        return completed;
    }
}
