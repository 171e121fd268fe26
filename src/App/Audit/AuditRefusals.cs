using Comity.App.Common;

namespace Comity.App.Audit;

/// <summary>What the log refuses; the sentences are in the language files.</summary>
internal static class AuditRefusals
{
    public static readonly Refusal Empty = Refusal.Of("log-is-empty");

    public static readonly Refusal NoKey = Refusal.Of("log-key-not-here");

    public static Refusal NoSuchEntry(long entry) => Refusal.Of("no-such-log-entry", ("entry", entry));

    public static Refusal NotPublished(long entry) => Refusal.Of("log-entry-not-published", ("entry", entry));
}
