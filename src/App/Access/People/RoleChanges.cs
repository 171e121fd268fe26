using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>What becomes of roles that were given: agreed to, refused, shortened, ended; of invitations: taken back.</summary>
internal sealed class RoleChanges(Acts acts, WhoActs who, TimeProvider time)
{
    public Task<Result<Membership>> ApproveAsync(Guid id, CancellationToken cancellation) => ChangeAsync(
        AccessProcesses.ApproveGrant, id, null, (_, role, now) => Task.FromResult(Grants.RefuseApproval(who.Now, role, now)),
        async (db, role, now) =>
        {
            role.Approve(who.Now.Person, now);
            await HandedOver.EndReplacedAsync(db, role, now, cancellation);
        },
        cancellation);

    /// <summary>The second person does not agree: the role never counts.</summary>
    public Task<Result<Membership>> RefuseAsync(Guid id, string? why, CancellationToken cancellation) => ChangeAsync(
        AccessProcesses.RefuseGrant, id, why, (_, role, now) => Task.FromResult(Grants.RefuseApproval(who.Now, role, now)),
        (_, role, now) => End(role, now), cancellation);

    public Task<Result<Membership>> EndAsync(Guid id, string? why, CancellationToken cancellation) => ChangeAsync(
        AccessProcesses.EndRole, id, why,
        async (db, role, now) => Grants.RefuseEnd(role, role.Role == Role.Administrator ? await Administrators.CountAsync(db, now, cancellation) : 0, now),
        async (db, role, now) =>
        {
            role.End(now);
            await EndSessionsAsync(db, role, now, cancellation);
        },
        cancellation);

    public Task<Result<Membership>> EndByAsync(Guid id, DateTimeOffset? until, CancellationToken cancellation) => ChangeAsync(
        AccessProcesses.ChangeRoleEnd, id, null,
        async (db, role, now) => Grants.RefuseUntil(role, until, now)
            ?? (until is null ? null : Grants.RefuseEnd(role, role.Role == Role.Administrator ? await Administrators.CountAsync(db, now, cancellation) : 0, now)),
        (_, role, _) =>
        {
            role.EndBy(until);
            return Task.CompletedTask;
        },
        cancellation);

    public Task<Result<bool>> RevokeAsync(Guid id, CancellationToken cancellation) => acts.RunAsync<bool>(
        new Act(AccessProcesses.RevokeInvitation, who.Now.Country),
        async (db, token) =>
        {
            var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id, token);
            if (invitation is null || !Grants.MayManage(who.Now, invitation))
            {
                return Refusal.Of("role-not-yours");
            }

            if (invitation.AcceptedAt is not null)
            {
                return Refusal.Of("invitation-accepted");
            }

            invitation.Revoke(time.GetUtcNow());
            return true;
        },
        cancellation);

    private Task<Result<Membership>> ChangeAsync(
        Process process, Guid id, string? why, Func<ExchangeDb, Membership, DateTimeOffset, Task<Refusal?>> refuse,
        Func<ExchangeDb, Membership, DateTimeOffset, Task> change, CancellationToken cancellation) => acts.RunAsync<Membership>(
        new Act(process, who.Now.Country, string.IsNullOrWhiteSpace(why) ? null : why.Trim()),
        async (db, token) =>
        {
            var now = time.GetUtcNow();
            var role = await db.Set<Membership>().SingleOrDefaultAsync(m => m.Id == id, token);
            if (role is null || !Grants.MayManage(who.Now, role))
            {
                return Refusal.Of("role-not-yours");
            }

            if (role.EndedAt is not null)
            {
                return Refusal.Of("role-ended");
            }

            if (await refuse(db, role, now) is { } refusal)
            {
                return refusal;
            }

            await change(db, role, now);
            return role;
        },
        cancellation);

    private static Task End(Membership role, DateTimeOffset now)
    {
        role.End(now);
        return Task.CompletedTask;
    }

    private static async Task EndSessionsAsync(ExchangeDb db, Membership role, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var session in await db.Set<Session>().Where(s => s.MembershipId == role.Id && s.EndedAt == null).ToListAsync(cancellation))
        {
            session.EndedAt = now;
            db.Happenings!.Add(Happening.Of("SessionEnded", Subjects.Of(role.PersonId), role.Country));
        }
    }
}
