using System.Globalization;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Statistics.Indicators.Pages;
using Comity.App.Statistics.Published;

namespace Comity.App.Statistics.Indicators.Corridors;

/// <summary>The address of a corridor page as it came.</summary>
/// <param name="On">Day for which the safeguards list is asked.</param>
internal sealed record CorridorQuery(string? Origin, string? Destination, string? Occupation, string? Year, string? On);

/// <summary>What was asked of corridors, read against what there is.</summary>
/// <param name="Occupation">None where no destination names its origins for any occupation.</param>
internal sealed record CorridorAsked(
    string? Origin, string? Destination, string? Occupation, int? Year, IReadOnlyList<int> Years, DateOnly On, IReadOnlyList<AskedWrongly> Wrong)
{
    public string Query(FieldWords words) => Occupation is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?occupation={words.Address(Occupation)}&year={Year}");
}

internal sealed class CorridorQueries(CorridorQuestions corridors, CountrySearch search, FieldWords words, TimeProvider time)
{
    public CorridorAsked Read(PublishedFigures figures, CorridorQuery query)
    {
        var wrong = new List<AskedWrongly>();
        var origin = Country("origin", query.Origin, wrong);
        var destination = Country("destination", query.Destination, wrong);
        var occupation = Occupation(corridors.Occupations(figures), Given(query.Occupation), wrong);
        var years = occupation is null ? [] : IndicatorQuestions.YearsWithOrigins(figures, occupation);
        return new CorridorAsked(origin, destination, occupation, Year(years, Given(query.Year), wrong), years, Day(Given(query.On), wrong), wrong);
    }

    private string? Country(string field, string? text, List<AskedWrongly> wrong)
    {
        if (Given(text) is not { } given)
        {
            return null;
        }

        var found = search.One(given)?.Iso3;
        if (found is null)
        {
            wrong.Add(words.NoCountry(field, given, search.Near(given)));
        }

        return found;
    }

    private string? Occupation(IReadOnlyList<string> answerable, string? given, List<AskedWrongly> wrong)
    {
        if (answerable.Count == 0)
        {
            return null;
        }

        var found = given is null ? answerable[0] : answerable.FirstOrDefault(o => o == given || words.Address(o) == given);
        if (found is null)
        {
            wrong.Add(new AskedWrongly("occupation", "indicators.wrong.occupation", given!, [.. answerable.Select(words.Title)]));
        }

        return found ?? answerable[0];
    }

    private static int? Year(IReadOnlyList<int> years, string? given, List<AskedWrongly> wrong)
    {
        if (years.Count == 0 || given is null or "latest")
        {
            return years.Count == 0 ? null : years[0];
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Contains(year))
        {
            return year;
        }

        wrong.Add(new AskedWrongly("year", "indicators.wrong.year", given, [.. years.Select(Reader.Year)]));
        return years[0];
    }

    private DateOnly Day(string? given, List<AskedWrongly> wrong)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (given is null)
        {
            return today;
        }

        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        wrong.Add(new AskedWrongly("on", "indicators.wrong.day", given, [today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
        return today;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
