using System.Collections.ObjectModel;

namespace Comity.Methods.Personnel;

/// <summary>
/// What a register says of one person, after the minimum data set for health workforce registries (WHO 2015; finer wording ours). Every value
/// that is not known says so: empty text, <see cref="PartialDate.Unknown"/>, or <see cref="PersonCodes.Unknown"/> for a code.
/// </summary>
/// <param name="Number">Registration number, unique within the country's register; what a later file is matched by.</param>
public sealed record PersonRecord(string Number)
{
    /// <summary>Who registered the person.</summary>
    public string Authority { get; init; } = "";

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    /// <summary>Names before marriage, in another script, and so on.</summary>
    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    public PartialDate Birth { get; init; }

    /// <summary>A code of <see cref="PersonCodes.Sexes"/>.</summary>
    public string Sex { get; init; } = PersonCodes.Unknown;

    /// <summary>A number that the state gives its inhabitants, where the register has it.</summary>
    public string NationalNumber { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3, in the order stated.</summary>
    public IReadOnlyList<string> Citizenships { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3, or unknown.</summary>
    public string CountryOfBirth { get; init; } = PersonCodes.Unknown;

    /// <summary>ISCO-08 unit group of the main occupation, or unknown.</summary>
    public string Occupation { get; init; } = PersonCodes.Unknown;

    /// <summary>Title or code of the occupation as the country calls it.</summary>
    public string NationalTitle { get; init; } = "";

    public string Specialisation { get; init; } = "";

    /// <summary>The first for the occupation stands first.</summary>
    public IReadOnlyList<Qualification> Qualifications { get; init; } = [];

    /// <summary>In the order of their first days.</summary>
    public IReadOnlyList<Licence> Licences { get; init; } = [];

    /// <summary>Several may be held at once.</summary>
    public IReadOnlyList<Employment> Employments { get; init; } = [];

    /// <summary>A code of <see cref="PersonCodes.ActivityLevels"/>, or unknown.</summary>
    public string Activity { get; init; } = PersonCodes.Unknown;

    /// <summary>First registration in the country.</summary>
    public PartialDate Registered { get; init; }

    public PersonExit Exit { get; init; } = PersonExit.None;

    public string Address { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>Values that could not be read, as the file had them, by field (<see cref="FieldPath"/>): nothing that was sent is lost.</summary>
    public IReadOnlyDictionary<string, string> AsSent { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Country of the first qualification for the occupation, or unknown.</summary>
    public string CountryOfFirstQualification => Qualifications.Count == 0 ? PersonCodes.Unknown : Qualifications[0].Country;
}

/// <summary>Another name of the person.</summary>
/// <param name="Kind">Such as <c>former</c> or <c>script</c>; empty where not said.</param>
/// <param name="Until">Last day of a former name, as far as known.</param>
public sealed record OtherName(string Family, string Given, string Kind = "", PartialDate Until = default);

/// <summary>A completed education.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or unknown.</param>
public sealed record Qualification(string Title = "", string Institution = "", string Country = PersonCodes.Unknown, PartialDate Completed = default);

/// <summary>A licence, or a span of one.</summary>
/// <param name="Status">A code of <see cref="PersonCodes.LicenceStatuses"/>.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; unknown is without end.</param>
public sealed record Licence(string Status, PartialDate From = default, PartialDate Until = default);

/// <summary>Work somewhere.</summary>
/// <param name="Sector">A code of <see cref="PersonCodes.Sectors"/>, or unknown.</param>
/// <param name="Facility">Name or number of the facility.</param>
/// <param name="Territory">Code of the place as the country divides itself, or unknown.</param>
/// <param name="FullTime">Share of a full post in thousandths, 0 to 2 000; none where not known.</param>
/// <param name="Until">Last day; unknown is still there.</param>
public sealed record Employment(
    string Sector = PersonCodes.Unknown, string Facility = "", string Territory = PersonCodes.Unknown, int? FullTime = null,
    PartialDate From = default, PartialDate Until = default);

/// <summary>That a person left the register for good, as far as known.</summary>
/// <param name="On">First day of being gone.</param>
/// <param name="Type">A code of <see cref="PersonCodes.ExitTypes"/>, or empty where nobody left.</param>
public sealed record PersonExit(PartialDate On, string Type)
{
    public static readonly PersonExit None = new(default, "");

    public bool Happened => Type.Length > 0;
}
