using System.Reflection;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Comity.App.Audit;

/// <summary>Reads from the change tracker what is about to change in recorded rows, field by field.</summary>
internal static class RowChanges
{
    private const string Told = "•";

    /// <param name="forgets">Former personal values are left out: they are being erased.</param>
    public static IReadOnlyList<Happening> Of(ChangeTracker tracker, bool forgets) =>
        [.. tracker.Entries<IRecorded>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Of).Select(h => forgets ? h with { Sealed = Forgotten(h.Sealed), Secrets = Forgotten(h.Secrets) } : h)];

    /// <summary>Is this a value of the row, as the log tells it? A number that the database gives is not known before.</summary>
    public static bool IsTold(IReadOnlyProperty property) =>
        !property.IsShadowProperty() && (property.ValueGenerated == ValueGenerated.Never || property.ClrType == typeof(Guid));

    public static bool Has<T>(IReadOnlyProperty property)
        where T : Attribute => property.PropertyInfo?.GetCustomAttribute<T>() is not null;

    private static Happening Of(EntityEntry<IRecorded> entry)
    {
        var properties = entry.Properties.Where(p => (entry.State != EntityState.Modified || p.IsModified) && IsTold(p.Metadata)).ToLookup(Kind);
        return new Happening(
            RowKind.Of(entry.Metadata.ClrType, entry.State),
            entry.Entity.Subject,
            Country(entry.Entity),
            [.. Changes(entry.State, properties[null], ValueText.Of), .. Changes(entry.State, properties[typeof(SecretAttribute)], ValueText.Fingerprint).Select(Hidden)],
            Changes(entry.State, properties[typeof(SealedAttribute)], ValueText.Of))
        {
            Secrets = Changes(entry.State, properties[typeof(SecretAttribute)], ValueText.Fingerprint),
        };
    }

    private static Type? Kind(PropertyEntry property) =>
        Has<SecretAttribute>(property.Metadata) ? typeof(SecretAttribute)
        : Has<SealedAttribute>(property.Metadata) ? typeof(SealedAttribute)
        : null;

    private static IReadOnlyList<ValueChange> Changes(EntityState state, IEnumerable<PropertyEntry> properties, Func<object?, string?> text) =>
        [.. properties.Select(p => Change(state, p, text)).Where(c => c.Was != c.Is)];

    private static ValueChange Change(EntityState state, PropertyEntry property, Func<object?, string?> text) => new(
        property.Metadata.Name,
        state == EntityState.Added ? null : text(property.OriginalValue),
        state == EntityState.Deleted ? null : text(property.CurrentValue));

    private static IReadOnlyList<ValueChange> Forgotten(IReadOnlyList<ValueChange> changes) => [.. changes.Select(c => c with { Was = null })];

    private static ValueChange Hidden(ValueChange secret) =>
        new(secret.Field, secret.Was is null ? null : Told, secret.Is is null ? null : Told);

    private static CountryCode? Country(IRecorded row) => (row as IOfCountry)?.Country ?? (row as IOfCountryAlone)?.Country ?? (row as IMaybeOfCountry)?.Country;
}
