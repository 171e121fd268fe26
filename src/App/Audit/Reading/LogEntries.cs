using Comity.App.Access;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit.Reading;

/// <summary>The one way to read entries: what a reader may not see does not leave here.</summary>
internal sealed class LogEntries(DbContextOptions<ExchangeDb> options, WhoActs who)
{
    private Reach Right => LogRight.Of(who.Now);

    /// <summary>May anybody read the entries of this subject?</summary>
    public async Task<bool> IsPublishedAsync(string subject, CancellationToken cancellation)
    {
        await using var db = Open();
        return await db.Set<PublishedSubject>().AnyAsync(p => p.Subject == subject, cancellation);
    }

    /// <summary>The entry's leaf, for those who may see it.</summary>
    public async Task<(AuditEvent? Entry, bool MaySee)> FindAsync(long sequence, CancellationToken cancellation)
    {
        await using var db = Open();
        var entry = await db.Set<AuditEvent>().SingleOrDefaultAsync(e => e.Sequence == sequence, cancellation);
        return entry is null
            ? (null, false)
            : (entry, Right.Sees(entry.Country) || await db.Set<PublishedSubject>().AnyAsync(p => p.Subject == entry.Subject, cancellation));
    }

    /// <summary>An entry as the reader may see it; none where there is none.</summary>
    public async Task<ToldEntry?> ToldAsync(long sequence, CancellationToken cancellation)
    {
        await using var db = Open();
        return (await ToldAsync(db, await db.Set<AuditEvent>().Where(e => e.Sequence == sequence).ToListAsync(cancellation), cancellation)).SingleOrDefault();
    }

    /// <summary>All that happened to some subjects, newest first: a record and what belongs to it.</summary>
    public async Task<History> OfSubjectsAsync(IReadOnlyCollection<string> subjects, int page, CancellationToken cancellation)
    {
        await using var db = Open();
        var right = Right;
        var seen = subjects.ToArray();
        var open = await db.Set<PublishedSubject>().Where(p => seen.Contains(p.Subject)).Select(p => p.Subject).ToArrayAsync(cancellation);
        var country = right.Country?.Value;
        var entries = db.Set<AuditEvent>().Where(e => seen.Contains(e.Subject));
        entries = right.All ? entries : entries.Where(e => open.Contains(e.Subject) || (country != null && e.Country == country));
        return await PageAsync(db, entries, page, History.UsualSize, cancellation);
    }

    /// <summary>Entries that fit a question, newest first, within the reader's reach.</summary>
    public async Task<History> SearchAsync(LogQuestion question, int page, int size, CancellationToken cancellation)
    {
        await using var db = Open();
        return await PageAsync(db, question.Of(db, db.Set<AuditEvent>().Within(Right)), page, size, cancellation);
    }

    /// <summary>The same, all of them, read while they are asked for.</summary>
    public async IAsyncEnumerable<ToldEntry> EachAsync(
        LogQuestion question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        const int Size = 1_000;
        await using var db = Open();
        for (var before = long.MaxValue; ;)
        {
            var edge = before;
            var part = await question.Of(db, db.Set<AuditEvent>().Within(Right)).Where(e => e.Sequence < edge)
                .OrderByDescending(e => e.Sequence).Take(Size).ToListAsync(cancellation);
            foreach (var told in await ToldAsync(db, part, cancellation))
            {
                yield return told;
            }

            if (part.Count < Size)
            {
                yield break;
            }

            before = part[^1].Sequence;
        }
    }

    private async Task<History> PageAsync(ExchangeDb db, IQueryable<AuditEvent> entries, int page, int size, CancellationToken cancellation)
    {
        var count = await entries.LongCountAsync(cancellation);
        var part = await entries.OrderByDescending(e => e.Sequence).Skip((int)Math.Min((long)(page - 1) * size, int.MaxValue)).Take(size).ToListAsync(cancellation);
        return new History(await ToldAsync(db, part, cancellation), count, page, size);
    }

    private async Task<IReadOnlyList<ToldEntry>> ToldAsync(ExchangeDb db, IReadOnlyList<AuditEvent> entries, CancellationToken cancellation)
    {
        var right = Right;
        Guid[] people = [.. entries.Where(e => right.Sees(e.Country)).Select(e => e.Person).OfType<Guid>().Distinct()];
        var known = await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.ErasedAt }).ToDictionaryAsync(p => p.Id, cancellation);
        var erased = await ErasedAsync(db, [.. entries.Where(e => e.Private is null && right.Sees(e.Country)).Select(e => e.Sequence)], cancellation);
        return [.. entries.Select(e =>
        {
            var by = e.Person is { } id ? known.GetValueOrDefault(id) : null;
            return ToldEntry.Of(e, right.Sees(e.Country), by is { ErasedAt: null } ? by.Name : null) with { ErasedAt = erased.TryGetValue(e.Sequence, out var at) ? at : by?.ErasedAt };
        })];
    }

    /// <summary>When these entries lost their private part, as the log itself says.</summary>
    private static async Task<Dictionary<long, DateTimeOffset>> ErasedAsync(ExchangeDb db, IReadOnlyList<long> entries, CancellationToken cancellation)
    {
        var subjects = entries.Select(Erasure.SubjectOf).ToArray();
        var found = await db.Set<AuditEvent>().Where(e => e.Kind == Erasure.Kind && subjects.Contains(e.Subject)).ToListAsync(cancellation);
        return found.ToDictionary(e => Erasure.EntryOf(e.Told)!.Value, e => e.At);
    }

    private ExchangeDb Open()
    {
        var db = new ExchangeDb(options) { Reach = who.Now.Reach };
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}
