using Comity.App.Access;
using Comity.App.Database;
using Comity.App.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Duplicates;

/// <summary>In an officer's workspace: how many pairs wait. Nobody is shown, and nothing is told in the log.</summary>
internal sealed class PairsWaiting(Store store, Exchange exchange) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation)
    {
        if (!who.May(Permission.KeepPersonnel) || who.Country is not { } country)
        {
            return [];
        }

        await using var db = exchange.Open();
        if (await db.Set<DuplicateSearch>().AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } search)
        {
            return [];
        }

        await using var connection = await store.OpenAsync(cancellation);
        var (waiting, _) = await FoundPairs.CountAsync(connection, country, cancellation);
        return waiting == 0 ? [] : [Task(waiting, search.SearchedAt)];
    }

    private static WaitingTask Task(long waiting, DateTimeOffset since) => new(
        "duplicates.task", new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = waiting },
        "/personnel/duplicates", DateOnly.FromDateTime(since.UtcDateTime), null);
}
