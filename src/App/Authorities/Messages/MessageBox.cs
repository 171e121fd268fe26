using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Messages;

/// <summary>Which threads somebody looks for. Empty parts ask for nothing.</summary>
/// <param name="Words">In the topic, or in a message.</param>
/// <param name="With">A party that the thread is shared with.</param>
/// <param name="Page">From 1.</param>
internal sealed record ThreadQuestion(bool Archived, string? Words, Party? With, int Page);

/// <summary>A thread in a list, with how far its reader has come.</summary>
internal sealed record ListedThread(Guid Id, string Parties, string Topic, DateTimeOffset? ClearedAt, DateTimeOffset LastAt, int Count, int ReadUntil)
{
    public int Unread => Count - ReadUntil;
}

internal sealed record ThreadList(IReadOnlyList<ListedThread> Threads, int Found, int Page, int Pages, int Unread);

/// <summary>A thread with all that stands in it.</summary>
/// <param name="ReadUntil">How far its reader had come before.</param>
internal sealed record WholeThread(MessageThread Thread, IReadOnlyList<Message> Messages, ILookup<Guid, MessageFile> Files, int ReadUntil, bool Archived)
{
    /// <summary>All of which the log tells.</summary>
    public IReadOnlyCollection<IPartiesRecord> Rows => [Thread, .. Messages, .. Files.SelectMany(f => f)];
}

/// <summary>Threads of who acts, as far as <see cref="ExchangeDb"/> lets them: there and not here it is decided whose they are.</summary>
internal sealed class MessageBox(Exchange exchange, WhoActs who)
{
    public const int PageSize = 25;

    public async Task<ThreadList> ListAsync(ThreadQuestion question, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var found = Listed(db, Asked(db, question), question.Archived);
        var count = await found.CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 1, pages);
        var threads = await found.OrderByDescending(t => t.LastAt).ThenBy(t => t.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new ThreadList([.. threads.Select(t => t.Read())], count, page, pages, await UnreadOf(db).CountAsync(cancellation));
    }

    /// <summary>Threads with something new, the newest first.</summary>
    public async Task<IReadOnlyList<ListedThread>> UnreadAsync(int most, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return [.. (await UnreadOf(db).OrderByDescending(t => t.LastAt).Take(most).ToListAsync(cancellation)).Select(t => t.Read())];
    }

    /// <summary>Everybody with whom there is a thread.</summary>
    public async Task<IReadOnlyList<Party>> PartiesAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var joined = await db.Set<MessageThread>().Select(t => t.Parties).Distinct().ToListAsync(cancellation);
        return [.. joined.SelectMany(Party.Split).Distinct().Where(p => p != who.Now.Party)];
    }

    /// <summary>Nothing where it is not there, or is between others.</summary>
    public async Task<WholeThread?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        if (await db.Set<MessageThread>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellation) is not { } thread)
        {
            return null;
        }

        var messages = await db.Set<Message>().AsNoTracking().Where(m => m.ThreadId == id).OrderBy(m => m.Number).ToListAsync(cancellation);
        var files = await db.Set<MessageFile>().AsNoTracking().Where(f => f.ThreadId == id).ToListAsync(cancellation);
        var mark = await db.Set<MessageMark>().AsNoTracking().SingleOrDefaultAsync(m => m.ThreadId == id && m.PersonId == who.Now.Person, cancellation);
        return new WholeThread(thread, messages, files.OrderBy(f => f.Id).ToLookup(f => f.MessageId), mark?.ReadUntil ?? 0, mark?.ArchivedUntil >= messages.Count);
    }

    public async Task MarkReadAsync(WholeThread whole, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        await MessageMarks.ReadAsync(db, whole.Thread, who.Now.Person!.Value, whole.Messages.Count, cancellation);
    }

    /// <param name="away">Put away until somebody writes again, or taken out.</param>
    public async Task ArchiveAsync(WholeThread whole, bool away, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        await MessageMarks.ArchiveAsync(db, whole.Thread, who.Now.Person!.Value, away ? whole.Messages.Count : 0, cancellation);
    }

    private static IQueryable<MessageThread> Asked(ExchangeDb db, ThreadQuestion question)
    {
        IQueryable<MessageThread> threads = db.Set<MessageThread>().AsNoTracking();
        if (question.With is { } party)
        {
            threads = threads.Where(t => t.Parties.Contains(party.Mark));
        }

        if (question.Words is not { } words)
        {
            return threads;
        }

        var lower = words.ToLowerInvariant();
#pragma warning disable MA0011 // The database does it, and knows no culture of ours.
        return threads.Where(t => t.Topic.Contains(words) || t.Topic.ToLower().Contains(lower)
            || db.Set<Message>().Any(m => m.ThreadId == t.Id && (m.Text.Contains(words) || m.Text.ToLower().Contains(lower))));
#pragma warning restore MA0011
    }

    private IQueryable<Row> UnreadOf(ExchangeDb db) =>
        Listed(db, db.Set<MessageThread>().AsNoTracking().Where(t => t.ClearedAt == null), archived: false).Where(t => t.ReadUntil < t.Count);

    private IQueryable<Row> Listed(ExchangeDb db, IQueryable<MessageThread> threads, bool archived)
    {
        var me = who.Now.Person;
        var rows = threads.Select(t => new Row
        {
            Id = t.Id,
            Parties = t.Parties,
            Topic = t.Topic,
            ClearedAt = t.ClearedAt,
            Count = db.Set<Message>().Count(m => m.ThreadId == t.Id),
            LastAt = db.Set<Message>().Where(m => m.ThreadId == t.Id).OrderByDescending(m => m.Number).Select(m => m.WrittenAt).First(),
            ReadUntil = db.Set<MessageMark>().Where(k => k.ThreadId == t.Id && k.PersonId == me).Select(k => (int?)k.ReadUntil).FirstOrDefault() ?? 0,
            ArchivedUntil = db.Set<MessageMark>().Where(k => k.ThreadId == t.Id && k.PersonId == me).Select(k => (int?)k.ArchivedUntil).FirstOrDefault() ?? 0,
        });
        return archived ? rows.Where(r => r.ArchivedUntil >= r.Count) : rows.Where(r => r.ArchivedUntil < r.Count);
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string Parties { get; init; } = "";

        public string Topic { get; init; } = "";

        public DateTimeOffset? ClearedAt { get; init; }

        public int Count { get; init; }

        public DateTimeOffset LastAt { get; init; }

        public int ReadUntil { get; init; }

        public int ArchivedUntil { get; init; }

        public ListedThread Read() => new(Id, Parties, Topic, ClearedAt, LastAt, Count, ReadUntil);
    }
}
