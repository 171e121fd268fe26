namespace Comity.Methods.Personnel;

/// <summary>The parts of a record of which a file can speak. Of the others it says nothing, which is not that they are not known.</summary>
[Flags]
public enum PersonParts
{
    None = 0,
    Authority = 1,
    Name = 1 << 1,
    OtherNames = 1 << 2,
    Birth = 1 << 3,
    Sex = 1 << 4,
    NationalNumber = 1 << 5,
    Citizenships = 1 << 6,
    CountryOfBirth = 1 << 7,
    Occupation = 1 << 8,
    Specialisation = 1 << 9,
    Qualifications = 1 << 10,
    Licences = 1 << 11,
    Employments = 1 << 12,
    Activity = 1 << 13,
    Registered = 1 << 14,
    Exit = 1 << 15,
    Address = 1 << 16,
    Contact = 1 << 17,
    All = (1 << 18) - 1,
}

/// <summary>What a record becomes when a file speaks of some of its parts.</summary>
public static class PersonOverlay
{
    /// <param name="held">What the register says so far.</param>
    /// <param name="said">What the file says; its number is the same.</param>
    /// <param name="parts">Of what the file speaks.</param>
    /// <returns>The parts spoken of as said, the others as held. Who is listed again has not left.</returns>
    public static PersonRecord Of(PersonRecord held, PersonRecord said, PersonParts parts)
    {
        bool Has(PersonParts part) => (parts & part) != PersonParts.None;
        return held with
        {
            Authority = Has(PersonParts.Authority) ? said.Authority : held.Authority,
            Family = Has(PersonParts.Name) ? said.Family : held.Family,
            Given = Has(PersonParts.Name) ? said.Given : held.Given,
            OtherNames = Has(PersonParts.OtherNames) ? said.OtherNames : held.OtherNames,
            Birth = Has(PersonParts.Birth) ? said.Birth : held.Birth,
            Sex = Has(PersonParts.Sex) ? said.Sex : held.Sex,
            NationalNumber = Has(PersonParts.NationalNumber) ? said.NationalNumber : held.NationalNumber,
            Citizenships = Has(PersonParts.Citizenships) ? said.Citizenships : held.Citizenships,
            CountryOfBirth = Has(PersonParts.CountryOfBirth) ? said.CountryOfBirth : held.CountryOfBirth,
            Occupation = Has(PersonParts.Occupation) ? said.Occupation : held.Occupation,
            NationalTitle = Has(PersonParts.Occupation) ? said.NationalTitle : held.NationalTitle,
            Specialisation = Has(PersonParts.Specialisation) ? said.Specialisation : held.Specialisation,
            Qualifications = Has(PersonParts.Qualifications) ? said.Qualifications : held.Qualifications,
            Licences = Has(PersonParts.Licences) ? said.Licences : held.Licences,
            Employments = Has(PersonParts.Employments) ? said.Employments : held.Employments,
            Activity = Has(PersonParts.Activity) ? said.Activity : held.Activity,
            Registered = Has(PersonParts.Registered) ? said.Registered : held.Registered,
            Exit = Has(PersonParts.Exit) ? said.Exit : held.Exit.Type == PersonCodes.NotListedAnyMore ? PersonExit.None : held.Exit,
            Address = Has(PersonParts.Address) ? said.Address : held.Address,
            Contact = Has(PersonParts.Contact) ? said.Contact : held.Contact,
            AsSent = said.AsSent,
        };
    }
}
