using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Post;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>All that Comity keeps of a person, for that person, as JSON: what they gave, what they did, and what was done with their account.</summary>
internal sealed class OwnData(DbContextOptions<ExchangeDb> options, Accounts accounts, IEnumerable<IKeepsOfPeople> keepers, TimeProvider time)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>For the person who is signed in.</summary>
    public static async Task<IResult> Handle(OwnData data, WhoActs who, CancellationToken cancellation) =>
        TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(await data.OfAsync(who.Now.Person!.Value, cancellation), Form), "application/json", "comity-my-data.json");

    private async Task<Dictionary<string, object?>> OfAsync(Guid id, CancellationToken cancellation)
    {
        // One's own rows, in whatever country: all of them, and nobody else's.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, cancellation);
        var all = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["at"] = time.GetUtcNow(),
            ["person"] = new { person.Id, person.Name, person.Email, person.Language, person.CreatedAt, HasPassword = person.PasswordHash is not null },
            ["roles"] = await RolesAsync(db, id, cancellation),
            ["waysOfSigningIn"] = await WaysAsync(db, person, cancellation),
            ["sessions"] = await db.Set<Session>().AsNoTracking().Where(s => s.PersonId == id).OrderBy(s => s.BeganAt)
                .Select(s => new { s.Browser, s.Provider, s.BeganAt, s.SeenAt, s.EndedAt }).ToListAsync(cancellation),
            ["letters"] = await LettersAsync(db, person, cancellation),
            ["log"] = await LogAsync(db, id, cancellation),
        };
        foreach (var keeper in keepers)
        {
            all[keeper.Part] = await keeper.OfAsync(db, id, cancellation);
        }

        return all;
    }

    private static async Task<object> RolesAsync(ExchangeDb db, Guid id, CancellationToken cancellation) =>
        (await db.Set<Membership>().AsNoTracking().Where(m => m.PersonId == id).OrderBy(m => m.GrantedAt).ToListAsync(cancellation))
            .ConvertAll(m => new { Role = m.Role.ToString(), Country = m.Country?.Value, m.GrantedAt, m.ApprovedAt, m.Until, m.EndedAt });

    private async Task<object> WaysAsync(ExchangeDb db, Person person, CancellationToken cancellation)
    {
        using var users = accounts.Over(db);
        return new
        {
            Passkeys = (await users.GetPasskeysAsync(person)).Select(p => new { p.Name, p.CreatedAt }),
            Accounts = await db.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(l => l.UserId == person.Id)
                .Select(l => new { Provider = l.ProviderDisplayName, Issuer = l.LoginProvider, Identity = l.ProviderKey }).ToListAsync(cancellation),
            RecoveryCodesLeft = await users.CountRecoveryCodesAsync(person),
        };
    }

    private static async Task<object> LettersAsync(ExchangeDb db, Person person, CancellationToken cancellation) =>
        await db.Set<Letter>().AsNoTracking().To(person.Email!).OrderBy(l => l.WrittenAt)
            .Select(l => new { l.Subject, l.Language, l.WrittenAt, l.SentAt }).ToListAsync(cancellation);

    /// <summary>What they did, and what was done with their account.</summary>
    private static async Task<object> LogAsync(ExchangeDb db, Guid id, CancellationToken cancellation)
    {
        var subject = Subjects.Of(id);
        return (await db.Set<AuditEvent>().AsNoTracking().Where(e => e.Person == id || e.Subject == subject).OrderBy(e => e.Sequence).ToListAsync(cancellation))
            .ConvertAll(e => new { Entry = e.Sequence, e.At, e.Process, e.Kind, e.Subject, e.Role, e.Country, e.Values, Personal = e.Subject == subject ? e.Kept?.Sealed : null });
    }
}
