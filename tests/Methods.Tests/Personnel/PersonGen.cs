using Comity.Methods.Personnel;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Personnel;

/// <summary>Records of invented persons: any script, anything unknown, several of everything, partial dates.</summary>
internal static class PersonGen
{
    private static readonly Gen<string> Text = Gen.Elements(
        "", "Testa", "O'Examplé", "Beispiel \"die\" Zweite", "back\\slash", "line\nfeed\ttab \u0001", "اختبار", "Тестова", "試験", "👩‍⚕️", " ", "UNK", "null");

    private static readonly Gen<string> Country = Gen.Elements("UNK", "XAA", "XBB", "XCC");

    private static readonly Gen<PartialDate> Date =
        from year in Gen.Choose(1900, 2100)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        from known in Gen.Choose(0, 3)
        select PartialDate.TryOf(known > 0 ? year : 0, known > 1 ? month : 0, known > 2 ? day : 0, out var date) ? date : PartialDate.Unknown;

    private static readonly Gen<OtherName> Other =
        from family in Text
        from given in Text
        from kind in Gen.Elements("", "former", "script")
        from until in Date
        select new OtherName(family, given, kind, until);

    private static readonly Gen<Qualification> Qualified =
        from title in Text from school in Text from country in Country from done in Date select new Qualification(title, school, country, done);

    private static readonly Gen<Licence> Licensed =
        from status in Gen.Elements("ACTIVE", "EXPIRED", "UNK") from first in Date from last in Date select new Licence(status, first, last);

    private static readonly Gen<Employment> Employed =
        from sector in Gen.Elements("PUB", "UNK")
        from facility in Text
        from territory in Gen.Elements("XA-1", "UNK")
        from share in Gen.Elements<int?>(null, 0, 500, 2000)
        from first in Date
        from last in Date
        select new Employment(sector, facility, territory, share, first, last);

    private static readonly Gen<Dictionary<string, string>> Sent =
        from fields in Gen.SubListOf("birth", "licence[2].until", "sex", "citizenship")
        from text in Text
        select fields.ToDictionary(f => f, f => text + f);

    public static readonly Gen<PersonRecord> Person =
        from texts in Text.ArrayOf(10)
        from dates in Date.ArrayOf(3)
        from countries in Country.ArrayOf(2)
        from citizenships in Few(Gen.Elements("XAA", "XBB"))
        from others in Few(Other)
        from qualifications in Few(Qualified)
        from licences in Few(Licensed)
        from posts in Few(Employed)
        from sent in Sent
        from gone in Gen.Elements("", "RETIREMENT", "UNK")
        select new PersonRecord("T" + texts[0])
        {
            Authority = texts[1],
            Family = texts[2],
            Given = texts[3],
            OtherNames = others,
            Birth = dates[0],
            Sex = texts[4] == "" ? "UNK" : "F",
            NationalNumber = texts[4],
            Citizenships = citizenships,
            CountryOfBirth = countries[0],
            Occupation = texts[5] == "" ? "UNK" : "2221",
            NationalTitle = texts[5],
            Specialisation = texts[6],
            Qualifications = qualifications,
            Licences = licences,
            Employments = posts,
            Activity = texts[7] == "" ? "UNK" : "PRAC",
            Registered = dates[1],
            Exit = gone == "" ? PersonExit.None : new PersonExit(dates[2], gone),
            Address = texts[8],
            Contact = texts[9],
            AsSent = sent,
        };

    public static Arbitrary<PersonRecord> Persons => Person.ToArbitrary();

    /// <summary>Pairs that differ in few places, or in none.</summary>
    public static Arbitrary<(PersonRecord One, PersonRecord Other)> Pairs =>
        (from one in Person
         from other in Person
         from some in Gen.Choose(0, 31)
         from more in Gen.Choose(0, 31)
         let parts = some & more
         select (one, one with
         {
             Qualifications = (parts & 1) > 0 ? other.Qualifications : [.. one.Qualifications],
             Licences = (parts & 2) > 0 ? [.. one.Licences, .. other.Licences] : [.. one.Licences],
             Employments = (parts & 4) > 0 ? [.. one.Employments.Skip(1)] : [.. one.Employments],
             Birth = (parts & 8) > 0 ? other.Birth : one.Birth,
             AsSent = (parts & 16) > 0 ? other.AsSent : one.AsSent,
         })).ToArbitrary();

    private static Gen<T[]> Few<T>(Gen<T> one) => from count in Gen.Choose(0, 3) from some in one.ArrayOf(count) select some;
}
