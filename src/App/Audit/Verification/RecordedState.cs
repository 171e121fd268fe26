using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Comity.App.Audit.Verification;

/// <summary>A recorded row as the log tells it: the last word on each field.</summary>
internal sealed class RecordedState(string type)
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _sealed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _secrets = new(StringComparer.Ordinal);
    private bool _erased;

    public bool Lives { get; private set; }

    public long? LastEntry { get; private set; }

    public void Take(AuditEvent entry)
    {
        if (RowKind.TypeOf(entry.Kind) != type)
        {
            return;
        }

        LastEntry = entry.Sequence;
        if (!entry.Kind.EndsWith(RowKind.Changed, StringComparison.Ordinal))
        {
            Begin(entry.Kind.EndsWith(RowKind.Added, StringComparison.Ordinal));
        }

        Set(_values, entry.Values);
        _erased |= entry.Kept is null;
        Set(_sealed, entry.Kept?.Sealed ?? []);
        Set(_secrets, entry.Kept?.Secrets ?? []);
    }

    /// <summary>The first field that is not what the log says; none where all are. What was erased cannot be compared.</summary>
    public string? Differs(IEnumerable<PropertyEntry> properties) => properties.FirstOrDefault(p =>
        RowChanges.Has<SecretAttribute>(p.Metadata) ? !_erased && ValueText.Fingerprint(p.CurrentValue) != _secrets.GetValueOrDefault(p.Metadata.Name)
        : RowChanges.Has<SealedAttribute>(p.Metadata) ? !_erased && ValueText.Of(p.CurrentValue) != Personal(p.Metadata.Name)
        : ValueText.Of(p.CurrentValue) != _values.GetValueOrDefault(p.Metadata.Name))?.Metadata.Name;

    /// <summary>A value that was told openly before it was marked personal stands where it stood.</summary>
    private string? Personal(string field) => _sealed.TryGetValue(field, out var value) ? value : _values.GetValueOrDefault(field);

    private void Begin(bool lives)
    {
        (Lives, _erased) = (lives, false);
        _values.Clear();
        _sealed.Clear();
        _secrets.Clear();
    }

    private static void Set(Dictionary<string, string?> values, IReadOnlyList<ValueChange> changes)
    {
        foreach (var change in changes)
        {
            values[change.Field] = change.Is;
        }
    }
}
