using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>Roles that were given, as far as who looks may manage them: <see cref="Exchange"/> leaves the others out.</summary>
internal sealed class PeopleList(Exchange exchange)
{
    public const int PageSize = 25;

    public async Task<IReadOnlyList<HeldRole>> FindAsync(string? words, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var all = await db.Set<Membership>().AsNoTracking()
            .Join(db.Set<Person>().Where(p => p.ErasedAt == null), m => m.PersonId, p => p.Id, (m, p) => new { m, p.Name, p.Email }).ToListAsync(cancellation);
        return [.. all.Select(a => new HeldRole(a.m, a.Name, a.Email!)).Where(h => Fits(h, words)).OrderBy(h => h.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(h => h.Role.GrantedAt)];
    }

    public async Task<HeldRole?> OneAsync(Guid membership, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var found = await db.Set<Membership>().AsNoTracking().Where(m => m.Id == membership)
            .Join(db.Set<Person>().Where(p => p.ErasedAt == null), m => m.PersonId, p => p.Id, (m, p) => new { m, p.Name, p.Email }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : new HeldRole(found.m, found.Name, found.Email!);
    }

    public async Task<IReadOnlyList<Invitation>> InvitationsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var open = await db.Set<Invitation>().AsNoTracking().Where(i => i.AcceptedAt == null && i.RevokedAt == null).ToListAsync(cancellation);
        return [.. open.Where(i => i.IsGoodAt(now)).OrderByDescending(i => i.InvitedAt)];
    }

    /// <summary>Whoever was invited, and whatever became of it; none where it is out of reach.</summary>
    public async Task<Invitation?> InvitationAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation);
    }

    /// <summary>Subjects of the invitations by which somebody came to this role.</summary>
    public async Task<IReadOnlyList<string>> InvitationsToAsync(Membership role, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var accepted = await db.Set<Invitation>().AsNoTracking().Where(i => i.AcceptedBy == role.PersonId && i.Role == role.Role).ToListAsync(cancellation);
        return [.. accepted.Where(i => i.Country == role.Country).Select(i => i.Subject)];
    }

    public async Task<int> AdministratorsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await Administrators.CountAsync(db, now, cancellation);
    }

    /// <summary>Names as people write them: capitals and accents make no difference.</summary>
    private static bool Fits(HeldRole held, string? words) => (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        new[] { held.Name, held.Email, held.Role.Country?.Value ?? "" }.Any(text => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));
}

/// <summary>A role with the name of who holds it.</summary>
internal sealed record HeldRole(Membership Role, string Name, string Email)
{
    /// <summary>Key of the word for how it stands.</summary>
    public string StateAt(DateTimeOffset now) =>
        Role.EndedAt is not null || Role.Until <= now ? "ended" : Role.ApprovedAt is null ? "waits" : "counts";
}
