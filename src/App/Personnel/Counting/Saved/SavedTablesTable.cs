using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Personnel.Counting.Saved;

internal sealed class SavedTablesTable : IEntityTypeConfiguration<SavedTable>
{
    public void Configure(EntityTypeBuilder<SavedTable> builder)
    {
        builder.ToTable("saved_table");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.Subject);
        ColumnNames.Give(builder);
    }
}
