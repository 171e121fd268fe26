using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Access.People;

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(i => i.KeyHash).HasColumnName("key_hash");
        builder.Property(i => i.Email).HasColumnName("email");
        builder.Property(i => i.Name).HasColumnName("name");
        builder.Property(i => i.Language).HasColumnName("language");
        builder.Property(i => i.Role).HasColumnName("role").HasConversion<string>();
        builder.Property(i => i.Country).HasColumnName("country");
        builder.Property(i => i.OrganizationId).HasColumnName("organization_id");
        builder.Property(i => i.Until).HasColumnName("until");
        builder.Property(i => i.InvitedBy).HasColumnName("invited_by");
        builder.Property(i => i.InvitedAt).HasColumnName("invited_at");
        builder.Property(i => i.GoodUntil).HasColumnName("good_until");
        builder.Property(i => i.Replaces).HasColumnName("replaces");
        builder.Property(i => i.RevokedAt).HasColumnName("revoked_at");
        builder.Property(i => i.AcceptedAt).HasColumnName("accepted_at");
        builder.Property(i => i.AcceptedBy).HasColumnName("accepted_by");
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.AcceptedBy);
        builder.Ignore(i => i.Subject);
    }
}
