namespace Comity.Methods.Observations;

/// <summary>Codes that mean the same in every dimension.</summary>
public static class Codes
{
    public const string Total = "_T";
    public const string NotApplicable = "_Z";
    public const string Unknown = "UNK";
}

public static class Measures
{
    public const string Stock = "STOCK";
    public const string Inflow = "INFLOW";
    public const string Outflow = "OUTFLOW";
    public const string Return = "RETURN";

    /// <summary>Requests for a certificate of good standing: an intention to leave, not a departure.</summary>
    public const string Intent = "INTENT";
    public const string Graduates = "GRAD";
    public const string Vacancy = "VACANCY";
    public const string Density = "DENSITY";

    /// <summary>Universal health coverage service coverage index, SDG 3.8.1.</summary>
    public const string ServiceCoverage = "SCI";

    public static readonly IReadOnlyList<string> All =
        [Stock, Inflow, Outflow, Return, Intent, Graduates, Vacancy, Density, ServiceCoverage];
}

public static class Units
{
    public const string Headcount = "HC";
    public const string FullTimeEquivalent = "FTE";
    public const string Percent = "PT";
    public const string Per10000 = "RT10K";
    public const string Index = "IX";

    public static readonly IReadOnlyList<string> All = [Headcount, FullTimeEquivalent, Percent, Per10000, Index];
}

public static class Criteria
{
    public const string FirstQualification = "QUAL";
    public const string Birth = "BIRTH";
    public const string Citizenship = "CITIZ";

    public static readonly IReadOnlyList<string> All = [FirstQualification, Birth, Citizenship, Codes.NotApplicable];
}

public static class ActivityLevels
{
    public const string Practising = "PRAC";
    public const string ProfessionallyActive = "PACT";
    public const string Licensed = "LIC";

    public static readonly IReadOnlyList<string> All =
        [Practising, ProfessionallyActive, Licensed, Codes.Unknown, Codes.NotApplicable];
}

public static class Counterparts
{
    /// <summary>The reporting country itself. Four letters, because DOM is the Dominican Republic.</summary>
    public const string Domestic = "HOME";

    /// <summary>All foreign countries together.</summary>
    public const string Foreign = "FOR";

    /// <summary>Named at the source, but not one by one here.</summary>
    public const string Other = "OTH";

    public static readonly IReadOnlyList<string> NotCountries =
        [Codes.Total, Codes.NotApplicable, Domestic, Foreign, Other, Codes.Unknown];
}

public static class SourceKinds
{
    public static readonly IReadOnlyList<string> All =
        ["REGISTER", "LICENSING", "PAYROLL", "CENSUS", "SURVEY", "OTHER", Codes.Unknown];
}

public static class Occupations
{
    /// <summary>Minor group 221: generalists, specialists and doctors not further defined together.</summary>
    public const string Doctors = "221";
    public const string DoctorsNotFurtherDefined = "2210";
    public const string Nurses = "NUR";
    public const string Midwives = "MID";

    /// <summary>Nurses and midwives together, where the source does not tell them apart.</summary>
    public const string NursesAndMidwives = "NURMID";
}

/// <summary>SDMX observation status, one letter each; several may hold at once (<c>BP</c>).</summary>
public static class ObservationStatus
{
    public const string Normal = "A";
    public const string Break = "B";
    public const string DefinitionDiffers = "D";
    public const string Estimated = "E";
    public const string Provisional = "P";

    /// <summary>Exists, but was not collected.</summary>
    public const string NotCollected = "L";

    /// <summary>Cannot exist.</summary>
    public const string NotApplicable = "M";

    public const string Missing = "O";
    public const string Suppressed = "Q";

    /// <summary>All letters that may stand in a status.</summary>
    public const string Letters = "ABDEFGIKLMNOPQUVW";

    /// <summary>An observation with one of these has no value.</summary>
    public const string WithoutValue = "LMOQ";
}
