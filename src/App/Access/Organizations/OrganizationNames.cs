using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.Organizations;

/// <summary>Names of organisations, for lists of people and roles.</summary>
internal sealed class OrganizationNames(Exchange exchange)
{
    /// <summary>Those within reach that have a name.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid?> organizations, CancellationToken cancellation)
    {
        Guid[] keys = [.. organizations.OfType<Guid>().Distinct()];
        if (keys.Length == 0)
        {
            return new Dictionary<Guid, string>();
        }

        await using var db = exchange.Open();
        return await db.Set<Organization>().AsNoTracking().Where(o => keys.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
    }
}
