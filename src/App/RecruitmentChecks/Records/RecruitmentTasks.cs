using Comity.App.Access;
using Comity.App.Access.Organizations;
using Comity.App.Workspace;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>What waits in the workspace for people of an employer or agency.</summary>
internal sealed class RecruitmentTasks(RecruitmentList list, OwnOrganization own, TimeProvider time) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation)
    {
        if (!who.May(Permission.KeepRecruitments) || who.Organization is null)
        {
            return [];
        }

        if (await own.FindAsync(cancellation) is null)
        {
            return [new WaitingTask("organization.task", new Dictionary<string, object?>(StringComparer.Ordinal), "/organization", DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), null)];
        }

        return [.. (await list.FindAsync(new RecruitmentSearch(null, null, null), cancellation)).Select(one => (one, Key: KeyOf(one, who)))
            .Where(task => task.Key is not null).Select(task => Task(task.one, task.Key!)).OrderBy(task => task.Since)];
    }

    private static string? KeyOf(ListedRecruitment one, Acting who) => one.Standing switch
    {
        Standing.Blocked when one.Cause == CheckCause.Rechecked => "blocked",
        Standing.ToSupply => "supply",
        Standing.ToDecide when who.May(Permission.DecideRecruitments) => one.Cause == CheckCause.Rechecked ? "decideAgain" : "decide",
        _ => null,
    };

    private static WaitingTask Task(ListedRecruitment one, string key) => new(
        "recruitments.waiting." + key, new Dictionary<string, object?>(StringComparer.Ordinal) { ["title"] = one.Title },
        "/recruitments/" + one.Id, DateOnly.FromDateTime(one.CheckedAt.UtcDateTime), null);
}
