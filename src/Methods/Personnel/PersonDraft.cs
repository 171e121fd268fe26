using System.Collections.ObjectModel;

namespace Comity.Methods.Personnel;

/// <summary>A person's record while it is put together, field by field; then <see cref="ToRecord"/>. May be used again and again after <see cref="Clear"/>.</summary>
public sealed class PersonDraft
{
    public string Number { get; set; } = "";

    public string Authority { get; set; } = "";

    public string Family { get; set; } = "";

    public string Given { get; set; } = "";

    public IReadOnlyList<OtherName> OtherNames { get; set; } = [];

    public PartialDate Birth { get; set; }

    public string Sex { get; set; } = PersonCodes.Unknown;

    public string NationalNumber { get; set; } = "";

    public IReadOnlyList<string> Citizenships { get; set; } = [];

    public string CountryOfBirth { get; set; } = PersonCodes.Unknown;

    public string Occupation { get; set; } = PersonCodes.Unknown;

    public string NationalTitle { get; set; } = "";

    public string Specialisation { get; set; } = "";

    public IReadOnlyList<Qualification> Qualifications { get; set; } = [];

    public IReadOnlyList<Licence> Licences { get; set; } = [];

    public IReadOnlyList<Employment> Employments { get; set; } = [];

    public string Activity { get; set; } = PersonCodes.Unknown;

    public PartialDate Registered { get; set; }

    public PersonExit Exit { get; set; } = PersonExit.None;

    public string Address { get; set; } = "";

    public string Contact { get; set; } = "";

    public IReadOnlyDictionary<string, string> AsSent { get; set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Everything is unknown again.</summary>
    public void Clear()
    {
        Number = Authority = Family = Given = NationalNumber = NationalTitle = Specialisation = Address = Contact = "";
        Sex = CountryOfBirth = Occupation = Activity = PersonCodes.Unknown;
        Birth = Registered = PartialDate.Unknown;
        OtherNames = [];
        Citizenships = [];
        Qualifications = [];
        Licences = [];
        Employments = [];
        Exit = PersonExit.None;
        AsSent = ReadOnlyDictionary<string, string>.Empty;
    }

    public PersonRecord ToRecord() => new(Number)
    {
        Authority = Authority,
        Family = Family,
        Given = Given,
        OtherNames = OtherNames,
        Birth = Birth,
        Sex = Sex,
        NationalNumber = NationalNumber,
        Citizenships = Citizenships,
        CountryOfBirth = CountryOfBirth,
        Occupation = Occupation,
        NationalTitle = NationalTitle,
        Specialisation = Specialisation,
        Qualifications = Qualifications,
        Licences = Licences,
        Employments = Employments,
        Activity = Activity,
        Registered = Registered,
        Exit = Exit,
        Address = Address,
        Contact = Contact,
        AsSent = AsSent,
    };
}
