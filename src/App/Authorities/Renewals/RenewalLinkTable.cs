using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Authorities.Renewals;

internal sealed class RenewalLinkTable : IEntityTypeConfiguration<RenewalLink>
{
    public void Configure(EntityTypeBuilder<RenewalLink> builder)
    {
        builder.ToTable("renewal_link");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Ignore(l => l.Subject);
        ColumnNames.Give(builder);
    }
}
