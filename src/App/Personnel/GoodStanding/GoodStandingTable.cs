using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Personnel.GoodStanding;

internal sealed class GoodStandingTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("good_standing");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.AskedBy).HasConversion<string>();
        builder.Ignore(c => c.Subject);
        ColumnNames.Give(builder);
    }
}
