using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel;

/// <summary>Persons who never lived.</summary>
internal static class Synthetic
{
    public static PersonRecord Nurse(string number = "N-1") => new(number)
    {
        Authority = "Synthetic Nursing Council",
        Family = "Testova-Mensah",
        Given = "Ánnà Synthetica",
        OtherNames = [new OtherName("Тестова", "Анна", "script"), new OtherName("Probe", "Anna", "former", PartialDate.Parse("2010"))],
        Birth = PartialDate.Parse("1980-05-17"),
        Sex = PersonCodes.Female,
        Citizenships = ["GHA", "GBR"],
        CountryOfBirth = "GHA",
        Occupation = "2221",
        Qualifications = [new Qualification("Synthetic diploma", "Synthetic school", "GHA", PartialDate.Parse("2001-07"))],
        Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("2002-01-04"), PartialDate.Parse("2027-12-31"))],
        Employments = [new Employment(PersonCodes.Public, "Synthetic hospital", "GH-AA", 800)],
        Activity = PersonCodes.Practising,
        Registered = PartialDate.Parse("2002-01-04"),
    };
}
