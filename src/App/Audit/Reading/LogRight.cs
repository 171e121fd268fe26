using Comity.App.Access;
using Comity.App.Database;

namespace Comity.App.Audit.Reading;

/// <summary>Who sees more of an entry than the public: names, reasons and personal values.</summary>
internal static class LogRight
{
    /// <summary>An authority's people for their own country; Secretariat and auditor for all; nobody else.</summary>
    public static Reach Of(Acting who) => who.May(Permission.ReadUnpublished) || who.May(Permission.ReadAuditLog) ? who.Reach : Reach.Nothing;

    /// <summary>An entry that is no country's is seen by those who see all.</summary>
    public static bool Sees(this Reach reach, string? country) => reach.All || (country is not null && reach.Country?.Value == country);

    /// <summary>Whether the reader may see personal values and reasons of an entry that they see whole.</summary>
    public static bool SeesInside(this Acting who, AuditEvent entry) =>
        DeclaredProcesses.Find(entry.Process)?.SeenBy is not { } permission || who.Role == Role.Itself || (who.May(permission) && who.Country is { } own && own.Value == entry.Country);

    public static IQueryable<AuditEvent> Within(this IQueryable<AuditEvent> entries, Reach reach)
    {
        var country = reach.Country?.Value;
        return reach.All ? entries
            : country is not null ? entries.Where(e => e.Country == country)
            : entries.Where(e => false);
    }
}
