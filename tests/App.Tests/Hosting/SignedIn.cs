using System.Net;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Comity.App.Tests.Hosting;

/// <summary>Synthetic people, signed in without the journey of signing in, which has tests of its own.</summary>
internal static class SignedIn
{
    /// <summary>A client with the cookie of a person in this role.</summary>
    public static async Task<HttpClient> SignInAsync(this TestHost host, Role role, string? country = null, Guid? organization = null)
    {
        var session = await host.BeginSessionAsync(role, country, organization);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.CookieContainer.Add(host.Address, new Cookie("comity", host.Ticket(session)));
        return new HttpClient(handler) { BaseAddress = host.Address };
    }

    public static async Task<Session> BeginSessionAsync(this TestHost host, Role role, string? country = null, Guid? organization = null)
    {
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything, Happenings = [] };
        var now = host.Get<TimeProvider>().GetUtcNow();
        var key = Guid.CreateVersion7();
        var person = new Person(key, $"{role}-{country}-{key:N}@synthetic.invalid", $"Synthetic {role} {country}", "en", now);
        person.NormalizedEmail = person.NormalizedUserName = person.Email!.ToUpperInvariant();
        var membership = new Membership(
            Guid.CreateVersion7(), person.Id, role, country is null ? null : CountryCode.Parse(country), now, grantedBy: null, until: null,
            Permissions.OfOneOrganization(role) ? organization ?? Guid.CreateVersion7() : null);
        membership.Approve(null, now);
        var session = new Session(Guid.CreateVersion7(), person.Id, membership.Id, "a test", now);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(person);
        await db.SaveChangesAsync();
        db.AddRange(membership, session);
        await db.SaveChangesAsync();
        var seed = new Process("SeedSyntheticPerson", null, [.. db.Happenings.Select(h => h.Kind)]);
        var head = await host.Get<AuditLog>().AppendAsync(db, new Act(seed), Acting.Itself, TestContext.Current.CancellationToken);
        await transaction.CommitAsync();
        host.Get<AuditLog>().Committed(head);
        return session;
    }

    /// <summary>What the cookie of the session holds.</summary>
    public static string Ticket(this TestHost host, Session session) =>
        host.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Sessions.Scheme).TicketDataFormat.Protect(
            new AuthenticationTicket(Sessions.Principal(session), Sessions.Scheme));
}
