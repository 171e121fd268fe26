using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.Keys;

/// <summary>Finds out which program holds a key, with every request: a revoked key ends at once.</summary>
internal sealed class KeyHolders(DbContextOptions<ExchangeDb> options, TimeProvider time)
{
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    public async Task<Result<Acting>> WhoAsync(string? text, CancellationToken cancellation)
    {
        if (ServiceKey.Read(text) is not { } key)
        {
            return Refusal.Of("key-unknown");
        }

        // Who somebody is does not hang on what they reach.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var hash = key.Hash;
        var found = await db.Set<ServiceAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.KeyHash == hash, cancellation);
        var now = time.GetUtcNow();
        if ((found is null ? Refusal.Of("key-unknown") : found.RefusalAt(now)) is { } refusal)
        {
            return refusal;
        }

        await NoteUseAsync(db, found!, now, cancellation);
        return new Acting(found!.Id, found.Name, Role.ServiceAccount, found.Country, found.Permissions);
    }

    private static async Task NoteUseAsync(ExchangeDb db, ServiceAccount account, DateTimeOffset now, CancellationToken cancellation)
    {
        if (account.LastUsedAt is null || now - account.LastUsedAt > UsedEvery)
        {
            DateTimeOffset? used = now;
            await db.Set<ServiceAccount>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastUsedAt, used), cancellation);
        }
    }
}
