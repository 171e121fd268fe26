using System.Data.Common;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Records;

/// <summary>An officer looks at a person of the own country's register. The look is in the log before the answer leaves.</summary>
internal sealed class ReadPerson(Store store, Exchange exchange, Acts acts, WhoActs who, TimeProvider time)
{
    private CountryCode Country => who.Now.Country!.Value;

    /// <summary>None where there is no such person in the own country's register.</summary>
    public async Task<WholePerson?> OneAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        if (await PersonRows.FindAsync(connection, null, Country, id, cancellation) is not { } row)
        {
            return null;
        }

        await acts.TellAsync(new Act(PersonnelProcesses.View, Country), [Happening.Of(PersonEvents.Viewed, row.Subject, Country)], cancellation);
        return await WholeAsync(connection, row, cancellation);
    }

    private async Task<WholePerson> WholeAsync(DbConnection connection, PersonRow row, CancellationToken cancellation)
    {
        // A first load writes no past, and most persons have none.
        IReadOnlyList<PersonStateRow> past = row.Version == 1 ? [] : await PersonRows.PastAsync(connection, null, Country, [row.Id], cancellation);
        var spells = await SpellRows.OfAsync(connection, null, Country, row.Id, row.Id, cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var standing = (await Standing.OfAsync(connection, Country, [row.Id], today, cancellation)).GetValueOrDefault(row.Id, Standing.Never);
        return new WholePerson(row, States.Of(row, past), [.. spells.Select(s => s.Spell)], await LoadsAsync(row, past, cancellation), standing);
    }

    private async Task<IReadOnlyDictionary<int, string>> LoadsAsync(PersonRow row, IReadOnlyList<PersonStateRow> past, CancellationToken cancellation)
    {
        int[] numbers = [.. past.Select(s => s.Load).Append(row.Load).Where(n => n > 0).Distinct()];
        if (numbers.Length == 0)
        {
            return new Dictionary<int, string>();
        }

        await using var db = exchange.Open();
        return await db.Set<RegisterLoad>().Where(l => numbers.Contains(l.Number)).Select(l => new { l.Number, l.FileName }).ToDictionaryAsync(l => l.Number, l => l.FileName, cancellation);
    }
}
