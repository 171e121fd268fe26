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
            db.Happenings!.Add(Happening.Of(Kind, SubjectOf(entry), country is null ? null : CountryCode.Parse(country)));
        }
    }

    /// <summary>All private parts about these subjects that hold personal values or a reason. To be called as the one above.</summary>
    public static async Task EraseSealedAsync(this ExchangeDb db, IReadOnlyCollection<string> subjects, CancellationToken cancellation)
    {
        var about = subjects.ToArray();
        var entries = await db.Set<AuditEvent>().AsNoTracking().Where(e => about.Contains(e.Subject) && e.Private != null).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        foreach (var entry in entries.Where(e => e.Kept is null or { Sealed.Count: > 0 } or { Why.Length: > 0 }))
        {
            await db.ErasePrivatePartAsync(entry.Sequence, cancellation);
        }
    }

    public static string SubjectOf(long entry) => Prefix + entry.ToString(CultureInfo.InvariantCulture);

    /// <summary>Which entry lost its private part, where this leaf says so.</summary>
    public static long? EntryOf(Leaf leaf) =>
        leaf.Kind == Kind && leaf.Subject.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(leaf.Subject.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? entry
            : null;
}
