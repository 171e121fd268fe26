namespace Comity.Standards.CodeLists;

/// <summary>How the source describes the status of a country or territory.</summary>
public enum Independence
{
    Yes,
    No,

    /// <summary>The source says that it is in contention.</summary>
    Contested,
}

/// <summary>A country or territory of ISO 3166-1.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2; <c>NA</c> is Namibia and never a missing value.</param>
/// <param name="M49">United Nations numeric code as a number; written with three digits, <c>004</c>. None for what M49 does not know.</param>
/// <param name="Names">Short names in the six languages of the United Nations.</param>
/// <param name="Region">Region of M49 in English; empty for Antarctica.</param>
/// <param name="IntermediateRegion">Such as <c>Eastern Africa</c>; empty where M49 has none.</param>
public sealed record Country(
    string Iso3,
    string Iso2,
    int? M49,
    LocalText Names,
    string Region,
    string Subregion,
    string IntermediateRegion,
    bool LeastDeveloped,
    bool Landlocked,
    bool SmallIsland,
    Independence Independence);

/// <summary>A place that statistics name and ISO 3166-1 does not, or no longer: England, Channel Islands, Kosovo, Czechoslovakia.</summary>
/// <param name="Code">ISO 3166-2 (<c>GB-ENG</c>), a former ISO code, or a code that sources use.</param>
/// <param name="Kind"><c>subdivision</c>, <c>former</c>, <c>group</c> or <c>user-assigned</c>.</param>
/// <param name="PartOf">The country it belongs to, or the parts of a group.</param>
public sealed record Area(
    string Code, string Kind, LocalText Names, IReadOnlyList<string> PartOf, DateOnly? ValidFrom, DateOnly? ValidTo, string Note);

/// <summary>Membership of WHO in one region. Days are inclusive; none means not established, or open.</summary>
/// <param name="Region">AFR, AMR, EMR, EUR, SEAR or WPR; null in an unconfirmed row about leaving.</param>
/// <param name="Status"><c>verified</c> rows are applied; <c>recalled</c> rows are shown as unconfirmed and never applied.</param>
public sealed record WhoMembership(string Iso3, string? Region, DateOnly? ValidFrom, DateOnly? ValidTo, string Status, string Note)
{
    public bool Confirmed => Status == "verified";

    public bool HoldsOn(DateOnly date) => Confirmed && !(ValidFrom > date) && !(ValidTo < date);
}

/// <summary>Income group of an economy in a fiscal year of the World Bank (1 July of the year before to 30 June).</summary>
/// <param name="Group"><c>L</c>, <c>LM</c>, <c>UM</c> or <c>H</c>.</param>
public sealed record IncomeGroupYear(string Area, int FiscalYear, DateOnly ValidFrom, DateOnly ValidTo, string Group, string Note);
