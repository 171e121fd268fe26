using System.Globalization;
using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Statistics.Published;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>The address of an indicator page as it came. Nothing is trusted; an empty part is one that was not asked for.</summary>
internal sealed record IndicatorQuery
{
    public string? Occupation { get; init; }

    public string? Year { get; init; }

    public string? Edition { get; init; }

    public string? Region { get; init; }

    public string? Sort { get; init; }

    public string? Countries { get; init; }
}

/// <summary>What was asked, read against what there is.</summary>
/// <param name="Year">None: the latest of each country.</param>
/// <param name="Countries">To be compared; alpha-3.</param>
internal sealed record IndicatorAsked(
    string? Occupation, int? Year, string? Edition, string? Region, string Sort, IReadOnlyList<string> Countries, IReadOnlyList<AskedWrongly> Wrong)
{
    /// <summary>The part of the question that the API has too: it always answers for all countries.</summary>
    public string ForPrograms(FieldWords words) => (this with { Region = null }).Query(words);

    /// <summary>The same question for an address, with the names that the API has too.</summary>
    public string Query(FieldWords words, bool countries = false, string? sort = null)
    {
        var parts = new List<(string Name, string? Value)>
        {
            ("occupation", Occupation is { } occupation ? words.Address(occupation) : null),
            ("year", Year?.ToString(CultureInfo.InvariantCulture)),
            ("edition", Edition),
            ("region", Region),
            ("sort", sort),
            ("countries", countries && Countries.Count > 0 ? string.Join(',', Countries) : null),
        };
        var text = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return text.Length == 0 ? "" : "?" + text;
    }
}

/// <summary>Reads an <see cref="IndicatorQuery"/>; what cannot be answered is named with what is allowed.</summary>
internal sealed class IndicatorQueries(IndicatorQuestions questions, ISafeguardsLists safeguards, CountrySearch search, FieldWords words, Reader reader)
{
    public const int MostCountries = 5;

    public static readonly IReadOnlyList<string> Sorts = ["value", "country", "year"];

    public IndicatorAsked Read(PublishedFigures figures, IndicatorDefinition definition, IndicatorQuery query)
    {
        var wrong = new List<AskedWrongly>();
        var occupation = Occupation(figures, definition, Given(query.Occupation), wrong);
        var years = wrong.Count == 0 ? questions.Ask(figures, definition, occupation, null).Years : [];
        return new IndicatorAsked(
            occupation,
            Year(years, Given(query.Year), wrong),
            definition.Kind == IndicatorKind.ListDependency ? Edition(Given(query.Edition), wrong) : null,
            OneOf("region", Given(query.Region)?.ToUpperInvariant(), words.Regions, wrong),
            OneOf("sort", Given(query.Sort), Sorts, wrong) ?? Sorts[0],
            Countries(Given(query.Countries), wrong),
            wrong);
    }

    /// <summary>Occupations of a definition for which there are figures; all of them where there are none at all.</summary>
    public static IReadOnlyList<string> Answerable(PublishedFigures figures, IndicatorDefinition definition)
    {
        var answerable = definition.RestsOnOrigins
            ? definition.Occupations.Where(o => IndicatorQuestions.YearsWithOrigins(figures, o).Count > 0).ToList()
            : [.. definition.Occupations];
        return answerable.Count > 0 ? answerable : definition.Occupations;
    }

    public IReadOnlyList<string> Editions => [.. safeguards.Lists.Editions.Where(e => e.Answers).Select(e => e.Id)];

    private string? Occupation(PublishedFigures figures, IndicatorDefinition definition, string? given, List<AskedWrongly> wrong)
    {
        if (!definition.HasOccupation)
        {
            return null;
        }

        var answerable = Answerable(figures, definition);
        if (given is null)
        {
            return answerable[0];
        }

        var found = answerable.FirstOrDefault(o => o == given || words.Address(o) == given);
        if (found is null)
        {
            wrong.Add(new AskedWrongly("occupation", "indicators.wrong.occupation", given, [.. answerable.Select(words.Title)]));
        }

        return found ?? answerable[0];
    }

    private int? Year(IReadOnlyList<int> years, string? given, List<AskedWrongly> wrong)
    {
        if (given is null or "latest" || (years.Count == 0 && wrong.Count > 0))
        {
            return null;
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Contains(year))
        {
            return year;
        }

        wrong.Add(new AskedWrongly("year", "indicators.wrong.year", given, years.Count == 0 ? [reader.Say("indicators.choice.latest")] : Spans(years)));
        return null;
    }

    private string? Edition(string? given, List<AskedWrongly> wrong) => OneOf("edition", given, Editions, wrong) ?? Editions[^1];

    private string[] Countries(string? given, List<AskedWrongly> wrong)
    {
        var texts = given?.Split([',', ';', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var codes = new List<string>();
        foreach (var text in texts)
        {
            if (search.One(text) is { } country)
            {
                codes.Add(country.Iso3);
                continue;
            }

            wrong.Add(words.NoCountry("countries", text, search.Near(text)));
        }

        if (codes.Count > MostCountries)
        {
            wrong.Add(new AskedWrongly("countries", "indicators.wrong.countries", reader.Number(codes.Count), [reader.Number(MostCountries)]));
        }

        return [.. codes.Distinct(StringComparer.Ordinal).Take(MostCountries)];
    }

    private static string? OneOf(string field, string? given, IReadOnlyList<string> allowed, List<AskedWrongly> wrong)
    {
        if (given is null || allowed.Contains(given))
        {
            return given;
        }

        wrong.Add(new AskedWrongly(field, "indicators.wrong." + field, given, allowed));
        return null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Years that follow each other are said as a span: 2018, 2010 to 2015.</summary>
    private List<string> Spans(IReadOnlyList<int> years)
    {
        var rising = years.Order().ToList();
        var spans = new List<string>();
        for (var first = 0; first < rising.Count;)
        {
            var last = first;
            while (last + 1 < rising.Count && rising[last + 1] == rising[last] + 1)
            {
                last++;
            }

            spans.Add(first == last ? Reader.Year(rising[first]) : reader.Say("indicators.years.span", ("from", Reader.Year(rising[first])), ("to", Reader.Year(rising[last]))));
            first = last + 1;
        }

        return spans;
    }
}
