using System.Globalization;
using Comity.Methods.Personnel;

namespace Comity.Methods.Synthetic;

/// <summary>Columns of the file of a synthetic register: by name, with what stands in them.</summary>
public static class SyntheticColumns
{
    public const string Number = "number";
    public const string Birth = "birth_date";
    public const string Sex = "sex";
    public const string Citizenship = "citizenship";
    public const string Born = "country_of_birth";
    public const string Occupation = "occupation";
    public const string Qualified = "qualification_country";
    public const string QualifiedOn = "qualified_on";
    public const string Registered = "registered_on";

    /// <summary>What a licensing register holds at the least: twelve columns.</summary>
    public static IReadOnlyList<SyntheticColumn> Twelve { get; } =
    [
        new(Number, r => r.Number),
        new("family_name", r => r.Family),
        new("given_name", r => r.Given),
        new(Birth, r => r.Birth.ToString()),
        new(Sex, r => Known(r.Sex)),
        new(Citizenship, r => string.Join(';', r.Citizenships)),
        new(Born, r => Known(r.CountryOfBirth)),
        new(Occupation, r => Known(r.Occupation)),
        new(Qualified, r => Known(r.CountryOfFirstQualification)),
        new(QualifiedOn, r => r.Qualifications[0].Completed.ToString()),
        new(Registered, r => r.Registered.ToString()),
        new("licence_until", r => r.Licences[0].Until.ToString()),
    ];

    /// <summary>With school, licence, work and exit: the minimum data set of WHO as far as it is kept.</summary>
    public static IReadOnlyList<SyntheticColumn> Wide { get; } =
    [
        .. Twelve,
        new("institution", r => r.Qualifications[0].Institution),
        new("licence_status", r => Known(r.Licences[0].Status)),
        new("licence_from", r => r.Licences[0].From.ToString()),
        new("activity", r => Known(r.Activity)),
        new("sector", r => Post(r, p => Known(p.Sector))),
        new("facility", r => Post(r, p => p.Facility)),
        new("territory", r => Post(r, p => Known(p.Territory))),
        new("full_time", r => Post(r, p => p.FullTime is { } share ? (share / 1_000m).ToString("0.00", CultureInfo.InvariantCulture) : "")),
        new("employed_from", r => Post(r, p => p.From.ToString())),
        new("employed_until", r => Post(r, p => p.Until.ToString())),
        new("exit_on", r => r.Exit.On.ToString()),
        new("exit_type", r => Known(r.Exit.Type)),
    ];

    /// <summary>Those with a date into which an impossible one may be planted.</summary>
    internal static IReadOnlyList<string> Dates { get; } = [Birth, QualifiedOn, Registered];

    private static string Known(string code) => code == PersonCodes.Unknown ? "" : code;

    private static string Post(PersonRecord record, Func<Employment, string> of) => record.Employments is [var post, ..] ? of(post) : "";
}

/// <summary>A column.</summary>
/// <param name="Of">Its text for a record, save where a planted value stands instead.</param>
public sealed record SyntheticColumn(string Name, Func<PersonRecord, string> Of)
{
    public string Text(PersonRecord record) => record.AsSent.TryGetValue(Name, out var sent) ? sent : Of(record);
}
