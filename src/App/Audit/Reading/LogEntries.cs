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
        return await PageAsync(db, await WithinAsync(db, subjects, cancellation), page, History.UsualSize, cancellation);
    }

    /// <summary>The same, all at once: for the few rows before those of a page.</summary>
    public async Task<IReadOnlyList<ToldEntry>> AllOfAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation)
    {
        await using var db = Open();
        var entries = await (await WithinAsync(db, subjects, cancellation)).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return await ToldAsync(db, entries, cancellation);
    }

    /// <summary>What happened to rows between parties, for a party; nothing of a row to which the reader is none.</summary>
    public async Task<History> OfPartiesAsync(IReadOnlyCollection<IPartiesRecord> rows, int page, CancellationToken cancellation)
    {
        await using var db = Open();
        string[] shared = [.. rows.Where(r => who.Now.Reach.CoversParties(r.Parties)).Select(r => r.Subject)];
        return await PageAsync(db, db.Set<AuditEvent>().Where(e => shared.Contains(e.Subject)), page, History.UsualSize, cancellation);
    }

    /// <summary>What happened to the reader's own account and roles: what they did themselves is told whole.</summary>
    public async Task<History> OfOwnAsync(IReadOnlyCollection<string> subjects, int page, CancellationToken cancellation)
    {
        await using var db = Open();
        var own = subjects.ToArray();
        return await PageAsync(db, db.Set<AuditEvent>().Where(e => own.Contains(e.Subject)), page, History.UsualSize, cancellation, e => who.Now.Person is { } self && e.Person == self);
    }

    /// <summary>What happened to rows of an employer or agency, for its people; nothing for anybody else.</summary>
    public async Task<History> OfOrganizationAsync(IReadOnlyCollection<string> subjects, int page, CancellationToken cancellation)
    {
        await using var db = Open();
        string[] own = who.Now.Organization is null ? [] : [.. subjects];
        return await PageAsync(db, db.Set<AuditEvent>().Where(e => own.Contains(e.Subject)), page, History.UsualSize, cancellation, _ => true);
    }

    /// <summary>What happened to some subjects of the own country, for those who may see inside it; nothing for anybody else.</summary>
    /// <param name="kinds">Kinds of which is told.</param>
    public async Task<History> OfKeptAsync(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> kinds, int page, CancellationToken cancellation)
    {
        await using var db = Open();
        var (own, told, country) = (subjects.ToArray(), kinds.ToArray(), who.Now.Country?.Value);
        var entries = db.Set<AuditEvent>().Where(e => own.Contains(e.Subject) && told.Contains(e.Kind) && e.Country == country && country != null);
        return await PageAsync(db, entries, page, History.UsualSize, cancellation, e => DeclaredProcesses.Find(e.Process)?.SeenBy is not null && who.Now.SeesInside(e));
    }

    /// <summary>The newest entries of some kinds from a moment on, newest first: read by an index, however long the log is.</summary>
    public async Task<IReadOnlyList<ToldEntry>> LatestAsync(LatestQuestion question, CancellationToken cancellation)
    {
        await using var db = Open();
        var found = new List<AuditEvent>();
        foreach (var kind in question.InReach)
        {
            found.AddRange(await question.Of(db.Set<AuditEvent>().Within(Right), kind).ToListAsync(cancellation));
        }

        foreach (var kind in question.ForAll)
        {
            found.AddRange(await question.Of(db.Set<AuditEvent>().Where(e => db.Set<PublishedSubject>().Any(p => p.Subject == e.Subject)), kind).ToListAsync(cancellation));
        }

        return await ToldAsync(db, [.. found.OrderByDescending(e => e.Sequence).Take(question.Most)], cancellation);
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

    /// <summary>Entries of these subjects that the reader may see: those in reach, and all of what is published.</summary>
    private async Task<IQueryable<AuditEvent>> WithinAsync(ExchangeDb db, IReadOnlyCollection<string> subjects, CancellationToken cancellation)
    {
        var (right, seen) = (Right, subjects.ToArray());
        var entries = db.Set<AuditEvent>().Where(e => seen.Contains(e.Subject));
        if (right.All)
        {
            return entries;
        }

        var open = await db.Set<PublishedSubject>().Where(p => seen.Contains(p.Subject)).Select(p => p.Subject).ToArrayAsync(cancellation);
        var country = right.Country?.Value;
        return entries.Where(e => open.Contains(e.Subject) || (country != null && e.Country == country));
    }

    private async Task<History> PageAsync(
        ExchangeDb db, IQueryable<AuditEvent> entries, int page, int size, CancellationToken cancellation, Func<AuditEvent, bool>? whole = null)
    {
        var count = await entries.LongCountAsync(cancellation);
        var part = await entries.OrderByDescending(e => e.Sequence).Skip((int)Math.Min((long)(page - 1) * size, int.MaxValue)).Take(size).ToListAsync(cancellation);
        return new History(await ToldAsync(db, part, cancellation, whole), count, page, size);
    }

    private async Task<IReadOnlyList<ToldEntry>> ToldAsync(ExchangeDb db, IReadOnlyList<AuditEvent> entries, CancellationToken cancellation, Func<AuditEvent, bool>? whole = null)
    {
        var right = Right;
        bool Whole(AuditEvent entry) => right.Sees(entry.Country) || whole?.Invoke(entry) == true;
        ToldEntry[] told = [.. entries.Select(e => ToldEntry.Of(e, Whole(e), Whole(e) && who.Now.SeesInside(e)))];
        var keys = told.Where(t => t.Whole).ToDictionary(t => t.Sequence, PeopleOf);
        Guid[] people = [.. keys.Values.SelectMany(k => k).Distinct()];
        var known = await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.ErasedAt }).ToDictionaryAsync(p => p.Id, cancellation);
        var names = known.Values.Where(p => p.ErasedAt is null).ToDictionary(p => p.Id, p => p.Name);
        var erased = await ErasedAsync(db, [.. entries.Where(e => e.Private is null && Whole(e)).Select(e => e.Sequence)], cancellation);
        return [.. told.Select(t => !t.Whole ? t : t with
        {
            Person = t.PersonId is { } id ? names.GetValueOrDefault(id) : null,
            People = keys[t.Sequence].Where(names.ContainsKey).ToDictionary(k => k.ToString(), k => names[k], StringComparer.Ordinal),
            ErasedAt = erased.TryGetValue(t.Sequence, out var at) ? at : t.PersonId is { } by ? known.GetValueOrDefault(by)?.ErasedAt : null,
        })];
    }

    /// <summary>When these entries lost their private part, as the log itself says.</summary>
    private static async Task<Dictionary<long, DateTimeOffset>> ErasedAsync(ExchangeDb db, IReadOnlyList<long> entries, CancellationToken cancellation)
    {
        var subjects = entries.Select(Erasure.SubjectOf).ToArray();
        var found = await db.Set<AuditEvent>().Where(e => e.Kind == Erasure.Kind && subjects.Contains(e.Subject)).ToListAsync(cancellation);
        return found.ToDictionary(e => Erasure.EntryOf(e.Told)!.Value, e => e.At);
    }

    /// <summary>Who did it, and whose keys stand among the values.</summary>
    private static HashSet<Guid> PeopleOf(ToldEntry told) =>
    [
        .. told.Values.Concat(told.Sealed).Where(v => v.Field == "PersonId" || v.Field.EndsWith("By", StringComparison.Ordinal))
            .SelectMany(v => new[] { v.Was, v.Is }).Select(text => Guid.TryParse(text, out var key) ? key : (Guid?)null).Append(told.PersonId).OfType<Guid>(),
    ];

    private ExchangeDb Open()
    {
        var db = new ExchangeDb(options) { Reach = who.Now.Reach };
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}
