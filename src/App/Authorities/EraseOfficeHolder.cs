using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Serving;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities;

/// <summary>
/// Erases the name of an office-holder or deputy from one designation, in the record, in every published copy and in what the log
/// keeps sealed. Office, mandate and days stay: who held the office is what the law lets a person take back, not that it was held.
/// </summary>
internal sealed class EraseOfficeHolder(Acts acts, WhoActs who, PublicationStamp stamp)
{
    /// <summary>Whether whoever acts may, for this country: an administrator, or its owner.</summary>
    public static bool MayFor(Acting who, CountryCode country) => who.May(Permission.ManagePeople) && who.Reach.Covers(country);

    /// <summary>Names that stand in the record, the newest first.</summary>
    public static IReadOnlyList<string> NamesIn(Designation designation) =>
        [.. designation.Entries.Reverse().SelectMany(e => new[] { e.HolderName, e.DeputyName }).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    public async Task<Result<bool>> RunAsync(Designation designation, string name, string why, CancellationToken cancellation)
    {
        var result = await acts.RunAsync<bool>(
            new Act(AuthoritiesProcesses.EraseOfficeHolder, designation.Country, why),
            async (db, token) =>
            {
                if (!MayFor(who.Now, designation.Country))
                {
                    return Refusal.Of("role-not-yours");
                }

                await DesignationRecord.TakeTurnAsync(db, designation.Country, token);
                string[] subjects = [.. await EntriesAsync(db, designation.Id, name, token), .. await CopiesAsync(db, designation.Id, name, token)];
                if (subjects.Length == 0)
                {
                    return Refusal.Of("designation-name-unknown");
                }

                db.Happenings!.Add(Happening.Of("OfficeHolderErased", $"designation/{designation.Id}", designation.Country));
                await db.EraseSealedAsync(subjects, token);

                // What is kept of public pages is made anew.
                await db.Database.ExecuteSqlAsync($"UPDATE publication SET number = number + 1", token);
                return true;
            },
            cancellation);
        stamp.Forget();
        return result;
    }

    /// <summary>Past the change tracker: it would write the name into the log once more.</summary>
    private static async Task<IReadOnlyList<string>> EntriesAsync(ExchangeDb db, Guid id, string name, CancellationToken cancellation)
    {
        var entries = db.Set<DesignationEntry>().Where(e => e.DesignationId == id);
        var found = await entries.AsNoTracking().Where(e => e.HolderName == name || e.DeputyName == name).ToListAsync(cancellation);
        await entries.Where(e => e.HolderName == name).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.HolderName, "").SetProperty(e => e.PrivateEmail, "").SetProperty(e => e.PrivateTelephone, ""), cancellation);
        await entries.Where(e => e.DeputyName == name).ExecuteUpdateAsync(set => set.SetProperty(e => e.DeputyName, ""), cancellation);
        return [.. found.Select(e => e.Subject)];
    }

    private static async Task<IReadOnlyList<string>> CopiesAsync(ExchangeDb db, Guid id, string name, CancellationToken cancellation)
    {
        var copies = db.Set<PublishedDesignation>().Where(p => p.DesignationId == id);
        var found = await copies.AsNoTracking().Where(p => p.HolderName == name || p.DeputyName == name).ToListAsync(cancellation);
        await copies.Where(p => p.HolderName == name).ExecuteUpdateAsync(set => set.SetProperty(p => p.HolderName, ""), cancellation);
        await copies.Where(p => p.DeputyName == name).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeputyName, ""), cancellation);
        return [.. found.Select(p => p.Subject)];
    }
}
