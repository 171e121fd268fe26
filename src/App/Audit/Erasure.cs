using System.Globalization;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit;

/// <summary>
/// Takes the private part of an entry away for good, where data protection demands it. The leaf stays, and the tree with it; that the
/// part is gone must itself stand in the log, else it counts as removed behind the program's back.
/// </summary>
internal static class Erasure
{
    public const string Kind = "PrivatePartErased";
    private const string Prefix = "log-entry/";

    /// <summary>To be called within a process that records <see cref="Kind"/>.</summary>
    public static async Task ErasePrivatePartAsync(this ExchangeDb db, long entry, CancellationToken cancellation)
    {
        var erased = await db.Database.ExecuteSqlAsync(
            $"UPDATE audit_event SET private = NULL, salt = NULL, person_id = NULL WHERE sequence = {entry} AND private IS NOT NULL", cancellation);
        if (erased == 1)
        {
            var country = await db.Set<AuditEvent>().Where(e => e.Sequence == entry).Select(e => e.Country).SingleAsync(cancellation);
            db.Happenings!.Add(Happening.Of(Kind, Prefix + entry.ToString(CultureInfo.InvariantCulture), country is null ? null : CountryCode.Parse(country)));
        }
    }

    /// <summary>Which entry lost its private part, where this leaf says so.</summary>
    public static long? EntryOf(Leaf leaf) =>
        leaf.Kind == Kind && leaf.Subject.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(leaf.Subject.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? entry
            : null;
}
