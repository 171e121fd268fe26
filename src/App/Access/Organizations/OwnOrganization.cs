using Comity.App.Audit;
using Comity.App.Common;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.Organizations;

/// <summary>The organisation of who acts: what it says of itself, and saying it.</summary>
internal sealed class OwnOrganization(Acts acts, Exchange exchange, WhoActs who, TimeProvider time)
{
    /// <summary>None where it has no name yet, or who acts works for none.</summary>
    public async Task<Organization?> FindAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return who.Now.Organization is { } own ? await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == own, cancellation) : null;
    }

    /// <summary>For the first time, or anew.</summary>
    public Task<Result<Organization>> SayAsync(OrganizationSaid said, CancellationToken cancellation) => acts.RunAsync<Organization>(
        new Act(AccessProcesses.NameOrganization),
        async (db, token) =>
        {
            if (who.Now.Organization is not { } own || !who.Now.May(Permission.ManagePeople))
            {
                return Refusal.Of("organization-not-yours");
            }

            if (await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == own, token) is { } known)
            {
                known.Say(said);
                return known;
            }

            var named = new Organization(own, said, time.GetUtcNow());
            db.Add(named);
            return named;
        },
        cancellation);
}
