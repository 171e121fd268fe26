namespace Comity.App.Audit.Reading;

/// <summary>An entry as one reader may see it.</summary>
/// <param name="Whole">The reader sees person, reason and personal values; otherwise they are left out here already.</param>
/// <param name="Person">None where nobody signed in, it is kept from the reader, or was erased.</param>
/// <param name="Erased">The private part was erased.</param>
internal sealed record ToldEntry(
    long Sequence, DateTimeOffset At, string Process, string? Role, string? Country, string Kind, string Subject, IReadOnlyList<ValueChange> Values,
    bool Whole, Guid? PersonId, string? Person, string? Why, IReadOnlyList<ValueChange> Sealed, bool Erased)
{
    /// <summary>Names of people whose keys stand among the values; empty for who may not see the whole.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When the private part was erased, or the data of who did it.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <param name="inner">The reader may see personal values and the reason too; see <see cref="Audit.Process.SeenBy"/>.</param>
    public static ToldEntry Of(AuditEvent entry, bool whole, bool inner)
    {
        var (leaf, kept) = (entry.Told, whole ? entry.Kept : null);
        return new ToldEntry(
            entry.Sequence, entry.At, entry.Process, entry.Role, entry.Country, entry.Kind, entry.Subject, leaf.Values, whole,
            kept?.Person, null, inner ? kept?.Why : null, inner ? kept?.Sealed ?? [] : [], whole && entry.Private is null);
    }

    /// <summary>Without keys of rows, which tell a reader of a history nothing; those of people they may know by name stay.</summary>
    public ToldEntry WithoutKeys() => this with { Values = [.. Values.Where(v => !IsKey(v))], Sealed = [.. Sealed.Where(v => !IsKey(v))] };

    private bool IsKey(ValueChange change) =>
        (change.Is ?? change.Was) is { } text && Guid.TryParse(text, out _) && !People.ContainsKey(text);

    /// <summary>What a row that was added says otherwise than the one in whose place it stands; all that it says where there is none.</summary>
    public ToldEntry Since(ToldEntry? before, IReadOnlySet<string> silent) => this with
    {
        Values = Differences(before?.Values ?? [], Values, silent),

        // Who may not see what was sealed before is not told that it differs.
        Sealed = before is { Whole: false } ? Sealed : Differences(before?.Sealed ?? [], Sealed, silent),
    };

    private static IReadOnlyList<ValueChange> Differences(IReadOnlyList<ValueChange> before, IReadOnlyList<ValueChange> after, IReadOnlySet<string> silent)
    {
        var (was, now) = (before.ToDictionary(v => v.Field, v => v.Is), after.ToDictionary(v => v.Field, v => v.Is));
        return [.. now.Keys.Union(was.Keys).Where(field => !silent.Contains(field))
            .Select(field => new ValueChange(field, Said(was.GetValueOrDefault(field)), Said(now.GetValueOrDefault(field))))
            .Where(change => change.Was != change.Is)];
    }

    private static string? Said(string? text) => text is { Length: > 0 } ? text : null;
}
