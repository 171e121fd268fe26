using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.Keys;

/// <summary>Keys are issued, listed and revoked: an owner's own country's, an administrator's all.</summary>
internal sealed class ServiceAccounts(Acts acts, Exchange exchange, WhoActs who, TimeProvider time)
{
    public async Task<IReadOnlyList<ServiceAccount>> AllAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<ServiceAccount>().AsNoTracking().OrderByDescending(a => a.CreatedAt).ToListAsync(cancellation);
    }

    /// <returns>The key, which nobody sees again.</returns>
    public Task<Result<ServiceKey>> IssueAsync(KeyRequest request, CancellationToken cancellation) => acts.RunAsync<ServiceKey>(
        new Act(KeyProcesses.IssueKey, request.Country),
        (db, _) =>
        {
            if (!KeyScopes.MayIssueFor(who.Now, request.Country))
            {
                return Task.FromResult<Result<ServiceKey>>(Refusal.Of("key-country"));
            }

            var key = ServiceKey.New();
            db.Add(new ServiceAccount(Guid.CreateVersion7(), request, key, who.Now.Person, time.GetUtcNow()));
            return Task.FromResult<Result<ServiceKey>>(key);
        },
        cancellation);

    public async Task<Result<bool>> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        await using var read = exchange.Open();
        if (await read.Set<ServiceAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation) is not { } found)
        {
            return Refusal.Of("key-not-there");
        }

        return await acts.RunAsync<bool>(
            new Act(KeyProcesses.RevokeKey, found.Country),
            async (db, token) =>
            {
                (await db.Set<ServiceAccount>().SingleAsync(a => a.Id == id, token)).Revoke(time.GetUtcNow());
                return true;
            },
            cancellation);
    }
}
