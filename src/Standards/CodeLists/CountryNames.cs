namespace Comity.Standards.CodeLists;

/// <summary>Finds countries by name, synonym and demonym.</summary>
internal sealed class CountryNames
{
    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bySynonym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> byDemonym = new(StringComparer.Ordinal);

    public CountryNames(Countries countries, ReferenceText synonyms, ReferenceText demonyms)
    {
        foreach (var country in countries.All)
            AddNames(country.Names, country.Iso3);
        foreach (var area in countries.Areas)
            AddNames(area.Names, area.Code);
        CodeTable.Read(synonyms, row => AddSynonym(row, countries));
        CodeTable.Read(demonyms, row => AddDemonym(row, countries));
    }

    public CountryMatch Find(string text)
    {
        var key = NameKey.Of(text);
        if (byName.TryGetValue(key, out var code))
            return CountryMatch.One(code, MatchBasis.Name);
        return bySynonym.TryGetValue(key, out code) ? CountryMatch.One(code, MatchBasis.Synonym) : CountryMatch.Nothing;
    }

    public CountryMatch FindDemonym(string text) =>
        byDemonym.TryGetValue(NameKey.Of(text), out var codes) ? CountryMatch.Of(codes, MatchBasis.Demonym) : CountryMatch.Nothing;

    private void AddNames(LocalText names, string code)
    {
        foreach (var name in names.All)
        {
            if (!byName.TryAdd(NameKey.Of(name), code) && byName[NameKey.Of(name)] != code)
                throw new ReferenceTextException("names of countries and areas", 1, $"{name} means {byName[NameKey.Of(name)]} and {code}");
        }
    }

    private string AddSynonym(CodeTable.Row row, Countries countries)
    {
        var (name, code) = (row.Text("name"), Known(row, "code", row.Text("code"), countries));
        var key = NameKey.Of(name);
        var other = byName.GetValueOrDefault(key) ?? bySynonym.GetValueOrDefault(key) ?? code;
        if (other != code)
            throw row.Wrong("name", $"{name} means {other} and {code}");
        return bySynonym[key] = code;
    }

    private string AddDemonym(CodeTable.Row row, Countries countries)
    {
        var key = NameKey.Of(row.Text("demonym"));
        string[] codes = [.. row.List("codes").Select(code => Known(row, "codes", code, countries))];
        return codes.Length > 0 && byDemonym.TryAdd(key, codes) ? key : throw row.Wrong("demonym", $"{key} has no code, or stands twice");
    }

    private static string Known(CodeTable.Row row, string column, string code, Countries countries) =>
        countries.IsKnown(code) ? code : throw row.Wrong(column, $"{code} is neither a country nor an area");
}
