using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Linkage;

namespace Comity.App.Personnel.Duplicates;

/// <summary>Two persons who may be one, as a search found them.</summary>
/// <param name="Score">Sum of weights, in tenths.</param>
/// <param name="Because">What each comparison said.</param>
/// <param name="Guard">Id of the guard that lowered the verdict, if any.</param>
/// <param name="Rules">Edition of the rules.</param>
/// <param name="Edition">Of the register.</param>
/// <param name="FirstPrint">Fingerprint of what was compared of the first: as long as it is the same, a decision holds.</param>
internal sealed record FoundPair(
    PairKey Key, int Score, Verdict Verdict, IReadOnlyList<ComparisonSaid> Because, string? Guard, string Rules, long Edition, string FirstPrint, string SecondPrint)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(IReadOnlyList<ComparisonSaid> because) => JsonSerializer.Serialize(because, Json);

    public static IReadOnlyList<ComparisonSaid> Read(string because) => JsonSerializer.Deserialize<ComparisonSaid[]>(because, Json)!;

    /// <summary>Of all that is compared of a person, whoever they are.</summary>
    public static string PrintOf(PersonRow row)
    {
        var person = LinkagePerson.Of(row.Id, row.Read());
        var text = JsonSerializer.Serialize(new
        {
            Names = person.Names.Select(n => new[] { n.Family, n.Given }),
            Birth = person.Birth.ToString(),
            person.Sex,
            person.CountryOfBirth,
            person.Citizenships,
            person.Occupation,
            person.Qualified,
            person.Institution,
            QualifiedOn = person.QualifiedOn.ToString(),
            person.NationalNumber,
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
