using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Jobs;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Post;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.Keys;

/// <summary>Tells those who look after a key that it will end: a program that stops at night surprises a ministry in the morning.</summary>
internal sealed class KeyReminders(IServiceScopeFactory scopes, TextCatalogue texts, PublicAddress address, TimeProvider time) : ISweep
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task SweepAsync(CancellationToken cancellation) => RunAsync(cancellation);

    /// <returns>How many keys were told of.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var now = time.GetUtcNow();
        List<ServiceAccount> due;
        await using (var db = scope.ServiceProvider.GetRequiredService<Exchange>().Open())
        {
            due = (await db.Set<ServiceAccount>().AsNoTracking().Where(a => a.RevokedAt == null).ToListAsync(cancellation)).FindAll(a => a.ReminderAt(now) is not null);
        }

        var acts = scope.ServiceProvider.GetRequiredService<Acts>();
        foreach (var account in due)
        {
            await acts.RunAsync(new Act(KeyProcesses.RemindOfKey, account.Country), (db, token) => TellAsync(db, account.Id, now, token), cancellation);
        }

        return due.Count;
    }

    private async Task<Result<bool>> TellAsync(ExchangeDb db, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        // Looked at again inside: another process may have been quicker, and its letter is on its way.
        var account = await db.Set<ServiceAccount>().SingleAsync(a => a.Id == id, cancellation);
        if (account.ReminderAt(now) is not { } days || !await TakeAsync(db, account, days, cancellation))
        {
            return Refusal.Of("key-not-there");
        }

        account.Remind(days);
        foreach (var person in await OwnersAsync(db, account.Country, now, cancellation))
        {
            db.Add(LetterTo(person, account, now));
        }

        return true;
    }

    /// <summary>One statement, so that of two servers just one writes.</summary>
    private static async Task<bool> TakeAsync(ExchangeDb db, ServiceAccount account, int days, CancellationToken cancellation)
    {
        int? taken = days;
        return await db.Set<ServiceAccount>().Where(a => a.Id == account.Id && a.RemindedDays == account.RemindedDays)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.RemindedDays, taken), cancellation) == 1;
    }

    private static async Task<IReadOnlyList<Person>> OwnersAsync(ExchangeDb db, CountryCode? country, DateTimeOffset now, CancellationToken cancellation)
    {
        var role = country is null ? Role.Administrator : Role.AuthorityOwner;
        var found = await (
            from membership in db.Set<Membership>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on membership.PersonId equals person.Id
            where membership.Role == role && membership.Country == country
            select new { membership, person }).ToListAsync(cancellation);
        return [.. found.Where(f => f.membership.CountsAt(now)).Select(f => f.person).DistinctBy(p => p.Id)];
    }

    private Letter LetterTo(Person person, ServiceAccount account, DateTimeOffset now)
    {
        var reader = new Reader(Language.Find(person.Language) ?? Language.English, texts);
        (string, object?)[] values =
        [
            ("name", account.Name), ("start", account.KeyStart), ("day", DateOnly.FromDateTime(account.ExpiresAt.UtcDateTime.AddTicks(-1))),
            ("address", $"{address.Site}/{reader.Language.Code}/service-accounts"),
        ];
        return new Letter(
            Guid.CreateVersion7(), person.Email!, reader.Language.Code, reader.Say("keys.letter.subject"), reader.Say("keys.letter.body", values), now);
    }
}
