using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Access.Organizations;

internal sealed class OrganizationTable : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organization");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(o => o.OrganizationId).HasColumnName("organization_id");
        builder.Property(o => o.Name).HasColumnName("name");
        builder.Property(o => o.Kind).HasColumnName("kind").HasConversion<string>();
        builder.Property(o => o.Country).HasColumnName("country");
        builder.Property(o => o.RegistrationNumber).HasColumnName("registration_number");
        builder.Property(o => o.NamedAt).HasColumnName("named_at");
        builder.Ignore(o => o.Subject);
    }
}
