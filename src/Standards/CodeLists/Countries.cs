using System.Globalization;

namespace Comity.Standards.CodeLists;

/// <summary>
/// Countries and areas: names and codes to one code, and what is known of each on a date.
/// Totals, "unknown" and "not stated" are no countries: the profile of a source says what they mean there.
/// </summary>
public sealed class Countries
{
    private readonly Dictionary<string, Country> byIso3;
    private readonly Dictionary<string, Country> byIso2;
    private readonly Dictionary<int, Country> byM49;
    private readonly Dictionary<string, Area> areas;
    private readonly CountryNames names;
    private readonly ILookup<string, WhoMembership> memberships;
    private readonly ILookup<string, IncomeGroupYear> incomeGroups;
    private readonly Dictionary<string, SortedList<int, long>> populations;

    private Countries(CountryFiles files)
    {
        All = CountryReader.ReadCountries(files.Countries);
        Areas = CountryReader.ReadAreas(files.Areas);
        byIso3 = All.ToDictionary(country => country.Iso3);
        byIso2 = All.ToDictionary(country => country.Iso2);
        byM49 = All.Where(country => country.M49 is not null).ToDictionary(country => country.M49!.Value);
        areas = Areas.ToDictionary(area => area.Code);
        names = new CountryNames(this, files.Synonyms, files.Demonyms);
        Memberships = CountryReader.ReadMemberships(files.WhoMembership);
        memberships = Memberships.ToLookup(row => row.Iso3);
        incomeGroups = CountryReader.ReadIncomeGroups(files.IncomeGroups).ToLookup(row => row.Area);
        populations = CountryReader.ReadPopulation(files.Population);
    }

    /// <summary>The 249 countries and territories of ISO 3166-1, by alpha-3 code.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>Places outside ISO 3166-1 that statistics name.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Every row on membership, those not confirmed included.</summary>
    public IReadOnlyList<WhoMembership> Memberships { get; }

    /// <exception cref="ReferenceTextException">A file cannot be read, or one name means two countries.</exception>
    public static Countries Read(CountryFiles files) => new(files);

    /// <summary>By alpha-3 code in any case; null for none.</summary>
    public Country? ByIso3(string code) => byIso3.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>By alpha-2 code in any case; null for none.</summary>
    public Country? ByIso2(string code) => byIso2.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>By M49 as a number, so that <c>4</c> and <c>004</c> are the same; null for regions and unknown numbers.</summary>
    public Country? ByM49(int code) => byM49.GetValueOrDefault(code);

    /// <summary>By the code of an area such as <c>GB-ENG</c> or <c>XKX</c>; null for none.</summary>
    public Area? Area(string code) => areas.GetValueOrDefault(code);

    /// <summary>Is this a code of a country or of an area?</summary>
    public bool IsKnown(string code) => byIso3.ContainsKey(code) || areas.ContainsKey(code);

    /// <summary>Name of a country or area; null for a code that is not known.</summary>
    public LocalText? Names(string code) => byIso3.TryGetValue(code, out var country) ? country.Names : Area(code)?.Names;

    /// <summary>
    /// What a text of any source means: an alpha-3, area or alpha-2 code in capitals, M49 in digits, or a name in six languages
    /// or a synonym without regard to case, accents and punctuation. Demonyms have their own search.
    /// </summary>
    public CountryMatch Find(string text)
    {
        var trimmed = text.Trim();
        var byCode = FindCode(trimmed);
        return byCode.Found ? byCode : names.Find(trimmed);
    }

    /// <summary>The country of a nationality such as <c>Ghanaian</c>; several candidates where the word is shared.</summary>
    public CountryMatch FindDemonym(string text) => names.FindDemonym(text);

    /// <summary>Membership of WHO on a day, by confirmed rows only; null for none.</summary>
    public WhoMembership? MembershipOn(string iso3, DateOnly date) => memberships[iso3].LastOrDefault(row => row.HoldsOn(date));

    /// <summary>WHO region on a day: AFR, AMR, EMR, EUR, SEAR, WPR; null for countries that are not members.</summary>
    public string? RegionOn(string iso3, DateOnly date) => MembershipOn(iso3, date)?.Region;

    /// <summary>The Member States of WHO on a day.</summary>
    public IReadOnlyList<Country> MembersOn(DateOnly date) => [.. All.Where(country => MembershipOn(country.Iso3, date) is not null)];

    /// <summary>The income group in force on a day; null where the World Bank gave none, or none is held for that day.</summary>
    public IncomeGroupYear? IncomeGroupOn(string area, DateOnly date) =>
        incomeGroups[area].FirstOrDefault(row => row.ValidFrom <= date && date <= row.ValidTo);

    /// <summary>Every year that is held for an economy, oldest first.</summary>
    public IReadOnlyList<IncomeGroupYear> IncomeGroups(string area) => [.. incomeGroups[area]];

    /// <summary>Population at mid-year; null where none is held, which is never zero.</summary>
    public long? Population(string area, int year) =>
        populations.TryGetValue(area, out var years) && years.TryGetValue(year, out var people) ? people : null;

    /// <summary>Every year that is held, oldest first.</summary>
    public IReadOnlyDictionary<int, long> Populations(string area) =>
        populations.TryGetValue(area, out var years) ? years : new SortedList<int, long>();

    private CountryMatch FindCode(string text)
    {
        if (byIso3.ContainsKey(text))
            return CountryMatch.One(text, MatchBasis.Iso3);
        if (areas.ContainsKey(text))
            return CountryMatch.One(text, MatchBasis.AreaCode);
        if (byIso2.TryGetValue(text, out var country))
            return CountryMatch.One(country.Iso3, MatchBasis.Iso2);
        return text.Length <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && ByM49(number) is { } found
            ? CountryMatch.One(found.Iso3, MatchBasis.M49)
            : CountryMatch.Nothing;
    }
}
