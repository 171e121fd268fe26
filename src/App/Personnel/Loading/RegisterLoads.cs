using Comity.App.Access;
using Comity.App.Personnel.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Loading;

/// <summary>The register and its loads, as far as who acts reaches.</summary>
internal sealed class RegisterLoads(Exchange exchange)
{
    public async Task<Register?> RegisterAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Register>().SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The latest first, without their reports.</summary>
    public async Task<IReadOnlyList<ListedLoad>> AllAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<RegisterLoad>().OrderByDescending(l => l.Number)
            .Select(l => new ListedLoad(l.Number, l.FileName, l.RegisterOn, l.Whole, l.Added, l.Changed, l.Gone, l.LoadedAt)).ToListAsync(cancellation);
    }

    public async Task<RegisterLoad?> FindAsync(int number, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<RegisterLoad>().SingleOrDefaultAsync(l => l.Number == number, cancellation);
    }
}

internal sealed record ListedLoad(int Number, string FileName, DateOnly On, bool Whole, long Added, long Changed, long Gone, DateTimeOffset At);
