using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit;

/// <summary>Names of what may become of a recorded row: its type, and an ending.</summary>
internal static class RowKind
{
    public const string Added = nameof(Added);
    public const string Changed = nameof(Changed);
    public const string Removed = nameof(Removed);

    public static string Of(Type type, EntityState state) => type.Name + state switch
    {
        EntityState.Added => Added,
        EntityState.Deleted => Removed,
        _ => Changed,
    };

    /// <summary>The type of row that a kind tells of; the kind itself where it tells of none.</summary>
    public static string TypeOf(string kind)
    {
        var ending = Array.Find([Added, Changed, Removed], e => kind.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? kind : kind[..^ending.Length];
    }
}
