using Comity.App.Database;

namespace Comity.App.Audit.Verification;

/// <summary>
/// Whether the log, its signed heads and every row that it records are what the program wrote. Reads one moment of the database while
/// others go on, a page at a time.
/// </summary>
internal sealed class LogVerification(Store store, LogKeys keys, HeadFile file)
{
    private const int OutsideHeads = 1_000;

    public async Task<LogOutcome> RunAsync(CancellationToken cancellation)
    {
        var trusted = keys.Trusted();

        // Read before the moment is taken: whatever the file knows is then in the database.
        var outside = file.Newest(OutsideHeads).Where(h => SignatureChecks.Check(h, trusted) is null).ToList();
        await using var snapshot = await LogSnapshot.TakeAsync(store, cancellation);
        await using var db = await snapshot.ContextAsync(cancellation);
        var live = new LiveRows(RecordedRows.Types(db).Select(t => t.ClrType.Name));
        var signatures = new SignatureChecks(keys);
        var pass = new LogPass(snapshot, signatures, trusted, outside, live);
        var found = await pass.RunAsync(cancellation);
        var unsigned = await signatures.FirstAsync();
        var first = unsigned is not null && (found is null || unsigned.Entry < found.Entry) ? unsigned : found;

        // Rows are held against a log that is true; against another one they would say nothing.
        var rows = new RecordedRows(db, live);
        var wrong = first is null ? await rows.RunAsync(cancellation) : [];
        return new LogOutcome(pass.Tree.Size, pass.Heads, rows.Count, pass.Tree.Root().ToString(), first ?? wrong.FirstOrDefault(), [.. wrong.Skip(1)]);
    }
}
