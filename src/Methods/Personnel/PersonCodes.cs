namespace Comity.Methods.Personnel;

/// <summary>The closed lists of a person record. Sources: <c>Minimum data set for health workforce registry</c>, WHO 2015; activity levels of the
/// joint questionnaire; exits and their groups (voluntary, involuntary) of the National Health Workforce Accounts.</summary>
public static class PersonCodes
{
    /// <summary>Not known: a value like any other.</summary>
    public const string Unknown = Tabulation.Snapshots.CodeDictionary.Unknown;

    public const string Female = "F";
    public const string Male = "M";
    public const string OtherSex = "O";

    public const string Active = "ACTIVE";
    public const string Expired = "EXPIRED";
    public const string Suspended = "SUSPENDED";
    public const string Revoked = "REVOKED";

    public const string Public = "PUB";
    public const string PrivateForProfit = "PRV_FP";
    public const string PrivateNotForProfit = "PRV_NFP";

    /// <summary>Works with patients.</summary>
    public const string Practising = "PRAC";

    /// <summary>Works in the occupation's field, with patients or without.</summary>
    public const string ProfessionallyActive = "PACT";

    /// <summary>Has a licence and does not work in the field.</summary>
    public const string LicensedOnly = "LIC";

    public const string Resignation = "RESIGNATION";
    public const string Retirement = "RETIREMENT";
    public const string Emigration = "EMIGRATION";
    public const string Dismissal = "DISMISSAL";
    public const string Death = "DEATH";
    public const string Revocation = "REVOCATION";
    public const string Incapacity = "INCAPACITY";

    /// <summary>Was in an earlier whole file of the register and is not in a later one; nobody says why.</summary>
    public const string NotListedAnyMore = "NOT_LISTED";

    public static IReadOnlyList<string> Sexes { get; } = [Female, Male, OtherSex, Unknown];

    public static IReadOnlyList<string> LicenceStatuses { get; } = [Active, Expired, Suspended, Revoked, Unknown];

    public static IReadOnlyList<string> Sectors { get; } = [Public, PrivateForProfit, PrivateNotForProfit, Unknown];

    public static IReadOnlyList<string> ActivityLevels { get; } = [Practising, ProfessionallyActive, LicensedOnly, Unknown];

    public static IReadOnlyList<string> ExitTypes { get; } =
        [Resignation, Retirement, Emigration, Dismissal, Death, Revocation, Incapacity, NotListedAnyMore, Unknown];
}
