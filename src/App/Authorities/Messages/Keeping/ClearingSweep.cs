using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Files;
using Comity.App.Jobs;
using Comity.App.Reference;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Messages.Keeping;

/// <summary>
/// Clears once what has been kept long enough: topic, words, names and files go; that there was a thread, between whom and when, and the
/// fingerprints in the log stay.
/// </summary>
internal sealed class ClearingSweep(IServiceScopeFactory scopes, ContentFiles content, AttachedFiles files, TimeProvider time) : ISweep
{
    private static readonly TimeSpan LongestWork = TimeSpan.FromDays(1);

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task SweepAsync(CancellationToken cancellation) => RunAsync(cancellation);

    /// <returns>How many threads were cleared.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var edge = KeepingTerm.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), content).Edge(time.GetUtcNow());
        await using var db = scope.ServiceProvider.GetRequiredService<Exchange>().Open();
        var due = await Due(db, edge).Select(t => t.Id).ToListAsync(cancellation);
        foreach (var id in due)
        {
            await ClearAsync(scope.ServiceProvider.GetRequiredService<Acts>(), id, edge, cancellation);
        }

        await RemoveFilesAsync(db, cancellation);
        return due.Count;
    }

    private static IQueryable<MessageThread> Due(ExchangeDb db, DateTimeOffset edge) =>
        db.Set<MessageThread>().Where(t => t.ClearedAt == null && !db.Set<Message>().Any(m => m.ThreadId == t.Id && m.WrittenAt > edge));

    private Task<Result<bool>> ClearAsync(Acts acts, Guid id, DateTimeOffset edge, CancellationToken cancellation) =>
        acts.RunAsync(new Act(MessagesProcesses.Clear), async (db, inner) =>
        {
            // Looked at again inside: somebody may just have answered.
            await db.Database.ExecuteSqlAsync($"UPDATE message_thread SET begun_at = begun_at WHERE id = {id}", inner);
            if (await Due(db, edge).SingleOrDefaultAsync(t => t.Id == id, inner) is not { } thread)
            {
                return (Result<bool>)false;
            }

            thread.Clear(time.GetUtcNow());
            (await db.Set<Message>().Where(m => m.ThreadId == id).ToListAsync(inner)).ForEach(m => m.Clear());
            (await db.Set<MessageFile>().Where(f => f.ThreadId == id).ToListAsync(inner)).ForEach(f => f.Clear());
            return true;
        }, cancellation);

    /// <summary>Files of cleared threads, also where the program was killed in between, and files whose message never came to be.</summary>
    private async Task RemoveFilesAsync(ExchangeDb db, CancellationToken cancellation)
    {
        foreach (var (thread, at) in files.Held(MessageFile.Shelf))
        {
            var row = await db.Set<MessageThread>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == thread, cancellation);
            if (row is null ? at < time.GetUtcNow() - LongestWork : row.ClearedAt is not null)
            {
                files.Remove(MessageFile.Shelf, thread);
            }
        }
    }
}
