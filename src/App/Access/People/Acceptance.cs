using System.Security.Cryptography;
using System.Text;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>An invitation becomes a role. Whether the role counts at once, <see cref="Grants"/> says.</summary>
internal static class Acceptance
{
    public static string Fingerprint(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The invitation of a link that is still good.</summary>
    public static async Task<Invitation?> FindAsync(ExchangeDb db, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = Fingerprint(key);
        var found = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.KeyHash == hash, cancellation);
        return found?.IsGoodAt(now) == true ? found : null;
    }

    /// <summary>Makes the role that was offered.</summary>
    public static async Task JoinAsync(ExchangeDb db, Invitation invitation, Person person, DateTimeOffset now, CancellationToken cancellation)
    {
        invitation.Accept(person.Id, now);
        var role = new Membership(Guid.CreateVersion7(), person.Id, invitation.Role, invitation.Country, now, invitation.InvitedBy, invitation.Until, invitation.OrganizationId)
        {
            Replaces = invitation.Replaces,
        };
        if (!Permissions.WantsFourEyes(role.Role) || Grants.CountsAlone(role, await Administrators.CountAsync(db, now, cancellation)))
        {
            role.Approve(invitation.InvitedBy, now);
        }

        db.Add(role);
        await HandedOver.EndReplacedAsync(db, role, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
