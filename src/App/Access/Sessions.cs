using System.Security.Claims;
using Comity.App.Access.OpenId;
using Comity.App.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access;

/// <summary>
/// Signed-in browsers. The cookie holds nothing but the key of a session; who that is and what they may do is asked from the database
/// with every request, so that an ended role or session ends at once.
/// </summary>
internal sealed class Sessions(DbContextOptions<ExchangeDb> options, Providers providers, TimeProvider time)
{
    public const string Scheme = "Comity";
    public const string Claim = "session";
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Who holds this session now; nobody where it or the role has ended.</summary>
    public async Task<Acting> WhoAsync(Guid id, CancellationToken cancellation)
    {
        // Who somebody is does not hang on what they reach.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var now = time.GetUtcNow();
        var found = await (
            from session in db.Set<Session>()
            join membership in db.Set<Membership>() on session.MembershipId equals membership.Id
            join person in db.Set<Person>() on session.PersonId equals person.Id
            where session.Id == id && membership.PersonId == person.Id
            select new { session, membership, person.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null || !IsOpen(found.session, now) || !found.membership.CountsAt(now) || !providers.Vouches(found.session.Provider, found.membership))
        {
            return Acting.Nobody;
        }

        if (now - found.session.SeenAt > SeenEvery)
        {
            found.session.SeenAt = now;
            await db.SaveChangesAsync(cancellation);
        }

        var role = found.membership;
        return Acting.As(found.session.PersonId, found.Name, role.Role, role.Country, role.OrganizationId) with { Session = id, Provider = found.session.Provider };
    }

    /// <summary>What the cookie says of a session.</summary>
    public static ClaimsPrincipal Principal(Session session) => new(new ClaimsIdentity([new Claim(Claim, session.Id.ToString())], Scheme));

    public static bool IsOpen(Session session, DateTimeOffset now) =>
        session.EndedAt is null && now - session.SeenAt < Idle && now - session.BeganAt < Longest;

    /// <summary>Finds out who asks, before anything else looks at them.</summary>
    public static async Task ValidateAsync(Microsoft.AspNetCore.Authentication.Cookies.CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var acting = Guid.TryParse(context.Principal?.FindFirstValue(Claim), out var id)
            ? await services.GetRequiredService<Sessions>().WhoAsync(id, context.HttpContext.RequestAborted)
            : Acting.Nobody;
        services.GetRequiredService<WhoActs>().Now = acting;
        if (!acting.IsSomebody)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        // What somebody sees while signed in stays in no cache: the next at this machine finds none of it.
        context.HttpContext.Response.OnStarting(() =>
        {
            var headers = context.HttpContext.Response.Headers;
            headers.CacheControl = headers.CacheControl.Count == 0 ? "no-store" : headers.CacheControl;
            return Task.CompletedTask;
        });
    }
}
