using System.Linq.Expressions;
using Comity.App.Access;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Post;

internal enum LetterState
{
    Waiting,
    GivenUp,
    Sent,
}

/// <summary>What administrators see of a letter: never what it says.</summary>
internal sealed record ListedLetter(
    Guid Id, string To, string Subject, string Language, DateTimeOffset WrittenAt, int Attempts, int Interrupted, DateTimeOffset? NotBefore, DateTimeOffset? SentAt,
    DateTimeOffset? GivenUpAt, string? LastError);

internal sealed record LetterPage(IReadOnlyList<ListedLetter> Letters, IReadOnlyDictionary<LetterState, int> Counts);

/// <summary>Letters by state, newest first.</summary>
internal sealed class LetterList(Exchange exchange)
{
    public const int Size = 50;

    private static readonly Expression<Func<Letter, ListedLetter>> Listed = l => new ListedLetter(
        l.Id, l.To, l.Subject, l.Language, l.WrittenAt, l.Attempts, l.Interrupted, l.NotBefore, l.SentAt, l.GivenUpAt, l.LastError);

    public async Task<LetterPage> ReadAsync(LetterState state, int page, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var letters = db.Set<Letter>().AsNoTracking();
        var counts = new Dictionary<LetterState, int>();
        foreach (var one in Enum.GetValues<LetterState>())
        {
            counts[one] = await In(letters, one).CountAsync(cancellation);
        }

        var found = await In(letters, state).OrderByDescending(l => l.WrittenAt).ThenBy(l => l.Id).Skip((page - 1) * Size).Take(Size)
            .Select(Listed).ToListAsync(cancellation);
        return new LetterPage(found, counts);
    }

    public async Task<ListedLetter?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Letter>().AsNoTracking().Where(l => l.Id == id).Select(Listed).SingleOrDefaultAsync(cancellation);
    }

    public static IQueryable<Letter> In(IQueryable<Letter> letters, LetterState state) => state switch
    {
        LetterState.Sent => letters.Where(l => l.SentAt != null),
        LetterState.GivenUp => letters.Where(l => l.GivenUpAt != null),
        _ => letters.Where(l => l.SentAt == null && l.GivenUpAt == null),
    };
}
