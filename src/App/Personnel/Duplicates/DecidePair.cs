using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Records;
using Comity.Methods.Linkage;
using Comity.Methods.Personnel;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Duplicates;

/// <summary>What an officer saw of a pair, and says of it.</summary>
/// <param name="FirstVersion">The version of the record that was looked at.</param>
internal sealed record PairWord(PairKey Key, int FirstVersion, int SecondVersion, string Reason);

/// <summary>An officer says of a pair that it is one person or two, or takes that back. The register is held alone until the commit: of two officers one is later.</summary>
[Cites("code-2010:6.2", "duplicates.serves.decided", Page = "/data")]
internal sealed class DecidePair(Acts acts, WhoActs who, TimeProvider time)
{
    public const int LongestReason = 1_000;

    private CountryCode Country => who.Now.Country!.Value;

    private Guid Officer => who.Now.Person!.Value;

    public Task<Result<PairKey>> KeepApartAsync(PairWord said, CancellationToken cancellation) => RunAsync(DuplicateProcesses.KeepApart, said.Reason, async (work, token) =>
    {
        var (both, refusal) = await OpenAsync(work, said, token);
        if (both is null)
        {
            return refusal!;
        }

        work.Db.Add(DuplicateDecision.Apart(Country, both.Pair, said.Reason.Trim(), Officer, work.At));
        return said.Key;
    }, cancellation);

    /// <param name="stays">Key of who counts for both.</param>
    /// <param name="fromGone">What is taken from the other record.</param>
    public Task<Result<PairKey>> MergeAsync(PairWord said, long stays, PersonParts fromGone, CancellationToken cancellation) => RunAsync(DuplicateProcesses.Merge, said.Reason, async (work, token) =>
    {
        if (stays != said.Key.First && stays != said.Key.Second)
        {
            return DuplicateRefusals.StaysWanted();
        }

        var (both, refusal) = await OpenAsync(work, said, token);
        if (both is null)
        {
            return refusal!;
        }

        var merged = MergedPersons.Of(stays == said.Key.First ? new(both.First, both.Second) : new(both.Second, both.First), fromGone, work.At);
        await WriteAsync(work, merged.WriteTo, token);
        work.Db.Add(DuplicateDecision.Merge(Country, both.Pair, merged, said.Reason.Trim(), Officer, work.At));
        Tell(work, PersonEvents.Merged, merged.Before.Stays.Row, merged.Stays, merged.Gone);
        Tell(work, PersonEvents.MergedInto, merged.Before.Gone.Row, merged.Gone, merged.Stays);
        return said.Key;
    }, cancellation);

    public Task<Result<PairKey>> UndoAsync(PairKey key, string reason, CancellationToken cancellation) => RunAsync(DuplicateProcesses.Undo, reason, async (work, token) =>
    {
        if (await DecisionAsync(work.Db, key, token) is not { } decision)
        {
            return DuplicateRefusals.NotDecided();
        }

        if (decision.Kind == DecisionKind.Merged && await SeparateAsync(work, decision, token) is { } refusal)
        {
            return refusal;
        }

        decision.End(Ending.Undone, reason.Trim(), Officer, work.At);
        return key;
    }, cancellation);

    private async Task<Refusal?> SeparateAsync(Work work, DuplicateDecision decision, CancellationToken cancellation)
    {
        long stays = decision.StaysId!.Value, gone = decision.GoneId!.Value;
        var both = await PersonsAsync(work.Change, [stays, gone], cancellation);
        if (both[stays].Row.MergedInto is not null || await LaterAsync(work.Db, decision, cancellation))
        {
            return DuplicateRefusals.LaterMerge();
        }

        var apart = SeparatedPersons.Of(
            new KeptPersons(both[stays], both[gone]), KeptPersons.Read(Country, decision.Before), decision.StaysVersion, decision.GoneVersion, work.At);
        await WriteAsync(work, apart.WriteTo, cancellation);
        Tell(work, PersonEvents.Separated, apart.Now.Stays.Row, apart.Stays.Row, apart.Gone.Row);
        Tell(work, PersonEvents.Separated, apart.Now.Gone.Row, apart.Gone.Row, apart.Stays.Row);
        return null;
    }

    /// <summary>Whether another person was merged into the same one since.</summary>
    private static Task<bool> LaterAsync(ExchangeDb db, DuplicateDecision decision, CancellationToken cancellation) => db.Set<DuplicateDecision>().AnyAsync(
        d => d.EndedAt == null && d.Kind == DecisionKind.Merged && d.StaysId == decision.StaysId && d.StaysVersion > decision.StaysVersion, cancellation);

    private async Task<(Both? Both, Refusal? Refusal)> OpenAsync(Work work, PairWord said, CancellationToken cancellation)
    {
        if (await FoundPairs.FindAsync(work.Change.Connection, work.Change.Transaction, Country, said.Key, cancellation) is not { } pair)
        {
            return (null, DuplicateRefusals.NoPair());
        }

        if (await DecisionAsync(work.Db, said.Key, cancellation) is not null)
        {
            return (null, DuplicateRefusals.Decided());
        }

        var persons = await PersonsAsync(work.Change, [said.Key.First, said.Key.Second], cancellation);
        var (first, second) = (persons[said.Key.First], persons[said.Key.Second]);
        return first.Row.MergedInto is not null || second.Row.MergedInto is not null ? (null, DuplicateRefusals.AlreadyMerged())
            : (first.Row.Version, second.Row.Version) != (said.FirstVersion, said.SecondVersion) ? (null, DuplicateRefusals.Changed())
            : (new Both(pair with { FirstPrint = FoundPair.PrintOf(first.Row), SecondPrint = FoundPair.PrintOf(second.Row) }, first, second), null);
    }

    private static Task<DuplicateDecision?> DecisionAsync(ExchangeDb db, PairKey key, CancellationToken cancellation) =>
        db.Set<DuplicateDecision>().SingleOrDefaultAsync(d => d.FirstId == key.First && d.SecondId == key.Second && d.EndedAt == null, cancellation);

    private static async Task<Dictionary<long, KeptPerson>> PersonsAsync(RegisterChange change, long[] ids, CancellationToken cancellation)
    {
        var rows = await PersonRows.FindAllAsync(change.Connection, change.Transaction, change.Country, ids, cancellation);
        var past = (await PersonRows.PastAsync(change.Connection, change.Transaction, change.Country, ids, cancellation)).ToLookup(s => s.Person);
        return rows.ToDictionary(r => r.Id, r => new KeptPerson(r, [.. past[r.Id]]));
    }

    private static async Task WriteAsync(Work work, Action<PersonBatch> write, CancellationToken cancellation)
    {
        var batch = new PersonBatch(work.Change.Country);
        write(batch);
        await work.Change.WriteAsync(batch, cancellation);
        work.Change.Finish(work.At);
    }

    private void Tell(Work work, string kind, PersonRow was, PersonRow row, PersonRow other) => work.Db.Happenings!.Add(
        ToldChanges.Of(kind, row.Subject, Country, PersonChanges.Between(was.Read(), row.Read())) with { Values = [new("Other", null, other.Subject)] });

    private Task<Result<PairKey>> RunAsync(Process process, string reason, Func<Work, CancellationToken, Task<Result<PairKey>>> work, CancellationToken cancellation) =>
        acts.RunAsync<PairKey>(
            new Act(process, Country, reason.Trim()),
            async (db, token) =>
            {
                var at = ValueText.Moment(time.GetUtcNow());
                return reason.Trim().Length is 0 or > LongestReason ? DuplicateRefusals.ReasonWanted(LongestReason)
                    : await work(new Work(db, await RegisterChange.BeginAsync(db, Country, at, token), at), token);
            },
            cancellation);

    private sealed record Work(ExchangeDb Db, RegisterChange Change, DateTimeOffset At);

    private sealed record Both(FoundPair Pair, KeptPerson First, KeptPerson Second);
}
