using Comity.App.Personnel.Counting;
using Comity.Methods.Disclosure;
using Comity.Methods.Observations;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Releases;

/// <summary>The figures of a released table, as Statistics holds them. A withheld number has none: its status says so, and a flag for what reason.</summary>
internal static class ReleaseFigures
{
    private const string Register = "REGISTER";

    // SDMX CONF_STATUS: confidential, for whatever reason. Which are withheld for themselves is not told: two of them with eight people together are four each.
    private const string Confidential = "C";

    private const string YesCode = "YES";
    private const string NoCode = "NO";
    private const string UnknownSex = "U";

    /// <summary>In the order of the cells; what is never shown is left out.</summary>
    public static IEnumerable<Observation> Of(ReleasedTable table, ReleaseQuestion question, string own)
    {
        var counts = table.Protected.Table;
        var axes = counts.Dimensions.Select(d => d.Name).ToList();
        var criterion = Criterion(question);
        for (var cell = 0; cell < counts.Counts.Length; cell++)
        {
            if (!counts.IsNeverShown(cell))
            {
                yield return Figure(table, cell, axes.Zip(counts.CodesOf(cell)).ToDictionary(p => p.First, p => p.Second), question, criterion, own);
            }
        }
    }

    private static Observation Figure(
        ReleasedTable table, int cell, Dictionary<string, string> codes, ReleaseQuestion question, ReleaseDimension? criterion, string own)
    {
        var value = table.PublishedAt(cell);
        return new Observation
        {
            RefArea = own,
            Measure = Measure(question.Counts, codes),
            Unit = Units.Headcount,
            Time = codes[TableDefinition.Time],
            Occupation = codes.GetValueOrDefault(SpellColumns.Occupation, Codes.Total),
            Criterion = CriterionCode(criterion),
            Counterpart = criterion is null ? Codes.Total : Counterpart(codes[criterion.Axis], own),
            Activity = Activity(codes),
            Native = criterion is { Axis: SpellColumns.Qualified } && codes.TryGetValue(SpellColumns.Born, out var born) ? Native(born, own) : Codes.Total,
            Territory = codes.GetValueOrDefault(SpellColumns.Territory, Codes.Total),
            Sector = codes.GetValueOrDefault(SpellColumns.Sector, Codes.Total),
            Pathway = Pathway(codes),
            Sex = Sex(codes),
            Age = codes.GetValueOrDefault(ReleaseDimension.Age, Codes.Total),
            Source = Register,
            Value = value,
            Status = value is null ? ObservationStatus.Suppressed : ObservationStatus.Normal,
            Flags = value is not null ? "" : Confidential,
        };
    }

    /// <summary>Where a table tells both where trained and where born, figures stand under the first.</summary>
    private static ReleaseDimension? Criterion(ReleaseQuestion question) =>
        question.Dimensions.FirstOrDefault(d => d.Axis == SpellColumns.Qualified) ?? question.Dimensions.FirstOrDefault(d => d.IsOfCountries);

    private static string CriterionCode(ReleaseDimension? criterion) => criterion?.Axis switch
    {
        SpellColumns.Qualified => Criteria.FirstQualification,
        SpellColumns.Born => Criteria.Birth,
        SpellColumns.Citizenship => Criteria.Citizenship,
        _ => Codes.NotApplicable,
    };

    private static string Counterpart(string code, string own) => code == own ? Counterparts.Domestic : code;

    private static string Native(string born, string own) =>
        born == own ? YesCode : born == Counterparts.Foreign ? NoCode : born;

    private static string Measure(WindowKind counts, Dictionary<string, string> codes) => counts switch
    {
        WindowKind.Stock => Measures.Stock,
        WindowKind.Exits => Measures.Outflow,
        _ => codes[SpellColumns.Entry] == EntryTypes.Return ? Measures.Return : Measures.Inflow,
    };

    /// <summary>Whoever stands in a register is licensed.</summary>
    private static string Activity(Dictionary<string, string> codes) =>
        codes.TryGetValue(SpellColumns.Activity, out var level) && level != Codes.Total ? level : ActivityLevels.Licensed;

    private static string Sex(Dictionary<string, string> codes) => codes.GetValueOrDefault(SpellColumns.Sex, Codes.Total) switch { PersonCodes.Unknown => UnknownSex, var sex => sex };

    private static string Pathway(Dictionary<string, string> codes) =>
        codes.TryGetValue(SpellColumns.Exit, out var exit) ? exit
        : codes.TryGetValue(SpellColumns.Entry, out var entry) && entry is not (ReleaseCodes.New or EntryTypes.Return) ? entry : Codes.Total;
}
