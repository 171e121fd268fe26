using System.Data.Common;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Duplicates;

/// <summary>A line of the list.</summary>
/// <param name="Decision">None as long as the pair waits.</param>
internal sealed record ListedPair(FoundPair Pair, PairedPerson First, PairedPerson Second, DuplicateDecision? Decision);

internal sealed record PairedPerson(PersonRow Row)
{
    public PersonRecord Record { get; } = Row.Read();
}

/// <summary>A page of pairs, and how many there are.</summary>
internal sealed record PairPage(IReadOnlyList<ListedPair> Pairs, PairState State, long Waiting, long Decided)
{
    /// <summary>On all pages.</summary>
    public long Count => State == PairState.Waiting ? Waiting : Decided;
}

/// <summary>A pair with both persons and all that was decided of it, the latest first.</summary>
/// <param name="Open">The decision that counts.</param>
/// <param name="Next">The pair that waits after this one.</param>
internal sealed record WholePair(
    FoundPair Pair, PairedPerson First, PairedPerson Second, DuplicateDecision? Open, IReadOnlyList<DuplicateDecision> Decisions, PairKey? Next)
{
    /// <summary>Who counts for the first, or the second, where one of them was found to be somebody else.</summary>
    public long? MergedElsewhere => Open?.Kind == DecisionKind.Merged ? null : First.Row.MergedInto ?? Second.Row.MergedInto;
}

/// <summary>The last search beside the register as it stands.</summary>
/// <param name="Decided">Editions since that only say what was decided of pairs.</param>
internal sealed record LastSearch(DuplicateSearch? Search, Register? Register, int Decided)
{
    /// <summary>None before the first search.</summary>
    public long? Since => Search is null || Register is null ? null : Register.Edition - Search.Edition;

    /// <summary>The register says something else than when it was searched, and not only of pairs.</summary>
    public bool IsChanged => Since > Decided;
}

/// <summary>A record that was found to be of another person.</summary>
internal sealed record MergedRecord(long Person, string Number, PairKey Pair, DateTimeOffset At);

/// <summary>An officer looks through pairs of the own country's register. Who was shown is in the log before the answer leaves.</summary>
internal sealed class ReadPairs(Store store, Exchange exchange, Acts acts, WhoActs who)
{
    public const int PageSize = 20;

    private CountryCode Country => who.Now.Country!.Value;

    public async Task<PairPage> PageAsync(PairState state, int page, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        var (waiting, decided) = await FoundPairs.CountAsync(connection, Country, cancellation);
        var found = await FoundPairs.PageAsync(connection, Country, state, (page - 1) * PageSize, PageSize, cancellation);
        var persons = await PersonsAsync(connection, [.. found.SelectMany(p => new[] { p.Key.First, p.Key.Second }).Distinct()], cancellation);
        if (persons.Count > 0)
        {
            await acts.TellAsync(new Act(DuplicateProcesses.List, Country), [.. persons.Values.Select(p => Happening.Of(PersonEvents.Listed, p.Row.Subject, Country))], cancellation);
        }

        var decisions = state == PairState.Decided ? await DecisionsAsync([.. found.Select(p => p.Key.First)], cancellation) : [];
        return new PairPage(
            [.. found.Select(p => new ListedPair(p, persons[p.Key.First], persons[p.Key.Second], decisions.GetValueOrDefault(p.Key)))],
            state, waiting, decided);
    }

    /// <summary>None where there is no such pair in the own country's register.</summary>
    public async Task<WholePair?> OneAsync(PairKey key, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        if (await FoundPairs.FindAsync(connection, null, Country, key, cancellation) is not { } pair)
        {
            return null;
        }

        var persons = await PersonsAsync(connection, [key.First, key.Second], cancellation);
        await acts.TellAsync(new Act(PersonnelProcesses.View, Country), [.. persons.Values.Select(p => Happening.Of(PersonEvents.Viewed, p.Row.Subject, Country))], cancellation);
        await using var db = exchange.Open();
        var decisions = await db.Set<DuplicateDecision>().AsNoTracking().Where(d => d.FirstId == key.First && d.SecondId == key.Second).OrderByDescending(d => d.DecidedAt).ToListAsync(cancellation);
        var next = await FoundPairs.NextAsync(connection, Country, pair, cancellation);
        var open = decisions.SingleOrDefault(d => d.EndedAt is null);
        return new WholePair(pair, AsSeen(persons[key.First], open), AsSeen(persons[key.Second], open), open, decisions, next);
    }

    /// <summary>The pair that waits after one; none where none does.</summary>
    public async Task<PairKey?> NextAsync(PairKey after, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        return await FoundPairs.FindAsync(connection, null, Country, after, cancellation) is { } pair ? await FoundPairs.NextAsync(connection, Country, pair, cancellation) : null;
    }

    /// <summary>The last search, and the register as it stands; none of either before the first.</summary>
    public async Task<LastSearch> LastAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var search = await db.Set<DuplicateSearch>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        var register = await db.Set<Register>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (search is null)
        {
            return new LastSearch(null, register, 0);
        }

        // Each merge, and each undoing of one, is one edition.
        var merges = db.Set<DuplicateDecision>().Where(d => d.Kind == DecisionKind.Merged);
        var decided = await merges.CountAsync(d => d.DecidedAt > search.SearchedAt, cancellation) + await merges.CountAsync(d => d.EndedAt > search.SearchedAt, cancellation);
        return new LastSearch(search, register, decided);
    }

    /// <summary>Records that were found to be of a person, the latest first.</summary>
    public async Task<IReadOnlyList<MergedRecord>> MergedIntoAsync(long person, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var merges = await db.Set<DuplicateDecision>().AsNoTracking().Where(d => d.StaysId == person && d.EndedAt == null).OrderByDescending(d => d.DecidedAt)
            .Select(d => new { d.FirstId, d.SecondId, d.DecidedAt }).ToListAsync(cancellation);
        if (merges.Count == 0)
        {
            return [];
        }

        await using var connection = await store.OpenAsync(cancellation);
        var gone = merges.ToDictionary(m => m.FirstId == person ? m.SecondId : m.FirstId);
        var rows = await PersonRows.FindAllAsync(connection, null, Country, gone.Keys, cancellation);
        return [.. rows.Select(r => new MergedRecord(r.Id, r.Number, PairKey.Of(r.Id, person), gone[r.Id].DecidedAt)).OrderByDescending(m => m.At)];
    }

    /// <summary>Who was merged is shown as whoever decided it saw them.</summary>
    private PairedPerson AsSeen(PairedPerson person, DuplicateDecision? open)
    {
        if (open?.Kind != DecisionKind.Merged)
        {
            return person;
        }

        var before = KeptPersons.Read(Country, open.Before);
        return new PairedPerson(before.Stays.Row.Id == person.Row.Id ? before.Stays.Row : before.Gone.Row);
    }

    private async Task<Dictionary<PairKey, DuplicateDecision>> DecisionsAsync(IReadOnlyList<long> firsts, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<DuplicateDecision>().AsNoTracking().Where(d => d.EndedAt == null && firsts.Contains(d.FirstId)).ToDictionaryAsync(d => d.Pair, cancellation);
    }

    private async Task<Dictionary<long, PairedPerson>> PersonsAsync(DbConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : (await PersonRows.FindAllAsync(connection, null, Country, ids, cancellation)).ToDictionary(r => r.Id, r => new PairedPerson(r));
}
