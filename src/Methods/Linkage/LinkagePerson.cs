using Comity.Methods.Personnel;

namespace Comity.Methods.Linkage;

/// <summary>What is compared of a person. Values that are not known say so, as in <see cref="PersonRecord"/>.</summary>
/// <param name="Key">Names the record; any number, once.</param>
/// <param name="Names">The names stated first, and others (former, in another script) after them; names without letters are passed over.</param>
public sealed record LinkagePerson(long Key, IReadOnlyList<LinkageName> Names)
{
    public PartialDate Birth { get; init; }

    public string Sex { get; init; } = PersonCodes.Unknown;

    public string CountryOfBirth { get; init; } = PersonCodes.Unknown;

    public IReadOnlyList<string> Citizenships { get; init; } = [];

    public string Occupation { get; init; } = PersonCodes.Unknown;

    /// <summary>Country of the first qualification for the occupation.</summary>
    public string Qualified { get; init; } = PersonCodes.Unknown;

    public string Institution { get; init; } = "";

    public PartialDate QualifiedOn { get; init; }

    public string NationalNumber { get; init; } = "";

    public static LinkagePerson Of(long key, PersonRecord record)
    {
        var first = record.Qualifications.Count == 0 ? new Qualification() : record.Qualifications[0];
        return new LinkagePerson(key, [new(record.Family, record.Given), .. record.OtherNames.Select(other => Whole(other, record))])
        {
            Birth = record.Birth,
            Sex = record.Sex,
            CountryOfBirth = record.CountryOfBirth,
            Citizenships = record.Citizenships,
            Occupation = record.Occupation,
            Qualified = first.Country,
            Institution = first.Institution,
            QualifiedOn = first.Completed,
            NationalNumber = record.NationalNumber,
        };
    }

    // A maiden name is often noted alone: the given name stays.
    private static LinkageName Whole(OtherName other, PersonRecord record) =>
        new(other.Family.Length == 0 ? record.Family : other.Family, other.Given.Length == 0 ? record.Given : other.Given);
}

/// <summary>A name as it is written, in any script.</summary>
public readonly record struct LinkageName(string Family, string Given);
