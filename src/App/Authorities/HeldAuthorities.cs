using Comity.App.Authorities.Published;
using Comity.App.Database;
using Comity.App.Serving;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities;

/// <summary>Reads what was published, and keeps it until something is published.</summary>
internal sealed class HeldAuthorities(IDbContextFactory<ExchangeDb> databases, PublicationStamp stamp) : IAuthorities
{
    private volatile Held? _held;

    public async ValueTask<AuthorityRegister> CurrentAsync(CancellationToken cancellation)
    {
        var now = await stamp.CurrentAsync(cancellation);
        if (_held is { } held && held.Stamp == now)
        {
            return held.Register;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<PublishedDesignation>().AsNoTracking().ToListAsync(cancellation);
        var register = new AuthorityRegister(rows.Select(Of));
        _held = new Held(now, register);
        return register;
    }

    internal static PublishedAuthority Of(PublishedDesignation row) => new(
        row.DesignationId, row.Segment, row.Version, row.Country.Value, Word(row.Change.ToString()), row.PublishedAt, row.ValidFrom, row.ValidTo,
        row.Ending == Ending.None ? null : Word(row.Ending.ToString()), row.Scopes.Names(), row.Institution, row.Unit, row.Office, row.HolderName,
        row.HolderSince, row.DeputyName, row.Email, row.Telephone, Parts(row.Languages, ','), row.MandateLink, row.MandateFile, row.MandateDate,
        row.MandateIssuer, row.MandateLanguage, row.MandateRestricted, row.NotifiedOn, row.ConfirmedOn, row.StillRightOn, Parts(row.SubUnits, '\n'));

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string[] Parts(string text, char mark) => text.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed record Held(string Stamp, AuthorityRegister Register);
}
