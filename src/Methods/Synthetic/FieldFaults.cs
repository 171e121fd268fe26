using Comity.Methods.Personnel;

namespace Comity.Methods.Synthetic;

/// <summary>Puts one value into a row that no register should hold.</summary>
internal static class FieldFaults
{
    private static readonly string[] Nowhere = ["Atlantis", "Utopia", "Republic of Nowhere", "??", "ZZ9"];
    private static readonly string[] NoDates = ["1985-02-31", "31.13.1979", "0000-00-00", "12/34/1990", "1977-6"];
    private static readonly string[] NoSex = ["W", "Q", "7", "yes"];
    private static readonly string[] NoOccupation = ["9998", "22", "DOC", "2399X"];

    public static PersonRecord Plant(PersonRecord record, long row, SyntheticPlan plan, SyntheticPersons persons, Draws draws, List<PlantedFault> planted)
    {
        var kind = draws.Of([(FaultKinds.ImpossibleDate, 30), (FaultKinds.FutureDate, 20), (FaultKinds.UnknownCountry, 20), (FaultKinds.BadCode, 20), (FaultKinds.RepeatedNumber, row == 0 ? 0 : 10)]);
        if (kind == FaultKinds.RepeatedNumber)
        {
            var other = persons.Number((long)(draws.Unit() * row));
            planted.Add(new(row + 1, other, kind, other, SyntheticColumns.Number));
            return record with { Number = other };
        }

        var (field, text) = kind switch
        {
            FaultKinds.ImpossibleDate => (draws.Of(SyntheticColumns.Dates), draws.Of(NoDates)),
            FaultKinds.FutureDate => (draws.Of([SyntheticColumns.Birth, SyntheticColumns.QualifiedOn, SyntheticColumns.Registered]), $"{plan.On.Year + draws.Between(1, 60):0000}-0{draws.Between(1, 9)}-1{draws.Below(10)}"),
            FaultKinds.UnknownCountry => (draws.Of([SyntheticColumns.Citizenship, SyntheticColumns.Born, SyntheticColumns.Qualified]), draws.Of(Nowhere)),
            _ when draws.InThousand(500) => (SyntheticColumns.Sex, draws.Of(NoSex)),
            _ => (SyntheticColumns.Occupation, draws.Of(NoOccupation)),
        };
        planted.Add(new(row + 1, "", kind, "", field));
        return Unread(record, field) with { AsSent = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = text } };
    }

    private static PersonRecord Unread(PersonRecord record, string field) => field switch
    {
        SyntheticColumns.Birth => record with { Birth = PartialDate.Unknown },
        SyntheticColumns.QualifiedOn => record with { Qualifications = [record.Qualifications[0] with { Completed = PartialDate.Unknown }] },
        SyntheticColumns.Qualified => record with { Qualifications = [record.Qualifications[0] with { Country = PersonCodes.Unknown }] },
        SyntheticColumns.Registered => record with { Registered = PartialDate.Unknown },
        SyntheticColumns.Citizenship => record with { Citizenships = [] },
        SyntheticColumns.Born => record with { CountryOfBirth = PersonCodes.Unknown },
        SyntheticColumns.Sex => record with { Sex = PersonCodes.Unknown },
        _ => record with { Occupation = PersonCodes.Unknown },
    };
}
