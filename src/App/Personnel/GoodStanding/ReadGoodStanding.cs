using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Personnel.GoodStanding;

/// <summary><c>GET /api/v1/good-standing/{code}</c>: how a certificate stands, with its signature.</summary>
internal static class ReadGoodStanding
{
    public static async Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> Handle(string code, CheckCertificate check, Reader reader, CancellationToken cancellation) =>
        await check.FindAsync(code, cancellation) is { } found
            ? TypedResults.Ok(CertificateAnswer.Of(found))
            : reader.Refused(GoodStandingRefusals.UnknownCode(), StatusCodes.Status404NotFound);
}

/// <summary>A certificate of good standing.</summary>
/// <param name="State">valid, expired or withdrawn.</param>
/// <param name="Statement">What it certifies; absent where it was withdrawn.</param>
/// <param name="Signed">The statement as it was signed: the signature stands over "Comity certificate of good standing", a line feed, and this text.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256, as DER, in base64.</param>
/// <param name="Key">Which key signed; see /api/v1/log/key.</param>
internal sealed record CertificateAnswer(
    string Code, string State, DateOnly? WithdrawnOn, StatementAnswer? Statement, string? Signed, string? Signature, string? Key)
{
    public static CertificateAnswer Of(CheckedCertificate found) => new(
        found.Code, found.State.ToString().ToLowerInvariant(), found.WithdrawnOn, found.Statement is { } statement ? StatementAnswer.Of(statement) : null, found.Signed,
        found.Signature is { } bytes ? Convert.ToBase64String(bytes) : null, found.Key);
}

/// <summary>What a certificate certifies.</summary>
/// <param name="Country">Country of the register, alpha-3.</param>
/// <param name="Occupation">ISCO-08 unit group, or UNK.</param>
/// <param name="Standing">LICENSED, REGISTERED, SUSPENDED, REVOKED, EXPIRED, LEFT or UNKNOWN, on the day of issue.</param>
/// <param name="Measures">How many suspensions and revocations the paper states.</param>
internal sealed record StatementAnswer(
    string Country, string Authority, string Name, int? BirthYear, string Occupation, string Standing, int Measures, DateOnly IssuedOn, DateOnly ValidUntil)
{
    public static StatementAnswer Of(Statement s) => new(s.Country, s.Authority, s.Name, s.BirthYear, s.Occupation, s.Standing, s.Measures, s.IssuedOn, s.ValidUntil);
}
