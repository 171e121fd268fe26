using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Comity.App.Audit;

/// <summary>Reads from the change tracker what is about to change in recorded rows, field by field.</summary>
internal static class RowChanges
{
    public static IReadOnlyList<Happening> Of(ChangeTracker tracker) =>
        [.. tracker.Entries<IRecorded>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(Of)];

    private static Happening Of(EntityEntry<IRecorded> entry)
    {
        var changes = entry.Properties.Where(p => entry.State != EntityState.Modified || p.IsModified)
            .Where(p => !p.Metadata.IsShadowProperty())
            .Select(p => (Change: Of(entry.State, p), Sealed: Has<SealedAttribute>(p)))
            .Where(c => c.Change.Was != c.Change.Is)
            .ToList();
        return new Happening(
            entry.Metadata.ClrType.Name + Ending(entry.State),
            entry.Entity.Subject,
            (entry.Entity as IOfCountry)?.Country ?? (entry.Entity as IMaybeOfCountry)?.Country,
            [.. changes.Where(c => !c.Sealed).Select(c => c.Change)],
            [.. changes.Where(c => c.Sealed).Select(c => c.Change)]);
    }

    private static ValueChange Of(EntityState state, PropertyEntry property)
    {
        if (Has<SecretAttribute>(property))
        {
            return new ValueChange(property.Metadata.Name, null, "•");
        }

        return new ValueChange(
            property.Metadata.Name,
            state == EntityState.Added ? null : Text(property.OriginalValue),
            state == EntityState.Deleted ? null : Text(property.CurrentValue));
    }

    private static bool Has<T>(PropertyEntry property)
        where T : Attribute => property.Metadata.PropertyInfo?.GetCustomAttribute<T>() is not null;

    private static string Ending(EntityState state) => state switch
    {
        EntityState.Added => "Added",
        EntityState.Deleted => "Removed",
        _ => "Changed",
    };

    /// <summary>One way of writing a value, whatever the database makes of it.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => UtcText.Write(moment),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        bool yes => yes ? "true" : "false",
        IEnumerable<string> texts => JsonSerializer.Serialize(texts),
        _ => value.ToString(),
    };
}
