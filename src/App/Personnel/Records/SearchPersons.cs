using System.Data.Common;
using System.Globalization;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Records;

/// <summary>
/// An officer looks for persons in the own country's register. What was asked, and each person who was listed, is in the log before the
/// answer leaves.
/// </summary>
internal sealed class SearchPersons(Store store, Acts acts, WhoActs who, Reader reader, TimeProvider time)
{
    public const int PageSize = 20;

    /// <summary>Whoever turns further is better served by saying more.</summary>
    public const int MostPages = 25;

    private CountryCode Country => who.Now.Country!.Value;

    public async Task<Result<FoundPersons>> RunAsync(PersonQuestion question, CancellationToken cancellation)
    {
        if (Sought.Read(question, reader.Language) is not { } sought)
        {
            return RecordRefusals.NoDate();
        }

        if (!sought.IsSearchable && sought.Number.Length == 0)
        {
            return RecordRefusals.NothingAsked();
        }

        var found = await FindAsync(question, sought, cancellation);
        await TellAsync(question, found, cancellation);
        return found;
    }

    private async Task<FoundPersons> FindAsync(PersonQuestion question, Sought sought, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        if (sought.Number.Length > 0 && await ByNumberAsync(connection, sought.Number, cancellation) is { } hit)
        {
            return FoundPersons.None with { Hit = await CountedAsync(connection, hit, cancellation) };
        }

        // A number that was asked for as such is not looked for among names.
        if (!sought.IsSearchable || question.Number.Trim().Length > 0)
        {
            return FoundPersons.None;
        }

        var finder = new PersonFinder(connection, Country, sought);
        var exact = await finder.ExactAsync((question.Page - 1) * PageSize, PageSize + 1, cancellation);
        IReadOnlyList<long> alike = exact.Count > PageSize || sought.Words.Count == 0 ? [] : await AlikeAsync(finder, sought, exact, cancellation);
        var page = exact.Take(PageSize).ToList();
        var known = await LinesAsync(connection, [.. page.Concat(alike)], cancellation);
        return new FoundPersons(null, [.. page.Where(known.ContainsKey).Select(id => known[id])], exact.Count > PageSize, [.. alike.Where(known.ContainsKey).Select(id => known[id])]);
    }

    /// <summary>A number that was found to be another person's leads to that person.</summary>
    private async Task<PersonRow> CountedAsync(DbConnection connection, PersonRow row, CancellationToken cancellation)
    {
        while (row.MergedInto is { } into && await PersonRows.FindAsync(connection, null, Country, into, cancellation) is { } next)
        {
            row = next;
        }

        return row;
    }

    private async Task<PersonRow?> ByNumberAsync(DbConnection connection, string number, CancellationToken cancellation) =>
        await PersonRows.FindAsync(connection, null, Country, number, cancellation)
        ?? (number.ToUpperInvariant() is { } large && large != number ? await PersonRows.FindAsync(connection, null, Country, large, cancellation) : null);

    private static async Task<IReadOnlyList<long>> AlikeAsync(PersonFinder finder, Sought sought, IReadOnlyList<long> exact, CancellationToken cancellation)
    {
        var found = await finder.AlikeAsync(NearNames.Sounds(sought.Words), cancellation);
        return NearNames.Of(sought.Words, found.Where(f => !exact.Contains(f.Id)), PageSize);
    }

    private async Task<Dictionary<long, FoundPerson>> LinesAsync(DbConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rows = await PersonRows.FindAllAsync(connection, null, Country, ids, cancellation);
        var standings = await Standing.OfAsync(connection, Country, ids, today, cancellation);
        return rows.ToDictionary(r => r.Id, r => new FoundPerson(r, r.Read(), standings.GetValueOrDefault(r.Id, Standing.Never)));
    }

    private Task TellAsync(PersonQuestion question, FoundPersons found, CancellationToken cancellation)
    {
        var asked = new (string Field, string Value)[]
        {
            ("Any", question.Any), ("Name", question.Name), ("Number", question.Number), ("Birth", question.Birth), ("Occupation", question.Occupation),
            ("Page", question.Page == 1 ? "" : question.Page.ToString(CultureInfo.InvariantCulture)),
        };
        var persons = found.Hit is { } hit ? [hit] : found.Exact.Concat(found.Alike).Select(f => f.Row).ToList();
        var search = Happening.Of(PersonEvents.Searched, $"register/{Country}", Country, new ValueChange("Found", null, persons.Count.ToString(CultureInfo.InvariantCulture))) with
        {
            Sealed = [.. asked.Where(a => a.Value.Length > 0).Select(a => new ValueChange(a.Field, null, a.Value))],
        };
        return acts.TellAsync(
            new Act(PersonnelProcesses.Search, Country), [search, .. persons.Select(p => Happening.Of(PersonEvents.Listed, p.Subject, Country))], cancellation);
    }
}
