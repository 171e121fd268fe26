#:property PublishAot=false

// Writes countries.csv, synonyms.csv, who-membership.csv, income-groups.csv and population.csv again from the raw sources.
//
//     dotnet run reference/countries/refresh.cs -- ../shared/data            write the files
//     dotnet run reference/countries/refresh.cs -- ../shared/data --check    say which would change; exit code 1 if any
//
// What people decide (names we prefer, synonyms, dates of membership) stands in by-hand/ and is read, never written.
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

if (args.Length == 0 || !File.Exists(Path.Combine(args[0], "country-codes.csv")))
{
    Console.Error.WriteLine("Say where the raw sources are: dotnet run reference/countries/refresh.cs -- DIRECTORY [--check]");
    return 2;
}

var raw = new Sources(args[0], Here());
var countries = CountryRows.From(raw);
var files = new Dictionary<string, string>
{
    ["countries.csv"] = Csv.Write(CountryRows.Header, countries.Select(country => country.Fields)),
    ["synonyms.csv"] = Synonyms.Write(raw, countries),
    ["who-membership.csv"] = Membership.Write(raw, countries),
    ["income-groups.csv"] = IncomeGroups.Write(raw),
    ["population.csv"] = Population.Write(raw, countries),
};
return Finish(files, args.Contains("--check"));

static int Finish(Dictionary<string, string> files, bool checkOnly)
{
    var different = 0;
    foreach (var (name, text) in files)
    {
        var path = Path.Combine(Here(), name);
        var same = File.Exists(path) && File.ReadAllText(path) == text;
        if (!same)
            different++;
        if (!same && !checkOnly)
            File.WriteAllText(path, text, new UTF8Encoding(false));
        Console.WriteLine($"{name}: {text.Count(letter => letter == '\n') - 1} rows, {(same ? "as before" : checkOnly ? "would change" : "written")}");
    }
    return checkOnly && different > 0 ? 1 : 0;
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

/// <summary>The raw files, and what was decided by hand.</summary>
sealed class Sources(string data, string folder)
{
    public List<Dictionary<string, string>> Raw(string name) => Csv.Read(File.ReadAllText(Path.Combine(data, name)), ',');

    public List<Dictionary<string, string>> RawTabs(string name) => Csv.Read(File.ReadAllText(Path.Combine(data, name)), '\t');

    public List<Dictionary<string, string>> ByHand(string name) => Csv.Read(File.ReadAllText(Path.Combine(folder, "by-hand", name)), ',');

    public List<Dictionary<string, string>> Areas() => Csv.Read(File.ReadAllText(Path.Combine(folder, "areas.csv")), ',');
}

sealed record CountryRow(string Iso3, IReadOnlyList<string> Names, Dictionary<string, string> Source)
{
    public string[] Fields =>
    [
        Iso3, Source["ISO3166-1-Alpha-2"], Source["M49"].PadLeft(3, '0'), .. Names,
        Source["Region Name"], Source["Sub-region Name"], Source["Intermediate Region Name"],
        YesNo("Least Developed Countries (LDC)"), YesNo("Land Locked Developing Countries (LLDC)"),
        YesNo("Small Island Developing States (SIDS)"), Independent,
    ];

    private string Independent => Source["is_independent"] switch { "Yes" => "yes", "In contention" => "contested", _ => "no" };

    private string YesNo(string column) => Source[column] == "x" ? "yes" : "no";
}

static class CountryRows
{
    public static readonly string[] Languages = ["en", "fr", "ar", "es", "ru", "zh"];

    public static readonly string[] Header =
    [
        "iso3", "iso2", "m49", .. Languages, "region", "subregion", "intermediate_region", "ldc", "lldc", "sids", "independent",
    ];

    private static readonly string[] Columns =
    [
        "official_name_en", "official_name_fr", "official_name_ar", "official_name_es", "official_name_ru", "official_name_cn",
    ];

    public static List<CountryRow> From(Sources sources)
    {
        var better = sources.ByHand("names.csv").ToDictionary(row => (row["iso3"], row["language"]), row => row["name"]);
        return [.. sources.Raw("country-codes.csv").Select(row => Row(row, better)).OrderBy(row => row.Iso3, StringComparer.Ordinal)];
    }

    private static CountryRow Row(Dictionary<string, string> row, Dictionary<(string, string), string> better)
    {
        var iso3 = row["ISO3166-1-Alpha-3"];
        var names = Languages.Select((language, index) => better.GetValueOrDefault((iso3, language)) ?? Print(row[Columns[index]]));
        return new CountryRow(iso3, [.. names], row);
    }

    /// <summary>One apostrophe for all: the typographic one.</summary>
    private static string Print(string name) => name.Trim().Replace('\'', '’');
}

/// <summary>Every other name by which the sources call a country, and those added by hand.</summary>
static class Synonyms
{
    public static string Write(Sources sources, List<CountryRow> countries)
    {
        var known = countries.ToDictionary(country => country.Iso3);
        var rows = new Dictionary<(string Code, string Language, string Name), string>();
        foreach (var (name, code, language, source) in All(sources, countries))
            if (name.Length > 0 && !(known.TryGetValue(code, out var country) && country.Names.Contains(name)))
                rows.TryAdd((code, language, name), source);
        return Csv.Write(["name", "code", "language", "source"],
            rows.OrderBy(row => row.Key.Code, StringComparer.Ordinal).ThenBy(row => row.Key.Language, StringComparer.Ordinal)
                .ThenBy(row => row.Key.Name, StringComparer.Ordinal)
                .Select(row => new[] { row.Key.Name, row.Key.Code, row.Key.Language, row.Value }));
    }

    private static IEnumerable<(string Name, string Code, string Language, string Source)> All(Sources sources, List<CountryRow> countries)
    {
        foreach (var row in sources.ByHand("synonyms.csv"))
            yield return (row["name"], row["code"], row["language"], row["source"]);
        foreach (var name in countries.SelectMany(country => Official(country.Source)))
            yield return name;
        foreach (var name in FromFiles(sources, [.. countries.Select(country => country.Iso3)]))
            yield return name;
    }

    private static IEnumerable<(string, string, string, string)> Official(Dictionary<string, string> row)
    {
        (string Tag, string Official, string Short)[] languages =
        [
            ("en", "en", "English"), ("fr", "fr", "French"), ("ar", "ar", "Arabic"),
            ("es", "es", "Spanish"), ("ru", "ru", "Russian"), ("zh", "cn", "Chinese"),
        ];
        var iso3 = row["ISO3166-1-Alpha-3"];
        foreach (var (tag, official, unterm) in languages)
        {
            yield return (row[$"official_name_{official}"].Replace('\'', '’'), iso3, tag, "UN M49");
            yield return (WithoutArticle(row[$"UNTERM {unterm} Short"]), iso3, tag, "UNTERM");
        }
        yield return (row["CLDR display name"], iso3, "en", "CLDR");
    }

    private static IEnumerable<(string, string, string, string)> FromFiles(Sources sources, HashSet<string> iso)
    {
        (string File, string Code, string Name, string Source)[] files =
        [
            ("oecd-wfmi-ftds-by-origin-2018.csv", "CO2", "Country of origin", "OECD"),
            ("oecd-wfmi-ftds-by-origin-2018.csv", "COU", "Country", "OECD"),
            ("oecd-wfmi-totals-2010-2022.csv", "COU", "Country", "OECD"),
            ("who-gho-hwf-2022.csv", "iso3", "country", "WHO"),
            ("population-worldbank.csv", "Country Code", "Country Name", "World Bank"),
            ("worldbank-income-group-history.csv", "iso3", "economy", "World Bank"),
        ];
        return files.SelectMany(file => sources.Raw(file.File)
            .Where(row => iso.Contains(row[file.Code]))
            .Select(row => (row[file.Name].Replace('\'', '’'), row[file.Code], "en", file.Source))
            .Distinct());
    }

    /// <summary>UNTERM writes "Bénin (le)" and marks some states with asterisks.</summary>
    private static string WithoutArticle(string name)
    {
        string[] articles = ["(the)", "(le)", "(la)", "(les)", "(l')", "(l’)", "(el)", "(los)", "(las)"];
        var bare = name.Replace("*", "", StringComparison.Ordinal).Trim();
        var article = Array.Find(articles, end => bare.EndsWith(end, StringComparison.Ordinal));
        return (article is null ? bare : bare[..^article.Length].TrimEnd()).Replace('\'', '’');
    }
}

static class Membership
{
    private static readonly Dictionary<string, string> Regions = new()
    {
        ["African Region"] = "AFR", ["Region of the Americas"] = "AMR", ["Eastern Mediterranean Region"] = "EMR",
        ["European Region"] = "EUR", ["South-East Asia Region"] = "SEAR", ["Western Pacific Region"] = "WPR",
    };

    public static string Write(Sources sources, List<CountryRow> countries)
    {
        var iso = countries.Select(country => country.Iso3).ToHashSet();
        var byHand = sources.ByHand("who-membership.csv");
        var decided = byHand.Where(row => row["status"] == "verified").Select(row => row["iso3"]).ToHashSet();
        var listed = sources.RawTabs("who-member-states.tsv")
            .Where(row => row["who_member_state"] == "TRUE" && iso.Contains(row["iso_3166"]) && !decided.Contains(row["iso_3166"]))
            .Select(row => new[] { row["iso_3166"], Regions[row["who_region"]], "", "", "verified", "" });
        foreach (var row in byHand.Where(row => row["status"] == "verified"))
            Agree(row, sources);
        var added = byHand.Select(row => row.Values.ToArray());
        return Csv.Write(["iso3", "region", "valid_from", "valid_to", "status", "note"],
            listed.Concat(added).OrderBy(row => row[0], StringComparer.Ordinal).ThenByDescending(row => row[4], StringComparer.Ordinal));
    }

    /// <summary>A date may be added by hand; the region stays that of the source.</summary>
    private static void Agree(Dictionary<string, string> row, Sources sources)
    {
        var source = sources.RawTabs("who-member-states.tsv").First(member => member["iso_3166"] == row["iso3"]);
        if (Regions.GetValueOrDefault(source["who_region"]) != row["region"])
            throw new InvalidDataException($"who-membership.csv by hand: {row["iso3"]} is in {source["who_region"]} by the source");
    }
}

static class IncomeGroups
{
    public static string Write(Sources sources) =>
        Csv.Write(["area", "fiscal_year", "valid_from", "valid_to", "group", "note"],
            sources.Raw("worldbank-income-group-history.csv").Select(Row)
                .OrderBy(row => row[0], StringComparer.Ordinal).ThenBy(row => row[1], StringComparer.Ordinal));

    /// <summary>The Bank's fiscal year 2026 runs from 1 July 2025 to 30 June 2026.</summary>
    private static string[] Row(Dictionary<string, string> row)
    {
        var two = int.Parse(row["fiscal_year"][2..], CultureInfo.InvariantCulture);
        var year = two + (two >= 80 ? 1900 : 2000);
        var group = row["income_group"].TrimEnd('*');
        var note = group == row["income_group"] ? "" : $"marked {row["income_group"]} by the source";
        return [row["iso3"], $"{year}", $"{year - 1}-07-01", $"{year}-06-30", group, note];
    }
}

static class Population
{
    public static string Write(Sources sources, List<CountryRow> countries)
    {
        var kept = countries.Select(country => country.Iso3).Concat(sources.Areas().Select(area => area["code"])).ToHashSet();
        return Csv.Write(["area", "year", "population"],
            sources.Raw("population-worldbank.csv").Where(row => kept.Contains(row["Country Code"]))
                .Select(row => new[] { row["Country Code"], row["Year"], Whole(row["Value"]) })
                .OrderBy(row => row[0], StringComparer.Ordinal).ThenBy(row => row[1], StringComparer.Ordinal));
    }

    private static string Whole(string value) =>
        decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture);
}

/// <summary>Comma or tab separated text with a header, quotes doubled.</summary>
static class Csv
{
    public static List<Dictionary<string, string>> Read(string text, char separator)
    {
        var lines = Lines(text.TrimStart('\uFEFF'), separator).Where(line => line.Count > 1).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static string Write(string[] header, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(Quoted)) + "\n"));

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static IEnumerable<List<string>> Lines(string text, char separator)
    {
        var line = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n")
        {
            if (letter == '"')
                quoted = Toggle(quoted, field);
            else if (quoted || (letter != separator && letter != '\n'))
                field.Append(letter);
            else
                End(line, field);
            if (letter != '\n' || quoted)
                continue;
            yield return line;
            line = [];
        }
    }

    /// <summary>A quote that opens again at once was a doubled one: it stays in the field.</summary>
    private static bool Toggle(bool quoted, StringBuilder field)
    {
        if (quoted)
            field.Append('\u0001');
        else if (field.Length > 0 && field[^1] == '\u0001')
            field[^1] = '"';
        return !quoted;
    }

    private static void End(List<string> line, StringBuilder field)
    {
        line.Add(field.Replace("\u0001", "").ToString());
        field.Clear();
    }
}
