using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Workspace;

/// <summary>Changes of late, newest first.</summary>
/// <param name="Since">From when.</param>
/// <param name="Older">Number of the entry after which older ones follow; none where these are all.</param>
internal sealed record ChangeList(IReadOnlyList<ToldChange> Changes, DateTimeOffset Since, bool SinceVisit, long? Older);

/// <summary>What changed in the reach of who acts, from the log: never another country's.</summary>
internal sealed class LatestChanges(LogEntries entries, IEnumerable<IChanges> slices, WhoActs who, DbContextOptions<ExchangeDb> options, TimeProvider time)
{
    public const int Few = 8;
    public const int Many = 50;

    /// <summary>Several entries may make one line.</summary>
    private const int Read = 200;

    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Since the last visit before this one; of thirty days where there was none in them.</summary>
    public async Task<ChangeList> SinceVisitAsync(CancellationToken cancellation)
    {
        var month = time.GetUtcNow() - Longest;
        var visit = await LastVisitAsync(cancellation);
        return visit > month ? await ReadAsync(visit.Value, null, Few, cancellation) with { SinceVisit = true } : await ReadAsync(month, null, Few, cancellation);
    }

    /// <summary>Of thirty days, a page of them.</summary>
    /// <param name="before">Number of an entry; none for the newest.</param>
    public Task<ChangeList> OfMonthAsync(long? before, CancellationToken cancellation) => ReadAsync(time.GetUtcNow() - Longest, before, Many, cancellation);

    private async Task<ChangeList> ReadAsync(DateTimeOffset from, long? before, int most, CancellationToken cancellation)
    {
        string[] inReach = [.. slices.SelectMany(s => s.KindsFor(who.Now))];
        string[] forAll = [.. slices.SelectMany(s => s.PublishedKinds)];
        var found = await entries.LatestAsync(new LatestQuestion(inReach, forAll, from, before, Read + 1), cancellation);
        var told = new List<ToldChange>();
        var looked = 0;
        foreach (var entry in found.Take(Read).TakeWhile(_ => told.Count < most))
        {
            // Who saves a draft page by page makes one line.
            looked++;
            if (await TellAsync(entry, cancellation) is { } change && (told.Count == 0 || !IsSame(told[^1], change)))
            {
                told.Add(change);
            }
        }

        return new ChangeList(told, from, SinceVisit: false, found.Count > looked ? found[looked - 1].Sequence : null);
    }

    private async ValueTask<ToldChange?> TellAsync(ToldEntry entry, CancellationToken cancellation) =>
        slices.FirstOrDefault(s => s.Knows(entry.Kind)) is { } slice ? await slice.TellAsync(entry, cancellation) : null;

    private static bool IsSame(ToldChange one, ToldChange other) =>
        one.Text == other.Text && one.Address == other.Address && one.Entry.PersonId == other.Entry.PersonId && one.Entry.Role == other.Entry.Role;

    /// <summary>When they were last seen in another browser session than this.</summary>
    private async Task<DateTimeOffset?> LastVisitAsync(CancellationToken cancellation)
    {
        // One's own sessions; they are no country's.
        await using var db = new ExchangeDb(options);
        var (me, now) = (who.Now.Person, who.Now.Session);
        return await db.Set<Session>().Where(s => s.PersonId == me && s.Id != now).OrderByDescending(s => s.SeenAt).Select(s => (DateTimeOffset?)s.SeenAt).FirstOrDefaultAsync(cancellation);
    }
}
