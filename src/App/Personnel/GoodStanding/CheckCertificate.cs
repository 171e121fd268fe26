using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>What anybody learns who types the code of a paper: how it stands, and the least by which the paper is compared.</summary>
/// <param name="Statement">None where it was withdrawn: then nothing of the person is told.</param>
/// <param name="Signed">The statement byte for byte, as it was signed.</param>
internal sealed record CheckedCertificate(
    string Code, CertificateState State, DateOnly? WithdrawnOn, Statement? Statement, string? Signed, byte[]? Signature, string? Key);

/// <summary>Anybody looks up a certificate by its code, and by nothing else.</summary>
internal sealed class CheckCertificate(DbContextOptions<ExchangeDb> options, TimeProvider time)
{
    /// <summary>None where there is no such code.</summary>
    public async Task<CheckedCertificate?> FindAsync(string? typed, CancellationToken cancellation)
    {
        if (CertificateCode.Read(typed) is not { } code)
        {
            return null;
        }

        // The code is what gives the right to see this one row.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        return await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, cancellation) is { } found ? Told(found) : null;
    }

    private CheckedCertificate Told(Certificate found) => found.StateOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) switch
    {
        CertificateState.Withdrawn => new(found.Code, CertificateState.Withdrawn, DateOnly.FromDateTime(found.WithdrawnAt!.Value.UtcDateTime), null, null, null, null),
        var state => new(found.Code, state, null, Statement.Read(found.Statement), found.Statement, found.Signature, found.KeyId),
    };
}
