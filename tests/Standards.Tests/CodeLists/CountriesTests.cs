using System.Text.Json;
using System.Text.RegularExpressions;
using Comity.Standards.CodeLists;
using Comity.Tests;

namespace Comity.Standards.Tests.CodeLists;

public sealed partial class CountriesTests
{
    private static readonly string[] SixLanguages = ["en", "fr", "ar", "es", "ru", "zh"];
    private static readonly DateOnly Today = new(2023, 12, 31);

    private static Countries Countries => ReferenceFolder.Countries;

    [Fact]
    public void All_249_countries_have_names_in_six_languages()
    {
        Assert.Equal(249, Countries.All.Count);
        Assert.All(Countries.All, country => Assert.All(SixLanguages, language => Assert.True(country.Names.Has(language))));
        Assert.All(Countries.All, country => Assert.Matches(@"\p{IsArabic}", country.Names.In("ar")));
        Assert.All(Countries.All, country => Assert.Matches(@"\p{IsCyrillic}", country.Names.In("ru")));
        Assert.All(Countries.All, country => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", country.Names.In("zh")));
    }

    [Fact]
    public void Within_a_language_no_name_stands_twice() =>
        Assert.All(SixLanguages, language => Assert.Equal(249, Countries.All.Select(country => country.Names.In(language)).Distinct().Count()));

    [Fact]
    public void No_name_carries_an_article_in_brackets_a_mark_or_a_stray_space() =>
        Assert.All(Countries.All.SelectMany(country => country.Names.All), name =>
        {
            Assert.DoesNotMatch(@"\((the|le|la|les|l['’]|el|los|las)\)$", name);
            Assert.DoesNotMatch(@"[*'_]|^\s|\s$|  ", name);
        });

    [Theory]
    [InlineData("CIV", "en", "Côte d’Ivoire")]
    [InlineData("TUR", "en", "Türkiye")]
    [InlineData("BEN", "fr", "Bénin")]
    [InlineData("GBR", "ar", "المملكة المتحدة")]
    [InlineData("NLD", "es", "Países Bajos")]
    [InlineData("CYM", "ru", "Каймановы острова")]
    [InlineData("IRN", "zh", "伊朗")]
    public void Names_are_those_that_readers_know(string iso3, string language, string name) =>
        Assert.Equal(name, Countries.ByIso3(iso3)!.Names.In(language));

    [Fact]
    public void Namibia_is_not_a_missing_value()
    {
        Assert.Equal("NAM", Countries.ByIso2("NA")?.Iso3);
        Assert.Equal(("NAM", MatchBasis.Iso2), (Countries.Find("NA").Code, Countries.Find("NA").Basis));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("04")]
    [InlineData("004")]
    public void M49_is_compared_as_a_number(string code) => Assert.Equal(("AFG", MatchBasis.M49), (Countries.Find(code).Code, Countries.Find(code).Basis));

    [Fact]
    public void M49_is_that_of_the_source_for_every_country()
    {
        var atlas = JsonDocument.Parse(File.ReadAllText(Places.SharedData("world-atlas-countries-110m.json"))).RootElement
            .GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray()
            .Where(shape => shape.TryGetProperty("id", out _)).Select(shape => int.Parse(shape.GetProperty("id").GetString()!)).ToList();

        Assert.Equal(174, atlas.Count);
        Assert.All(atlas, code => Assert.NotNull(Countries.ByM49(code)));
        Assert.All(Countries.All, country => Assert.Equal(country, Countries.ByM49(country.M49!.Value)));
        Assert.Equal(826, Countries.ByIso3("GBR")!.M49);
    }

    [Fact]
    public void Codes_are_those_of_the_source()
    {
        var lines = File.ReadLines(Places.SharedData("country-codes.csv")).Select(Csv).ToList();
        int Column(string name) => Array.IndexOf(lines[0], name);

        Assert.Equal(249, lines.Count - 1);
        Assert.All(lines.Skip(1), row =>
        {
            var country = Countries.ByIso3(row[Column("ISO3166-1-Alpha-3")])!;
            Assert.Equal((row[Column("ISO3166-1-Alpha-2")], row[Column("M49")]), (country.Iso2, country.M49.ToString()));
            Assert.Equal(row[Column("Least Developed Countries (LDC)")] == "x", country.LeastDeveloped);
            Assert.Equal(row[Column("Small Island Developing States (SIDS)")] == "x", country.SmallIsland);
        });
    }

    [Fact]
    public void All_members_of_the_source_are_members()
    {
        var members = File.ReadLines(Places.SharedData("who-member-states.tsv")).Select(line => line.Split('\t')).Where(row => row[1] == "TRUE").Select(row => row[0]);

        Assert.Equal(members.Order(StringComparer.Ordinal), Countries.MembersOn(Today).Select(country => country.Iso3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Regions_of_M49_are_no_countries()
    {
        var areas = File.ReadLines(Places.SharedData("sdg-381-uhc-index-2020.csv")).Skip(1).Select(line => int.Parse(line.Split(',')[0])).Distinct().ToList();

        Assert.Equal((211, 183), (areas.Count, areas.Count(code => Countries.ByM49(code) is not null)));
        Assert.Null(Countries.ByM49(1));
    }

    [Theory]
    [InlineData("The former Yugoslav Republic of Macedonia", "MKD")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("Czech Republic", "CZE")]
    [InlineData("Cabo Verde", "CPV")]
    [InlineData("Cape Verde", "CPV")]
    [InlineData("Bolivia (Plurinational State of)", "BOL")]
    [InlineData("Korea, Rep.", "KOR")]
    [InlineData("Chinese Taipei", "TWN")]
    [InlineData("COTE D'IVOIRE", "CIV")]
    [InlineData("cote d’ivoire", "CIV")]
    [InlineData("  Bahamas, The ", "BHS")]
    [InlineData("The Gambia", "GMB")]
    [InlineData("St. Kitts & Nevis", "KNA")]
    [InlineData("Sao Tome and Principe", "STP")]
    [InlineData("São Tomé and Príncipe", "STP")]
    [InlineData("Allemagne", "DEU")]
    [InlineData("ألمانيا", "DEU")]
    [InlineData("Германия", "DEU")]
    [InlineData("德国", "DEU")]
    [InlineData("Guinea", "GIN")]
    [InlineData("Guinea Bissau", "GNB")]
    [InlineData("Niger", "NER")]
    [InlineData("Congo", "COG")]
    [InlineData("Congo, Dem. Rep.", "COD")]
    [InlineData("England", "GB-ENG")]
    [InlineData("Channel Islands", "CHI")]
    [InlineData("XKX", "XKX")]
    public void A_country_is_found_by_any_of_its_names(string text, string code) => Assert.Equal(code, Countries.Find(text).Code);

    [Theory]
    [InlineData("TOT")]
    [InlineData("Total")]
    [InlineData("WLD")]
    [InlineData("W")]
    [InlineData("NS")]
    [InlineData("UNK")]
    [InlineData("Unknown")]
    [InlineData("World")]
    [InlineData("and")]
    [InlineData("no")]
    [InlineData("")]
    [InlineData("Atlantis")]
    public void What_is_no_country_is_not_found(string text) => Assert.Equal(CountryMatch.Nothing, Countries.Find(text));

    [Theory]
    [InlineData("oecd-wfmi-ftds-by-origin-2018.csv", 4, 5)]
    [InlineData("oecd-wfmi-ftds-by-origin-2018.csv", 0, 1)]
    [InlineData("who-gho-hwf-2022.csv", 3, 4)]
    [InlineData("population-worldbank.csv", 1, 0)]
    [InlineData("worldbank-income-group-history.csv", 0, 1)]
    public void Every_country_name_of_the_sources_leads_to_its_code(string file, int code, int name)
    {
        var named = File.ReadLines(Places.SharedData(file)).Skip(1).Select(Csv).Select(fields => (Code: fields[code], Name: fields[name]))
            .Where(pair => Countries.ByIso3(pair.Code) is not null).Distinct().ToList();

        Assert.InRange(named.Count, 20, 300);
        Assert.All(named, pair => Assert.Equal(pair.Code, Countries.Find(pair.Name).Code));
    }

    [Fact]
    public void Names_of_every_language_lead_back_to_their_country() =>
        Assert.All(Countries.All, country => Assert.All(country.Names.All, name => Assert.Equal(country.Iso3, Countries.Find(name).Code)));

    [Fact]
    public void There_are_193_members_at_the_adoption_of_the_Code_and_194_since_South_Sudan()
    {
        Assert.Equal(193, Countries.MembersOn(new DateOnly(2010, 5, 21)).Count);
        Assert.Equal(193, Countries.MembersOn(new DateOnly(2011, 7, 8)).Count);
        Assert.Equal(194, Countries.MembersOn(new DateOnly(2011, 7, 9)).Count);
        Assert.Equal(194, Countries.MembersOn(Today).Count);
    }

    [Fact]
    public void Members_by_region_are_those_of_2023()
    {
        var regions = Countries.MembersOn(Today).CountBy(country => Countries.RegionOn(country.Iso3, Today) ?? "none").ToDictionary();

        Assert.Equal((53, 47, 35), (regions["EUR"], regions["AFR"], regions["AMR"]));
        Assert.Equal((27, 21, 11), (regions["WPR"], regions["EMR"], regions["SEAR"]));
        Assert.Equal(6, regions.Count);
    }

    [Fact]
    public void Niue_and_the_Cook_Islands_are_members_and_Liechtenstein_is_not()
    {
        Assert.Equal("WPR", Countries.RegionOn("NIU", Today));
        Assert.Equal("WPR", Countries.RegionOn("COK", Today));
        Assert.Null(Countries.RegionOn("LIE", Today));
    }

    [Fact]
    public void A_change_of_membership_that_is_not_confirmed_is_held_and_not_applied()
    {
        var open = Countries.Memberships.Where(row => !row.Confirmed).ToList();

        Assert.Contains(open, row => (row.Iso3, row.Region) == ("IDN", "WPR"));
        Assert.Equal("SEAR", Countries.RegionOn("IDN", new DateOnly(2026, 6, 1)));
        Assert.All(open, row => Assert.NotNull(Countries.RegionOn(row.Iso3, new DateOnly(2026, 6, 1))));
        Assert.All(open, row => Assert.NotEqual("", row.Note));
    }

    [Theory]
    [InlineData("2020", 33, 6, 5, 2, 1)]
    [InlineData("2023", 37, 6, 8, 3, 1)]
    public void The_safeguards_lists_spread_over_the_regions_as_published(string edition, int afr, int emr, int wpr, int sear, int amr)
    {
        var listed = File.ReadLines(Places.InRepository("policy", "lists", "safeguards-list", $"{edition}.csv")).Skip(1).ToList();
        var regions = listed.CountBy(iso3 => Countries.RegionOn(iso3, Today) ?? "none").ToDictionary();

        Assert.Equal((afr, emr, wpr, sear, amr), (regions["AFR"], regions["EMR"], regions["WPR"], regions["SEAR"], regions["AMR"]));
        Assert.DoesNotContain("EUR", regions.Keys);
    }

    [Fact]
    public void Income_groups_of_fiscal_year_2026_are_87_54_50_26()
    {
        var groups = Countries.All.Select(country => country.Iso3).Concat(Countries.Areas.Select(area => area.Code))
            .Select(code => Countries.IncomeGroupOn(code, new DateOnly(2025, 7, 1))?.Group).Where(group => group is not null).CountBy(group => group!).ToDictionary();

        Assert.Equal((87, 54, 50, 26), (groups["H"], groups["UM"], groups["LM"], groups["L"]));
    }

    [Fact]
    public void The_income_group_changes_with_the_fiscal_year_on_1_July()
    {
        var before = Countries.IncomeGroupOn("BGR", new DateOnly(2024, 6, 30));
        var after = Countries.IncomeGroupOn("BGR", new DateOnly(2024, 7, 1));

        Assert.Equal((2024, "UM"), (before!.FiscalYear, before.Group));
        Assert.Equal((2025, "H"), (after!.FiscalYear, after.Group));
    }

    [Fact]
    public void A_country_without_a_group_has_none_and_is_not_low()
    {
        Assert.Null(Countries.IncomeGroupOn("VEN", new DateOnly(2025, 7, 1)));
        Assert.Null(Countries.IncomeGroupOn("NIU", new DateOnly(2025, 7, 1)));
        Assert.Null(Countries.IncomeGroupOn("DEU", new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void Every_income_group_has_a_name_in_six_languages_and_one_row_a_year()
    {
        var rows = Countries.All.SelectMany(country => Countries.IncomeGroups(country.Iso3)).ToList();

        Assert.All(rows, row => Assert.NotNull(ReferenceFolder.IncomeGroups.Names(row.Group)));
        Assert.Equal(rows.Count, rows.DistinctBy(row => (row.Area, row.FiscalYear)).Count());
        Assert.Equal((1989, 2026), (rows.Min(row => row.FiscalYear), rows.Max(row => row.FiscalYear)));
        Assert.Equal("LM", rows.Single(row => (row.Area, row.FiscalYear) == ("YEM", 1989)).Group);
    }

    [Fact]
    public void Population_is_held_by_year_and_missing_where_the_source_has_none()
    {
        Assert.Equal(54922, Countries.Population("ABW", 1960));
        Assert.Null(Countries.Population("ABW", 1959));
        Assert.Null(Countries.Population("COK", 2020));
        Assert.Null(Countries.Population("WLD", 2020));
        Assert.Equal(2024, Countries.Populations("IND").Keys.Max());
    }

    [Fact]
    public void Every_code_of_income_and_population_is_a_country_or_an_area()
    {
        foreach (var file in new[] { "income-groups.csv", "population.csv" })
            Assert.All(ReferenceFolder.File("countries", file).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1),
                line => Assert.True(Countries.IsKnown(line[..line.IndexOf(',')]), line));
    }

    [Fact]
    public void Areas_are_apart_from_countries_and_lead_to_them()
    {
        Assert.All(Countries.Areas, area => Assert.Null(Countries.ByIso3(area.Code)));
        Assert.All(Countries.Areas.SelectMany(area => area.PartOf), code => Assert.NotNull(Countries.ByIso3(code)));
        Assert.Equal("GBR", Assert.Single(Countries.Area("GB-SCT")!.PartOf));
    }

    [Fact]
    public void A_name_for_two_countries_is_refused_with_its_line()
    {
        var problem = Assert.Throws<ReferenceTextException>(() => Countries.Read(CountryFiles.From(name => name == "synonyms.csv"
            ? new ReferenceText(name, "name,code,language,source\nGermania,DEU,it,test\nFrance,DEU,en,test\n")
            : ReferenceFolder.File("countries", name))));

        Assert.Equal(("synonyms.csv", 3L), (problem.File, problem.Line));
    }

    internal static string[] Csv(string line) => [.. Fields().Matches(line)
        .Select(field => field.Groups["quoted"].Success ? field.Groups["quoted"].Value.Replace("\"\"", "\"") : field.Groups["bare"].Value)];

    [GeneratedRegex("(?<=^|,)(\"(?<quoted>([^\"]|\"\")*)\"|(?<bare>[^,]*))(?=,|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();
}
