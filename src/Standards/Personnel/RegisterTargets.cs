using Comity.Methods.Personnel;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.Standards.Personnel;

/// <summary>What kind of value a field takes from a file.</summary>
public enum FieldForm
{
    /// <summary>The registration number.</summary>
    Number,

    /// <summary>Family and given name in one cell.</summary>
    WholeName,
    Text,
    Date,
    Country,

    /// <summary>One or several countries.</summary>
    Countries,

    /// <summary>A code of a closed list.</summary>
    Code,

    /// <summary>ISCO-08 unit group.</summary>
    Occupation,

    /// <summary>Part of a country, as it divides itself.</summary>
    Place,

    /// <summary>Share of a full post.</summary>
    Share,
}

/// <summary>What columns and constants of a profile may say.</summary>
public static class RegisterTargets
{
    /// <summary>Family and given name in one column.</summary>
    public const string WholeName = "name";

    /// <summary>In a column of exits: the person did not leave.</summary>
    public const string NoExit = "NONE";

    private static readonly string[] Exits = [.. PersonCodes.ExitTypes, NoExit];

    /// <summary>All, in the order in which a form offers them.</summary>
    public static IReadOnlyList<string> All { get; } = [Number, WholeName, .. PersonFields.All.Where(f => f is not (Number or Authority))];

    /// <summary>Columns of one target are joined, with this between their texts; none where one column is all.</summary>
    public static string? Joint(string field) => field switch
    {
        Family or Given => " ",
        Address or Contact => ", ",
        _ => null,
    };

    public static FieldForm FormOf(string field) => field switch
    {
        Number => FieldForm.Number,
        WholeName => FieldForm.WholeName,
        Birth or Registered or ExitOn or OtherUntil or QualificationCompleted or LicenceFrom or LicenceUntil or EmploymentFrom or EmploymentUntil => FieldForm.Date,
        CountryOfBirth or QualificationCountry => FieldForm.Country,
        Citizenship => FieldForm.Countries,
        Sex or LicenceStatus or EmploymentSector or Activity or ExitType => FieldForm.Code,
        Occupation => FieldForm.Occupation,
        EmploymentTerritory => FieldForm.Place,
        EmploymentFullTime => FieldForm.Share,
        _ => FieldForm.Text,
    };

    /// <summary>The codes of a field whose form is <see cref="FieldForm.Code"/>; empty for others.</summary>
    public static IReadOnlyList<string> CodesOf(string field) => field switch
    {
        Sex => PersonCodes.Sexes,
        LicenceStatus => PersonCodes.LicenceStatuses,
        EmploymentSector => PersonCodes.Sectors,
        Activity => PersonCodes.ActivityLevels,
        ExitType => Exits,
        _ => [],
    };

    /// <summary>Whether a column may say with a map what its texts mean.</summary>
    public static bool TakesMap(string field) => FormOf(field) is
        FieldForm.Code or FieldForm.Occupation or FieldForm.Country or FieldForm.Countries or FieldForm.Place or FieldForm.Share;

    /// <summary>Whether it may hold for every row alike.</summary>
    public static bool MayBeConstant(string field) => FormOf(field) is not (FieldForm.Number or FieldForm.WholeName) && Joint(field) is null;

    /// <summary>Reads <c>birth</c>, <c>name</c>, <c>qualification[2].country</c>.</summary>
    public static bool TryParse(string text, out FieldPath path)
    {
        if (text != WholeName)
            return FieldPath.TryParse(text, out path) && path.Field != Authority;
        path = new FieldPath(WholeName);
        return true;
    }

    /// <summary>Whether a map or a constant may give the field this code.</summary>
    internal static bool Allows(string field, string code) => FormOf(field) switch
    {
        FieldForm.Code => CodesOf(field).Contains(code),
        FieldForm.Country or FieldForm.Countries => code.Length == 3 && code.All(char.IsAsciiLetterUpper),
        FieldForm.Occupation => code == PersonCodes.Unknown || IsUnitGroup(code),
        FieldForm.Share => code == PersonCodes.Unknown || ShareText.TryShare(code, out _),
        FieldForm.Date => PartialDate.TryParse(code, out var date) && !date.IsUnknown,
        _ => code.Length > 0,
    };

    internal static string Words(string field) => FormOf(field) switch
    {
        FieldForm.Code => $"one of {string.Join(", ", CodesOf(field))}",
        FieldForm.Country or FieldForm.Countries => "a country as ISO 3166-1 alpha-3, or UNK",
        FieldForm.Occupation => "an ISCO-08 unit group of four digits, or UNK",
        FieldForm.Share => "a share of a full post from 0 to 2, such as 0.5, or UNK",
        FieldForm.Date => "a year, month or day such as 1980, 1980-05, 1980-05-17",
        _ => "a text",
    };

    /// <summary>Four digits, the first of which is no zero.</summary>
    internal static bool IsUnitGroup(string code) => code.Length == 4 && code[0] is >= '1' and <= '9' && code.All(char.IsAsciiDigit);
}
