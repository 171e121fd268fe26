namespace Comity.Methods.Personnel;

/// <summary>The fields of a person record by the names that profiles, lists of changes and values as sent use.</summary>
public static class PersonFields
{
    public const string Number = "number";
    public const string Authority = "authority";
    public const string Family = "family";
    public const string Given = "given";
    public const string OtherFamily = "other.family";
    public const string OtherGiven = "other.given";
    public const string OtherKind = "other.kind";
    public const string OtherUntil = "other.until";
    public const string Birth = "birth";
    public const string Sex = "sex";
    public const string NationalNumber = "nationalNumber";
    public const string Citizenship = "citizenship";
    public const string CountryOfBirth = "countryOfBirth";
    public const string Occupation = "occupation";
    public const string NationalTitle = "nationalTitle";
    public const string Specialisation = "specialisation";
    public const string QualificationTitle = "qualification.title";
    public const string QualificationInstitution = "qualification.institution";
    public const string QualificationCountry = "qualification.country";
    public const string QualificationCompleted = "qualification.completed";
    public const string LicenceStatus = "licence.status";
    public const string LicenceFrom = "licence.from";
    public const string LicenceUntil = "licence.until";
    public const string EmploymentSector = "employment.sector";
    public const string EmploymentFacility = "employment.facility";
    public const string EmploymentTerritory = "employment.territory";
    public const string EmploymentFullTime = "employment.fullTime";
    public const string EmploymentFrom = "employment.from";
    public const string EmploymentUntil = "employment.until";
    public const string Activity = "activity";
    public const string Registered = "registered";
    public const string ExitOn = "exit.on";
    public const string ExitType = "exit.type";
    public const string Address = "address";
    public const string Contact = "contact";

    /// <summary>Before the field, for a value as it was sent: <c>asSent.birth</c>.</summary>
    public const string AsSent = "asSent";

    /// <summary>In the order in which a record is read.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Number, Authority, Family, Given, OtherFamily, OtherGiven, OtherKind, OtherUntil, Birth, Sex, NationalNumber, Citizenship, CountryOfBirth,
        Occupation, NationalTitle, Specialisation, QualificationTitle, QualificationInstitution, QualificationCountry, QualificationCompleted,
        LicenceStatus, LicenceFrom, LicenceUntil, EmploymentSector, EmploymentFacility, EmploymentTerritory, EmploymentFullTime, EmploymentFrom,
        EmploymentUntil, Activity, Registered, ExitOn, ExitType, Address, Contact,
    ];

    /// <summary>Parts of which a person may have several.</summary>
    public static IReadOnlyList<string> Repeated { get; } = ["other", "qualification", "licence", "employment"];

    /// <summary>Whether the field belongs to a part of which a person may have several.</summary>
    public static bool IsRepeated(string field) => Repeated.Contains(PartOf(field));

    /// <summary><c>qualification</c> of <c>qualification.country</c>; the field itself where it has no dot.</summary>
    public static string PartOf(string field) => field.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? field[..dot] : field;
}
