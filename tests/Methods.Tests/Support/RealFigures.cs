using System.Globalization;
using Comity.Methods.Observations;
using Comity.Tests;

namespace Comity.Methods.Tests.Support;

/// <summary>The published files as observations, read once.</summary>
internal static class RealFigures
{
    private static readonly Dictionary<string, (string Measure, string Unit, string Occupation)> Who = new()
    {
        ["HWF_0001"] = (Measures.Density, Units.Per10000, Occupations.Doctors),
        ["HWF_0002"] = (Measures.Stock, Units.Headcount, Occupations.Doctors),
        ["HWF_0003"] = (Measures.Stock, Units.Headcount, "2211"),
        ["HWF_0004"] = (Measures.Stock, Units.Headcount, "2212"),
        ["HWF_0005"] = (Measures.Stock, Units.Headcount, "2210"),
        ["HWF_0006"] = (Measures.Density, Units.Per10000, Occupations.NursesAndMidwives),
        ["HWF_0007"] = (Measures.Stock, Units.Headcount, Occupations.NursesAndMidwives),
        ["HWF_0008"] = (Measures.Stock, Units.Headcount, Occupations.Nurses),
        ["HWF_0009"] = (Measures.Stock, Units.Headcount, Occupations.Midwives),
        ["HWF_0010"] = (Measures.Density, Units.Per10000, "2261"),
        ["HWF_0011"] = (Measures.Stock, Units.Headcount, "2261"),
        ["HWF_0012"] = (Measures.Stock, Units.Headcount, "3251"),
        ["HWF_0013"] = (Measures.Stock, Units.Headcount, "3214"),
        ["HWF_0024"] = (Measures.Stock, Units.Headcount, "3253"),
    };

    public static IReadOnlyList<Observation> WhoStocks { get; } = [.. CsvText.Rows(Places.SharedData("who-gho-hwf-2022.csv")).Select(r =>
    {
        var (measure, unit, occupation) = Who[r.Field("indicator_code")];
        return new Observation
        {
            RefArea = r.Field("iso3"), Measure = measure, Unit = unit, Occupation = occupation, Time = r.Field("year"),
            Value = Number(r.Field("value")), Row = r.Line, Column = 7,
        };
    })];

    public static IReadOnlyList<Observation> OecdTotals { get; } = [.. Oecd("oecd-wfmi-totals-2010-2022.csv", Codes.NotApplicable)];

    public static IReadOnlyList<Observation> OecdOrigins { get; } = [.. Oecd("oecd-wfmi-ftds-by-origin-2018.csv", Criteria.FirstQualification)];

    public static IReadOnlyDictionary<(string, int), double> Population { get; } =
        CsvText.Rows(Places.SharedData("population-worldbank.csv"))
            .ToDictionary(r => (r.Field("Country Code"), int.Parse(r.Field("Year"))), r => Number(r.Field("Value")));

    public static IReadOnlyList<Observation> Coverage { get; } = [.. ReadCoverage()];

    public static IReadOnlySet<string> Listed(string edition) =>
        CsvText.Rows(Path.Combine(Places.Shared, "domain", "safeguards-list.csv"))
            .Where(r => r.Field($"edition_{edition}") == "true").Select(r => r.Field("iso3")).ToHashSet();

    public static double? PopulationOf(string country, int year) =>
        Population.TryGetValue((country, year), out var people) ? people : null;

    /// <summary>Looks figures up as the program would look up what it has published.</summary>
    public static Func<string, string, string, string, IReadOnlyList<Observation>> Published(IEnumerable<Observation> figures)
    {
        var found = figures.ToLookup(o => (o.RefArea, o.Measure, o.Unit, o.Occupation));
        return (country, measure, unit, occupation) => [.. found[(country, measure, unit, occupation)]];
    }

    private static IEnumerable<Observation> Oecd(string file, string criterion) => CsvText.Rows(Places.SharedData(file)).Select(r => new Observation
    {
        RefArea = r.Field("COU"),
        Measure = Measures.Stock,
        Unit = Units.Headcount,
        Criterion = criterion,
        Occupation = r.Field("VAR") == "TNBN" ? Occupations.Nurses : Occupations.Doctors,
        Counterpart = r.Field("CO2") == "TOT" ? Codes.Total : r.Field("CO2"),
        Time = r.Field("YEA"),
        Value = Number(r.Field("Value")),
        Status = r.Field("Flag Codes") is { Length: > 0 } flags ? flags : ObservationStatus.Normal,
        Row = r.Line,
        Column = 9,
    });

    private static IEnumerable<Observation> ReadCoverage()
    {
        var countries = CsvText.Rows(Places.SharedData("country-codes.csv"))
            .Where(r => int.TryParse(r.Field("M49"), out _))
            .ToDictionary(r => int.Parse(r.Field("M49")), r => r.Field("ISO3166-1-Alpha-3"));
        foreach (var r in CsvText.Rows(Places.SharedData("sdg-381-uhc-index-2020.csv")))
        {
            if (countries.TryGetValue(int.Parse(r.Field("geo_area")), out var country))
                yield return new Observation
                {
                    RefArea = country,
                    Measure = Measures.ServiceCoverage,
                    Unit = Units.Index,
                    Time = r.Field("year"),
                    Value = Number(r.Field("sh_acs_unhc")),
                    Status = ObservationStatus.Estimated,
                    Row = r.Line,
                    Column = 5,
                };
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
