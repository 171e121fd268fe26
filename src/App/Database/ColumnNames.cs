using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Database;

/// <summary>Columns are called as their properties, in small letters: <c>holder_name</c>.</summary>
internal static class ColumnNames
{
    public static void Give<T>(EntityTypeBuilder<T> builder)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            builder.Property(property.Name).HasColumnName(Of(property.Name));
        }
    }

    private static string Of(string property)
    {
        var name = new StringBuilder();
        foreach (var letter in property)
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
