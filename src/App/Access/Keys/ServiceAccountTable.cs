using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Access.Keys;

internal sealed class ServiceAccountTable : IEntityTypeConfiguration<ServiceAccount>
{
    public void Configure(EntityTypeBuilder<ServiceAccount> builder)
    {
        builder.ToTable("service_account");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(a => a.Name).HasColumnName("name");
        builder.Property(a => a.Country).HasColumnName("country");
        builder.Property(a => a.Scopes).HasColumnName("scopes");
        builder.Property(a => a.KeyStart).HasColumnName("key_start");
        builder.Property(a => a.KeyHash).HasColumnName("key_hash");
        builder.Property(a => a.CreatedBy).HasColumnName("created_by");
        builder.Property(a => a.CreatedAt).HasColumnName("created_at");
        builder.Property(a => a.ExpiresAt).HasColumnName("expires_at");
        builder.Property(a => a.LastUsedAt).HasColumnName("last_used_at");
        builder.Property(a => a.RemindedDays).HasColumnName("reminded_days");
        builder.Property(a => a.RevokedAt).HasColumnName("revoked_at");
        builder.Ignore(a => a.Subject);
        builder.Ignore(a => a.Permissions);
    }
}
