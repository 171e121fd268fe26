using System.Globalization;
using Comity.App.Layout.Languages;
using Comity.Standards.CodeLists;

namespace Comity.App.Countries.Api;

/// <param name="Group">L low, LM lower middle, UM upper middle, H high.</param>
/// <param name="FiscalYear">Of the World Bank: 1 July of the year before to 30 June.</param>
internal sealed record IncomeGroupAnswer(string Group, int FiscalYear, DateOnly ValidFrom, DateOnly ValidTo)
{
    public static IncomeGroupAnswer? Of(IncomeGroupYear? year) =>
        year is null ? null : new IncomeGroupAnswer(year.Group, year.FiscalYear, year.ValidFrom, year.ValidTo);
}

/// <param name="Persons">At mid-year.</param>
internal sealed record PopulationAnswer(int Year, long Persons);

/// <summary>A country, and what held of it on a day.</summary>
/// <param name="M49">Three digits.</param>
/// <param name="Name">In the language asked for.</param>
/// <param name="Names">By language.</param>
/// <param name="Region">Region of WHO; none for those that are no members.</param>
/// <param name="IncomeGroup">In force on the day; none where none is held for it.</param>
/// <param name="LatestIncomeGroup">The last that is held, in force on the day or not.</param>
/// <param name="Population">Of the latest year that is held.</param>
internal sealed record CountryAnswer(
    string Iso3, string Iso2, string M49, string Name, IReadOnlyDictionary<string, string> Names, bool Member, string? Region,
    IncomeGroupAnswer? IncomeGroup, IncomeGroupAnswer? LatestIncomeGroup, PopulationAnswer? Population, string Continent, string Subregion, bool LeastDeveloped, bool Landlocked,
    bool SmallIsland, string Link)
{
    public const string Header =
        "iso3,iso2,m49,name,en,fr,ar,es,ru,zh,member,region,incomeGroup,fiscalYear,latestIncomeGroup,latestFiscalYear,population,populationYear,continent,subregion,leastDeveloped,landlocked,smallIsland,link";

    public const string Example = """
        {"items":[{"iso3":"NGA","iso2":"NG","m49":"566","name":"Nigeria","names":{"en":"Nigeria","fr":"Nigéria","ar":"نيجيريا","es":"Nigeria","ru":"Нигерия",
        "zh":"尼日利亚"},"member":true,"region":"AFR","incomeGroup":{"group":"LM","fiscalYear":2026,"validFrom":"2025-07-01","validTo":"2026-06-30"},
        "latestIncomeGroup":{"group":"LM","fiscalYear":2026,"validFrom":"2025-07-01","validTo":"2026-06-30"},
        "population":{"year":2024,"persons":232679478},"continent":"Africa","subregion":"Sub-Saharan Africa","leastDeveloped":false,"landlocked":false,
        "smallIsland":false,"link":"/api/v1/countries/NGA"}],"count":1,"next":null}
        """;

    public static CountryAnswer Of(Comity.Standards.CodeLists.Countries countries, Country country, DateOnly on, string language)
    {
        var membership = countries.MembershipOn(country.Iso3, on);
        var population = countries.Populations(country.Iso3);
        return new CountryAnswer(
            country.Iso3, country.Iso2, country.M49?.ToString("000", CultureInfo.InvariantCulture) ?? "", country.Names.In(language),
            Language.All.ToDictionary(l => l.Code, l => country.Names.In(l.Code), StringComparer.Ordinal),
            membership is not null, membership?.Region,
            IncomeGroupAnswer.Of(countries.IncomeGroupOn(country.Iso3, on)), IncomeGroupAnswer.Of(countries.IncomeGroups(country.Iso3).LastOrDefault()),
            population.Count == 0 ? null : new PopulationAnswer(population.Keys.Max(), population[population.Keys.Max()]),
            country.Region, country.Subregion, country.LeastDeveloped, country.Landlocked, country.SmallIsland, "/api/v1/countries/" + country.Iso3);
    }

    public object?[] Cells() =>
    [
        Iso3, Iso2, M49, Name, .. Language.All.Select(l => Names[l.Code]), Member, Region, IncomeGroup?.Group, IncomeGroup?.FiscalYear,
        LatestIncomeGroup?.Group, LatestIncomeGroup?.FiscalYear,
        Population?.Persons, Population?.Year, Continent, Subregion, LeastDeveloped, Landlocked, SmallIsland, Link,
    ];
}
