using System.Globalization;
using Comity.Methods.Personnel;

namespace Comity.Bench;

/// <summary>Persons by number, without a register around them: any of a million can be asked for again.</summary>
internal static class MadeUpPersons
{
    /// <summary>The same person at every call. Some names are many people's, most are few people's.</summary>
    public static PersonRecord Of(int at)
    {
        var random = new Draws((ulong)at);
        var share = random.NextDouble();
        var family = Word((int)(30_000 * share * share), 3);
        var birth = new DateOnly(1950, 1, 1).AddDays(random.Next(18_000));
        var registered = PartialDate.Of(birth.AddDays(8_500 + random.Next(3_000)));
        return new PersonRecord(string.Create(CultureInfo.InvariantCulture, $"T-{at:0000000}"))
        {
            Family = family,
            Given = Word(random.Next(4_000), 2),
            Birth = PartialDate.Of(birth),
            Sex = random.Next(3) == 0 ? PersonCodes.Male : PersonCodes.Female,
            OtherNames = random.Next(4) == 0 ? [new OtherName(Word(random.Next(30_000), 3), "", "former")] : [],
            Citizenships = ["GHA"],
            CountryOfBirth = "GHA",
            Occupation = random.Next(3) == 0 ? "2211" : "2221",
            Qualifications = [new Qualification("Synthetic diploma", "", "GHA", registered)],
            Registered = registered,
            Licences = [new Licence(PersonCodes.Active, registered, PartialDate.Parse("2030-12-31"))],
            Activity = PersonCodes.Practising,
        };
    }

    /// <summary>Of invented syllables, another one for each number.</summary>
    private static string Word(int number, int syllables)
    {
        string[] parts = ["tes", "pro", "mus", "bei", "spi", "el", "ta", "no", "ver", "su", "ki", "ra", "mo", "del", "ana", "ix", "bo", "fi", "lu", "ze", "ga", "ho", "ja", "ny", "qui", "ro", "shi", "tu", "ul", "vo", "wa", "zy"];
        var word = "";
        for (var i = 0; i < syllables; i++, number /= parts.Length)
        {
            word += parts[number % parts.Length];
        }

        return char.ToUpperInvariant(word[0]) + word[1..] + "na";
    }
}
