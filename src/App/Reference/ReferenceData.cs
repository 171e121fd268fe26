using Comity.Standards.CodeLists;

// The slice of that name stands nearer than the list.
using CountryList = Comity.Standards.CodeLists.Countries;

namespace Comity.App.Reference;

/// <summary>Countries, regions, occupations and indicators, read once when first asked for.</summary>
internal sealed class ReferenceData(ContentFiles files)
{
    private readonly Lazy<CountryList> _countries = new(() => CountryList.Read(CountryFiles.From(files.Countries)));
    private readonly Lazy<NamedCodes> _regions = new(() => NamedCodes.Read(files.Reference("regions", "who-regions.csv")));
    private readonly Lazy<NamedCodes> _incomeGroups = new(() => NamedCodes.Read(files.Reference("regions", "income-group-names.csv")));
    private readonly Lazy<OccupationList> _occupations = new(() => OccupationList.Read(
        files.Reference("occupations", "occupations.csv"),
        files.Reference("occupations", "mappings.csv"),
        files.Reference("occupations", "traps.yaml")));

    private readonly Lazy<NhwaIndicators> _indicators = new(() => NhwaIndicators.Read(files.Reference("indicators", "nhwa-2017.yaml")));

    public CountryList Countries => _countries.Value;

    public NamedCodes Regions => _regions.Value;

    public NamedCodes IncomeGroups => _incomeGroups.Value;

    public OccupationList Occupations => _occupations.Value;

    public NhwaIndicators Indicators => _indicators.Value;

    /// <summary>Name of a country or area in a language; the code itself where it is not known.</summary>
    public string NameOf(string code, string language) => Countries.Names(code)?.In(language) ?? code;
}
