using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.App.Audit;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>
/// What a certificate certifies in public: the least by which whoever holds the paper sees that it is the right one. Canonical JSON, these
/// fields in this order; the signature stands over it.
/// </summary>
/// <param name="Country">Of the register.</param>
/// <param name="Authority">Who certifies.</param>
/// <param name="Name">Of the person, as on the paper.</param>
/// <param name="BirthYear">None where it is not known.</param>
/// <param name="Occupation">ISCO-08.</param>
/// <param name="Standing">A code of <see cref="LicenceStanding"/>.</param>
/// <param name="Measures">How many suspensions and revocations the paper states.</param>
/// <param name="Details">SHA-256 of everything on the paper.</param>
internal sealed record Statement(
    string Format, string Code, string Country, string Authority, string Name, int? BirthYear, string Occupation, string Standing, int Measures,
    DateOnly IssuedOn, DateOnly ValidUntil, string Details)
{
    public const string FormatOne = "comity-good-standing-1";

    /// <summary>Before the JSON in what is signed: with it, a signature of the log's key can be taken for nothing else.</summary>
    public const string Head = "Comity certificate of good standing\n";

    internal static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write() => JsonSerializer.Serialize(this, Form);

    public static Statement Read(string text) => JsonSerializer.Deserialize<Statement>(text, Form)!;

    public static byte[] Sign(SigningKey key, string statement) => key.Sign(Encoding.UTF8.GetBytes(Head + statement));
}

/// <summary>All that stands on the paper, and its shape. The register may say something else later; the paper does not.</summary>
/// <param name="Birth">As far as it is known.</param>
internal sealed record CertificateDetails(
    string Number, string Family, string Given, IReadOnlyList<string> OtherNames, string Birth, string Occupation, string NationalTitle, string Specialisation,
    string Registered, IReadOnlyList<CertifiedQualification> Qualifications, IReadOnlyList<CertifiedLicence> Licences, string Standing, string StandingUntil,
    string Destination, string Addressee, string Purpose, string AskedBy, DateOnly AskedOn)
{
    public static CertificateDetails Of(PersonRecord r, LicenceStanding standing, CertificateRequest asked) => new(
        r.Number, r.Family, r.Given, [.. r.OtherNames.Select(n => Records.PersonWords.Name(n.Family, n.Given))], r.Birth.ToString(), r.Occupation, r.NationalTitle, r.Specialisation, r.Registered.ToString(),
        [.. r.Qualifications.Select(q => new CertifiedQualification(q.Title, q.Institution, q.Country, q.Completed.ToString()))],
        [.. r.Licences.Select(l => new CertifiedLicence(l.Status, l.From.ToString(), l.Until.ToString()))],
        standing.Code, standing.Until.ToString(), asked.Destination.Value, asked.Addressee, asked.Purpose, asked.By.ToString(), asked.On);

    public string Write() => JsonSerializer.Serialize(this, Statement.Form);

    public static CertificateDetails Read(string text) => JsonSerializer.Deserialize<CertificateDetails>(text, Statement.Form)!;

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

internal sealed record CertifiedQualification(string Title, string Institution, string Country, string Completed);

internal sealed record CertifiedLicence(string Status, string From, string Until);
