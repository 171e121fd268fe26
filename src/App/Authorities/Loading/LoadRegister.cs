using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Reference;
using Comity.App.Serving;

namespace Comity.App.Authorities.Loading;

/// <summary>Takes a table into the register: all of it or nothing, in one transaction.</summary>
[Cites("code-2010:7.4", "authorities.serves.load", Page = "/authorities")]
internal sealed class LoadRegister(Exchange exchange, Acts acts, WhoActs who, ReferenceData reference, PublicationStamp stamp, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <param name="fileName">Stands in history beside each entry.</param>
    public async Task<LoadOutcome> CheckAsync(RegisterTable table, IReadOnlyList<string> targets, DateOnly on, string fileName, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return Check(table, targets, on, fileName, await DesignationRecord.AllAsync(db, null, cancellation));
    }

    public async Task<Result<LoadOutcome>> StoreAsync(
        RegisterTable table, IReadOnlyList<string> targets, DateOnly on, string fileName, CancellationToken cancellation)
    {
        var result = await acts.RunAsync(new Act(AuthoritiesProcesses.Load, Why: fileName), async (db, inner) =>
        {
            var first = Check(table, targets, on, fileName, await DesignationRecord.AllAsync(db, null, inner));
            foreach (var country in first.Changes.Select(c => c.Country).Distinct().OrderBy(c => c.Value, StringComparer.Ordinal))
            {
                await DesignationRecord.TakeTurnAsync(db, country, inner);
            }

            // Checked again, now that nobody else decides on these countries.
            var all = await DesignationRecord.AllAsync(db, null, inner);
            var outcome = Check(table, targets, on, fileName, all);
            return outcome.Problems.Count > 0 ? AuthoritiesRefusals.LoadHasProblems(outcome.Problems.Count) : await StoreAsync(db, outcome, all, inner);
        }, cancellation);
        stamp.Forget();
        return result;
    }

    private LoadOutcome Check(RegisterTable table, IReadOnlyList<string> targets, DateOnly on, string fileName, IReadOnlyList<Designation> register) =>
        new LoadCheck(table, targets, on, Today, fileName, reference.Countries, register).Run();

    private async Task<Result<LoadOutcome>> StoreAsync(ExchangeDb db, LoadOutcome outcome, List<Designation> all, CancellationToken cancellation)
    {
        var (now, by) = (time.GetUtcNow(), who.Now.Person);
        foreach (var change in outcome.Changes.Where(c => c.Decided is not null))
        {
            foreach (var (id, step) in change.Decided!.Others.Concat(change.Decided.Own.Select(s => (change.Designation, s))))
            {
                var at = all.FindIndex(d => d.Id == id);
                var before = at < 0 ? new Designation(id, change.Country, []) : all[at];
                var (after, _) = await DesignationRecord.AddAsync(db, before, [step], by, now, cancellation);
                await db.SaveChangesAsync(cancellation);
                if (at < 0)
                {
                    all.Add(after);
                }
                else
                {
                    all[at] = after;
                }
            }
        }

        return outcome;
    }
}
