using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>Grants of the strongest roles that wait for whoever looks.</summary>
internal sealed class GrantsWaiting(Exchange exchange, TimeProvider time, Reader reader, ReferenceData reference) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation) =>
        [.. (await FindAsync(who, cancellation)).Select(g => new WaitingTask(
            "people.waits.task",
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = g.Name,
                ["role"] = RoleWords.Of(reader, reference, g.Grant.Role, g.Grant.Country),
            },
            "/people/grants", DateOnly.FromDateTime(g.Grant.GrantedAt.UtcDateTime), Due: null))];

    public async Task<IReadOnlyList<(Membership Grant, string Name, string Email)>> FindAsync(Acting who, CancellationToken cancellation)
    {
        if (!who.May(Permission.ApproveGrants))
        {
            return [];
        }

        await using var db = exchange.Open();
        var now = time.GetUtcNow();
        var waiting = await db.Set<Membership>().Where(m => m.ApprovedAt == null && m.EndedAt == null)
            .Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { m, p.Name, p.Email }).ToListAsync(cancellation);
        return [.. waiting.Where(w => Grants.RefuseApproval(who, w.m, now) is null).OrderBy(w => w.m.GrantedAt).Select(w => (w.m, w.Name, w.Email!))];
    }
}
