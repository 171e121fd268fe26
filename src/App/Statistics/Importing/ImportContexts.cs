using System.Text.RegularExpressions;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Methods.Quality;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing;

/// <summary>What the checks of an import may compare with: codes, population, what is published, the version before.</summary>
internal sealed partial class ImportContexts(ReferenceData reference, IPublishedStatistics statistics, TextCatalogue texts, TimeProvider time)
{
    private readonly Reader _english = new(Language.English, texts);

    public async Task<QualityContext> OfAsync(
        ImportRequest request, ImportOutcome outcome, Snapshot snapshot, Snapshot? before, CancellationToken cancellation)
    {
        var published = await statistics.CurrentAsync(cancellation);
        return new QualityContext
        {
            Import = Facts(outcome, request.Reading),
            Year = time.GetUtcNow().Year,
            NotAdditive = !request.Reading.DataSet.Additive,
            KnownCodes = KnownCodes(snapshot.Book),
            Population = (country, year) => reference.Countries.Population(country, year),
            Published = OtherTotals(published, request.DataSet),
            PreviousOrigins = before is null ? null : Origins(before),
        };
    }

    private ImportFacts Facts(ImportOutcome outcome, ImportProfile profile) => new()
    {
        Structure = [.. outcome.Problems.Where(p => p.Column == 0).Select(p => new StructureFact(Problem: true, _english.Say(p.Expected), p.Row))],
        Unmatched = [.. outcome.UnmatchedCountries.Select(u => new UnmatchedCode(DimensionOf(u.ColumnName, profile), u.Text, (int)u.Count, u.FirstRow, u.LeftOut))],
        SetAside = [.. outcome.Totals.Select(t => t.Observation)],
    };

    private static Dimension DimensionOf(string column, ImportProfile profile) =>
        profile.Sections.SelectMany(s => s.Columns).Any(c => c.Name == column && c.To == ColumnTarget.RefArea) ? Dimension.RefArea : Dimension.Counterpart;

    /// <summary>Codes of the reference lists, and national codes by their form: a country's code, a point, capitals.</summary>
    private Dictionary<Dimension, IReadOnlySet<string>> KnownCodes(CodeBook book)
    {
        var countries = reference.Countries.All.Select(c => c.Iso3).Concat(reference.Countries.Areas.Select(a => a.Code));
        var occupations = reference.Occupations.All.Select(o => o.Code).Concat([Codes.Total, Codes.NotApplicable, Codes.Unknown])
            .Concat(book[Dimension.Occupation].Codes.Where(c => NationalCode().IsMatch(c)));
        return new Dictionary<Dimension, IReadOnlySet<string>>(QualityContext.ClosedCodes)
        {
            [Dimension.RefArea] = countries.ToHashSet(StringComparer.Ordinal),
            [Dimension.Counterpart] = countries.Concat(Counterparts.NotCountries).ToHashSet(StringComparer.Ordinal),
            [Dimension.Occupation] = occupations.ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>National totals of every other data set, found by country, measure, unit and occupation.</summary>
    private static Func<string, string, string, string, IReadOnlyList<Observation>> OtherTotals(PublishedFigures published, DataSetId own)
    {
        var filter = new SnapshotFilter
        {
            Codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
            {
                [Dimension.Counterpart] = [Codes.Total],
                [Dimension.Territory] = [Codes.Total],
            },
        };
        var totals = published.DataSets.Where(d => d.DataSet.Id != own).SelectMany(d => d.Select(filter)).Where(o => o.IsNational())
            .ToLookup(o => (o.RefArea, o.Measure, o.Unit, o.Occupation));
        return (country, measure, unit, occupation) => [.. totals[(country, measure, unit, occupation)]];
    }

    /// <summary>How many origins the version before named in its latest year.</summary>
    private static Func<string, string, string, int?> Origins(Snapshot before)
    {
        var counts = new Dictionary<(string, string, string), (string Time, int Count)>();
        var book = before.Book;
        foreach (var record in before.Each())
        {
            if (!Reading.IsCountry(book.Text(record, Dimension.Counterpart)))
            {
                continue;
            }

            var key = (book.Text(record, Dimension.RefArea), book.Text(record, Dimension.Occupation), book.Text(record, Dimension.Criterion));
            var year = book.Text(record, Dimension.Time);
            var known = counts.GetValueOrDefault(key, ("", 0));
            var order = string.CompareOrdinal(year, known.Item1);
            counts[key] = order > 0 ? (year, 1) : order == 0 ? (year, known.Item2 + 1) : known;
        }

        return (country, occupation, criterion) => counts.TryGetValue((country, occupation, criterion), out var found) ? found.Count : null;
    }

    [GeneratedRegex(@"^[A-Z]{3}\.[A-Z0-9_-]+$", RegexOptions.None, 1000)]
    private static partial Regex NationalCode();
}
