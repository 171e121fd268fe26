namespace Comity.App.Audit.Reading;

/// <summary>An entry as one reader may see it.</summary>
/// <param name="Whole">The reader sees person, reason and personal values; otherwise they are left out here already.</param>
/// <param name="Person">None where nobody signed in, it is kept from the reader, or was erased.</param>
/// <param name="Erased">The private part was erased.</param>
internal sealed record ToldEntry(
    long Sequence, DateTimeOffset At, string Process, string? Role, string? Country, string Kind, string Subject, IReadOnlyList<ValueChange> Values,
    bool Whole, Guid? PersonId, string? Person, string? Why, IReadOnlyList<ValueChange> Sealed, bool Erased)
{
    /// <summary>When the private part was erased, or the data of who did it.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public static ToldEntry Of(AuditEvent entry, bool whole, string? name)
    {
        var (leaf, kept) = (entry.Told, whole ? entry.Kept : null);
        return new ToldEntry(
            entry.Sequence, entry.At, entry.Process, entry.Role, entry.Country, entry.Kind, entry.Subject, leaf.Values, whole,
            kept?.Person, kept is null ? null : name, kept?.Why, kept?.Sealed ?? [], whole && entry.Private is null);
    }
}
