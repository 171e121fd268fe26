using Comity.App.Access.People;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.OpenId;

/// <summary>Roles for which the provider of this session does not speak, such as one of another country that was given later: they are there, and used by signing in another way.</summary>
internal sealed class RolesElsewhere(DbContextOptions<ExchangeDb> options, Providers providers, TimeProvider time, Reader reader, ReferenceData reference) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation)
    {
        if (providers.Find(who.Provider) is not { } provider)
        {
            return [];
        }

        // One's own roles, in whatever country.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var now = time.GetUtcNow();
        var held = await db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == who.Person).OrderBy(m => m.GrantedAt).ToListAsync(cancellation);
        return [.. held.Where(m => m.CountsAt(now) && !provider.SpeaksFor(m)).Select(m => Task(provider, m))];
    }

    private WaitingTask Task(ProviderSettings provider, Membership role) => new(
        "providers.elsewhere",
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["role"] = RoleWords.Of(reader, reference, role.Role, role.Country),
            ["provider"] = provider.Name,
        },
        "/sign-in?other=true&to=/workspace", DateOnly.FromDateTime(role.ApprovedAt!.Value.UtcDateTime), Due: null);
}
