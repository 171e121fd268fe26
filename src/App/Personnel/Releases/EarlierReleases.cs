using System.Globalization;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Disclosure;
using Comity.Methods.Tabulation;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>What the country let out before of the same people: of the same kind of count, with a date or year in common.</summary>
/// <param name="Withheld">Whole tables with numbers withheld.</param>
/// <param name="Rounded">Tables whose numbers were rounded.</param>
internal sealed record EarlierReleases(IReadOnlyList<EarlierRelease> Withheld, IReadOnlyList<RoundedTable> Rounded)
{
    public static async Task<EarlierReleases> ReadAsync(ExchangeDb db, CountryCode country, ReleaseQuestion question, CancellationToken cancellation)
    {
        var (counts, times) = (question.CountsWord, question.Time.Window.Codes.ToHashSet(StringComparer.Ordinal));
        var letOut = await db.Set<Release>().AsNoTracking()
            .Where(r => r.Country == country && r.State == ReleaseState.LetOut && r.Question == counts).OrderBy(r => r.Number).ToListAsync(cancellation);
        var (withheld, rounded) = (new List<EarlierRelease>(), new List<RoundedTable>());
        foreach (var release in letOut.Where(r => r.Asked.Time.Window.Codes.Any(times.Contains)))
        {
            var table = await ReleaseContent.TableAsync(db, release, cancellation);
            var name = release.Number.ToString(CultureInfo.InvariantCulture);
            if (table.Rounded is { } numbers)
            {
                rounded.Add(new RoundedTable(table.Protected.Table, numbers, release.Rounding!.Value, name));
            }
            else
            {
                withheld.Add(new EarlierRelease(name, [table.Protected]));
            }
        }

        return new EarlierReleases(withheld, rounded);
    }

    /// <summary>Whether any were treated the other way than a table that is rounded, or is not: exact numbers beside rounded ones would undo the rounding.</summary>
    public bool AreOtherWay(bool rounded) => (rounded ? Withheld.Count : Rounded.Count) > 0;

    /// <summary>What the attack finds in a table beside all that is out.</summary>
    public IReadOnlyList<Exposure> Attack(ReleasedTable table, DisclosureParameters rules) => table.Rounded is { } rounded
        ? RoundingAttack.On([new RoundedTable(table.Protected.Table, rounded, rules.RoundingTo!.Value)], Rounded, rules)
        : Methods.Disclosure.Attack.On([table.Protected], Withheld, rules);
}
