using System.Threading.Channels;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Loading;

/// <summary>What is to be taken in, as it was checked and confirmed.</summary>
/// <param name="Edition">Of the register when it was checked; 0 where there was none.</param>
/// <param name="Counts">What was seen.</param>
internal sealed record ConfirmedLoad(
    CountryCode Country, string FileName, string FileHash, long FileSize, string ProfileId, string ProfileHash, bool Whole, DateOnly On, long Edition,
    LoadCounts Counts, long RowsRead, long LeftOut, long Doubts, string Report, string Comment);

/// <summary>Takes a checked file into the register: all of it in one transaction with its entry in the log, or nothing.</summary>
[Cites("code-2010:6.2", "personnel.serves.register", Page = "/data")]
internal sealed class StoreRegister(Acts acts, WhoActs who, Store store, TimeProvider time)
{
    /// <param name="open">Opens the file once more.</param>
    public Task<Result<RegisterLoad>> StoreAsync(ConfirmedLoad load, Func<IPersonSource> open, Action<double> progress, CancellationToken cancellation) =>
        acts.RunAsync<RegisterLoad>(
            new Act(PersonnelProcesses.Load, load.Country, load.Comment.Length > 0 ? load.Comment : null),
            async (db, token) =>
            {
                var at = ValueText.Moment(time.GetUtcNow());
                var change = await RegisterChange.BeginAsync(db, load.Country, at, token);
                if (change.Register.Edition != load.Edition)
                {
                    return PersonnelRefusals.Overtaken();
                }

                var number = (await db.Set<RegisterLoad>().Where(l => l.Country == load.Country).MaxAsync(l => (int?)l.Number, token) ?? 0) + 1;
                var counts = await WriteAsync(change, load, number, open, at, progress, token);
                if (counts != load.Counts)
                {
                    return PersonnelRefusals.Overtaken();
                }

                change.Register.SpeaksOf(load.On);
                change.Finish(at);
                var row = Row(load, number, at);
                db.Add(row);
                return row;
            },
            cancellation);

    private async Task<LoadCounts> WriteAsync(
        RegisterChange change, ConfirmedLoad load, int number, Func<IPersonSource> open, DateTimeOffset at, Action<double> progress, CancellationToken cancellation)
    {
        // What is held is read as it was before this transaction, beside it.
        await using var beside = await store.OpenAsync(cancellation);
        var index = await RegisterIndex.ReadAsync(beside, null, load.Country, cancellation);
        var joined = await JoinedNumbers.ReadAsync(beside, load.Country, cancellation);
        await using var pace = await BulkPace.BeginAsync(change, load.Counts.Added, cancellation);
        using var source = open();
        var firstKey = await change.TakeKeysAsync(checked((int)load.Counts.Added), cancellation);
        var writer = new LoadWriter(change, number, firstKey, pace.BatchSize, at, progress);
        var walk = new RegisterWalk(beside, load.Country, index, joined, source, load.Whole, load.On, at);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = Task.Run(() => writer.WriteAsync(stop.Token), stop.Token);
        try
        {
            await Task.Run(() => walk.RunAsync(writer, stop.Token), stop.Token);
            await writer.FinishAsync(stop.Token);
        }
        catch (ChannelClosedException)
        {
            // The writer failed: what it throws says why.
            await writing;
        }
        catch
        {
            await stop.CancelAsync();
            await writing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }

        await writing;
        await pace.EndAsync(cancellation);
        return writer.Counts;
    }

    private RegisterLoad Row(ConfirmedLoad load, int number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        Country = load.Country,
        Number = number,
        FileName = load.FileName,
        FileHash = load.FileHash,
        FileSize = load.FileSize,
        ProfileId = load.ProfileId,
        ProfileHash = load.ProfileHash,
        Whole = load.Whole,
        RegisterOn = load.On,
        RowsRead = load.RowsRead,
        Added = load.Counts.Added,
        Changed = load.Counts.Changed,
        Gone = load.Counts.Gone,
        Unchanged = load.Counts.Unchanged + load.Counts.Older + load.Counts.Merged,
        LeftOut = load.LeftOut,
        Doubts = load.Doubts,
        Report = load.Report,
        Comment = load.Comment,
        LoadedBy = who.Now.Person ?? Guid.Empty,
        LoadedAt = at,
    };
}
