using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>What waits in the workspace: tables for a second person, and for who prepared them those that came back.</summary>
internal sealed class ReleasesWaiting(Exchange exchange, Reader reader) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation)
    {
        if (!who.May(Permission.ApproveReleases) && !who.May(Permission.PrepareReleases))
        {
            return [];
        }

        await using var db = exchange.Open();
        var open = await db.Set<Release>().AsNoTracking().Where(r => r.State == ReleaseState.Waiting || r.State == ReleaseState.SentBack)
            .OrderBy(r => r.Number).ToListAsync(cancellation);
        return [.. open.Select(release => (release, Key: KeyOf(release, who))).Where(task => task.Key is not null).Select(task => Task(task.release, task.Key!))];
    }

    private static string? KeyOf(Release release, Acting who) => (release.State, Own: release.PreparedBy == who.Person) switch
    {
        (ReleaseState.Waiting, Own: false) when who.May(Permission.ApproveReleases) => "decide",
        (ReleaseState.SentBack, Own: true) when who.May(Permission.PrepareReleases) => "sentBack",
        _ => null,
    };

    private WaitingTask Task(Release release, string key) => new(
        "releases.tasks." + key,
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["release"] = ReleaseWords.Name(release, reader) },
        $"/personnel/releases/{release.Id}",
        DateOnly.FromDateTime((release.DecidedAt ?? release.SentAt ?? release.PreparedAt).UtcDateTime), null);
}
