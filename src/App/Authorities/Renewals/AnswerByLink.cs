using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Renewals;

/// <summary>What whoever holds the link of a letter sees and may say. Looking changes nothing, for scanners of mail look too.</summary>
internal sealed class AnswerByLink(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>The designation that the link asks about; nothing where it is no longer good.</summary>
    public async Task<Designation?> LookAsync(string token, CancellationToken cancellation)
    {
        await using var scope = Open();
        await using var db = scope.ServiceProvider.GetRequiredService<Exchange>().Open();
        return await FindAsync(db, token, cancellation) is { } link ? await AskedAsync(db, link, cancellation) : null;
    }

    public async Task<Result<Designation>> ConfirmAsync(string token, CancellationToken cancellation)
    {
        await using var scope = Open();
        RenewalLink? link;
        await using (var db = scope.ServiceProvider.GetRequiredService<Exchange>().Open())
        {
            link = await FindAsync(db, token, cancellation);
        }

        if (link is null)
        {
            return AuthoritiesRefusals.LinkNotGood();
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return await scope.ServiceProvider.GetRequiredService<DesignationActs>().RunAsync(
            AuthoritiesProcesses.StillRight, new About(link.DesignationId, link.Country), null,
            (one, _) => one.AskedInVain.Count == 0 ? AuthoritiesRefusals.LinkNotGood() : DesignationDecisions.StillRight(one, today),
            cancellation,
            async (db, _, inner) => (await FindAsync(db, token, inner))!.Use(time.GetUtcNow()));
    }

    private static async Task<Designation?> AskedAsync(ExchangeDb db, RenewalLink link, CancellationToken cancellation) =>
        await DesignationRecord.FindAsync(db, link.DesignationId, cancellation) is { AskedInVain.Count: > 0 } asked ? asked : null;

    private async Task<RenewalLink?> FindAsync(ExchangeDb db, string token, CancellationToken cancellation)
    {
        var fingerprint = RenewalLink.FingerprintOf(token);
        var link = await db.Set<RenewalLink>().SingleOrDefaultAsync(l => l.Fingerprint == fingerprint, cancellation);
        return link?.IsGood(time.GetUtcNow()) == true ? link : null;
    }

    /// <summary>Comity acts, on the word of whoever holds the link; apart from whoever may be signed in.</summary>
    private AsyncServiceScope Open()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        return scope;
    }
}
