namespace Comity.App.Audit.Reading;

/// <summary>What is asked of the newest entries.</summary>
/// <param name="InReach">Kinds of which the reader is told what lies in their reach.</param>
/// <param name="ForAll">Kinds of which everybody is told what is published.</param>
/// <param name="From">First moment.</param>
/// <param name="Before">Older than the entry of this number; none for the newest.</param>
internal sealed record LatestQuestion(IReadOnlyCollection<string> InReach, IReadOnlyCollection<string> ForAll, DateTimeOffset From, long? Before, int Most)
{
    // By moment, as the index has it: entries of old are not even looked at.
    public IQueryable<AuditEvent> Of(IQueryable<AuditEvent> entries, string kind)
    {
        entries = entries.Where(e => e.Kind == kind && e.At >= From);
        entries = Before is { } sequence ? entries.Where(e => e.Sequence < sequence) : entries;
        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).Take(Most);
    }
}
