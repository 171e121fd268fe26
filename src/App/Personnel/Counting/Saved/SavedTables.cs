using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Counting.Saved;

/// <summary>Kept tables of the own country: one's own, and what others share.</summary>
internal sealed class SavedTables(Exchange exchange, Acts acts, WhoActs who, TimeProvider time)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<SavedTable>> AllAsync(Reader reader, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var me = who.Now.Person;
        var rows = await db.Set<SavedTable>().AsNoTracking().Where(t => t.Shared || t.KeptBy == me).ToListAsync(cancellation);
        return [.. rows.OrderBy(t => t.Name, reader.Language.ByName)];
    }

    /// <summary>None where there is none, or it is somebody else's alone.</summary>
    public async Task<SavedTable?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await SeenAsync(db.Set<SavedTable>().AsNoTracking(), id, cancellation);
    }

    public bool IsMine(SavedTable table) => table.KeptBy == who.Now.Person;

    /// <param name="question">As the page has it in its address.</param>
    public Task<Result<Guid>> KeepAsync(string name, string question, bool shared, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(CountingProcesses.Keep, who.Now.Country),
        async (db, token) =>
        {
            if (await RefuseAsync(db, name, null, token) is { } refusal)
            {
                return refusal;
            }

            var kept = new SavedTable(Guid.CreateVersion7(), who.Now.Country!.Value, name.Trim(), question, shared, who.Now.Person!.Value, time.GetUtcNow());
            db.Add(kept);
            return kept.Id;
        },
        cancellation);

    public Task<Result<Guid>> ChangeAsync(Guid id, string name, bool shared, CancellationToken cancellation) =>
        RunAsync(CountingProcesses.Change, id, async (db, kept, token) =>
        {
            if (await RefuseAsync(db, name, id, token) is { } refusal)
            {
                return refusal;
            }

            kept.Change(name.Trim(), shared, time.GetUtcNow());
            return null;
        }, cancellation);

    public Task<Result<Guid>> RemoveAsync(Guid id, CancellationToken cancellation) => RunAsync(CountingProcesses.Remove, id, (db, kept, _) =>
    {
        db.Remove(kept);
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    private Task<Result<Guid>> RunAsync(Process process, Guid id, Func<ExchangeDb, SavedTable, CancellationToken, Task<Refusal?>> work, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(process, who.Now.Country),
        async (db, token) =>
        {
            if (await SeenAsync(db.Set<SavedTable>(), id, token) is not { } kept)
            {
                return CountingRefusals.NoSuchTable();
            }

            return !IsMine(kept) ? CountingRefusals.NotYours() : await work(db, kept, token) is { } refusal ? refusal : id;
        },
        cancellation);

    private Task<SavedTable?> SeenAsync(IQueryable<SavedTable> tables, Guid id, CancellationToken cancellation)
    {
        var me = who.Now.Person;
        return tables.SingleOrDefaultAsync(t => t.Id == id && (t.Shared || t.KeptBy == me), cancellation);
    }

    /// <summary>Two of one's tables of one name would be hard to tell apart.</summary>
    private async Task<Refusal?> RefuseAsync(ExchangeDb db, string name, Guid? besides, CancellationToken cancellation)
    {
        var (trimmed, me) = (name.Trim(), who.Now.Person);
        return trimmed.Length is 0 or > SavedTable.LongestName ? CountingRefusals.NameWanted(SavedTable.LongestName)
            : await db.Set<SavedTable>().AnyAsync(t => t.Name == trimmed && t.KeptBy == me && t.Id != besides, cancellation) ? CountingRefusals.NameTaken(trimmed)
            : null;
    }
}
