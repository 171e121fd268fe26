using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Duplicates;

/// <summary>
/// Looks through the whole register for records that may be of one person. What was found is stored in one transaction: decided pairs stay decided unless
/// a record says something else since, and what is found no more and was not decided goes.
/// </summary>
[Cites("code-2010:6.2", "duplicates.serves.found", Page = "/data")]
internal sealed class FindDuplicates(Store store, Acts acts, WhoActs who, DuplicateRuleBook rules, TimeProvider time)
{
    private CountryCode Country => who.Now.Country!.Value;

    /// <param name="report">Is told the step, what is done of it, and how much it is; 0 where that is not known.</param>
    public async Task<Result<DuplicateSearch>> RunAsync(Action<string, long, long> report, CancellationToken cancellation)
    {
        if (await SearchAsync(report, cancellation) is not var (over, found))
        {
            return DuplicateRefusals.NoRegister();
        }

        report("jobs.storingPairs", 0, 0);
        return await StoreAsync(over, found, cancellation);
    }

    /// <summary>In one state of the register, and without a lock: others go on working. None where nobody is in it.</summary>
    private async Task<(SearchedRegister Over, FoundDuplicates Found)?> SearchAsync(Action<string, long, long> report, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var transaction = await connection.BeginReadAsync(cancellation);
        if (await RegisterEdition.ReadAsync(connection, transaction, Country, cancellation) is not { } edition)
        {
            return null;
        }

        var edited = rules.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var persons = new RegisterRows(connection, transaction, Country);
        var (compared, findings) = await Task.Run(
            () =>
            {
                var rows = persons.Read(read => report("jobs.readingRegister", read, edition.Persons), cancellation);
                report("jobs.comparingPersons", 0, 0);
                return (rows.Count, Methods.Linkage.Duplicates.Find(rows, edited, cancellation));
            },
            cancellation);
        var prints = await persons.PrintsAsync(findings.Pairs.SelectMany(p => new[] { p.First, p.Second }), cancellation);
        return (new SearchedRegister(Country, edition.Edition, compared), Found(findings, edition.Edition, prints));
    }

    private static FoundDuplicates Found(DuplicateFindings findings, long edition, IReadOnlyDictionary<long, string> prints) => new(
        findings.Edition,
        findings.Pairs.Count(p => p.Verdict == Verdict.Sure),
        findings.Pairs.Count(p => p.Verdict == Verdict.Review),
        findings.Passed.Count,
        [.. findings.Pairs.Select(p => new FoundPair(
            new PairKey(p.First, p.Second), p.Score, p.Verdict, p.Because, p.Guard, findings.Edition, edition, prints[p.First], prints[p.Second]))]);

    private Task<Result<DuplicateSearch>> StoreAsync(SearchedRegister over, FoundDuplicates found, CancellationToken cancellation) => acts.RunAsync<DuplicateSearch>(
        new Act(DuplicateProcesses.Find, Country),
        async (db, token) =>
        {
            var now = ValueText.Moment(time.GetUtcNow());
            var change = await RegisterChange.BeginAsync(db, Country, now, token);
            var decided = await FoundPairs.DecidedAsync(change.Connection, change.Transaction, Country, token);
            var pairs = found.Pairs.ToDictionary(p => p.Key);
            foreach (var decision in await db.Set<DuplicateDecision>().Where(d => d.EndedAt == null && d.Kind == DecisionKind.KeptApart).ToListAsync(token))
            {
                if (pairs.TryGetValue(decision.Pair, out var again) && (again.FirstPrint, again.SecondPrint) != (decision.FirstPrint, decision.SecondPrint))
                {
                    decision.End(Ending.RecordsChanged, "", who.Now.Person!.Value, now);
                }
            }

            await FoundPairs.ReplaceAsync(change.Connection, change.Transaction, Country, found.Pairs.Concat(decided.Where(d => !pairs.ContainsKey(d.Key))), token);
            return await RanAsync(db, over, found, now, token);
        },
        cancellation);

    private async Task<DuplicateSearch> RanAsync(ExchangeDb db, SearchedRegister over, FoundDuplicates found, DateTimeOffset now, CancellationToken cancellation)
    {
        var search = await db.Set<DuplicateSearch>().SingleOrDefaultAsync(cancellation);
        if (search is null)
        {
            db.Add(search = new DuplicateSearch(Country));
        }

        search.Ran(over, found, who.Now.Person!.Value, now);
        return search;
    }
}
