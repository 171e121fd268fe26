using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Audit;

internal sealed class AuditEventTable : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("audit_event");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).HasColumnName("sequence").ValueGeneratedNever();
        builder.Property(e => e.At).HasColumnName("at");
        builder.Property(e => e.Run).HasColumnName("run_id");
        builder.Property(e => e.Process).HasColumnName("process");
        builder.Property(e => e.Role).HasColumnName("role");
        builder.Property(e => e.Country).HasColumnName("country");
        builder.Property(e => e.Kind).HasColumnName("kind");
        builder.Property(e => e.Subject).HasColumnName("subject");
        builder.Property(e => e.Person).HasColumnName("person_id");
        builder.Property(e => e.Leaf).HasColumnName("leaf");
        builder.Property(e => e.LeafHash).HasColumnName("leaf_hash");
        builder.Property(e => e.Private).HasColumnName("private");
        builder.Property(e => e.Salt).HasColumnName("salt");
        builder.Ignore(e => e.Told).Ignore(e => e.Kept).Ignore(e => e.Values);
    }
}

internal sealed class SignedHeadTable : IEntityTypeConfiguration<SignedHead>
{
    public void Configure(EntityTypeBuilder<SignedHead> builder)
    {
        builder.ToTable("audit_head");
        builder.HasKey(h => h.Size);
        builder.Property(h => h.Size).HasColumnName("size").ValueGeneratedNever();
        builder.Property(h => h.Root).HasColumnName("root");
        builder.Property(h => h.At).HasColumnName("at");
        builder.Property(h => h.Key).HasColumnName("key_id");
        builder.Property(h => h.Signature).HasColumnName("signature");
        builder.Ignore(h => h.RootHash).Ignore(h => h.Signed);
    }
}

internal sealed class PublishedSubjectTable : IEntityTypeConfiguration<PublishedSubject>
{
    public void Configure(EntityTypeBuilder<PublishedSubject> builder)
    {
        builder.ToTable("audit_published");
        builder.HasKey(p => p.Subject);
        builder.Property(p => p.Subject).HasColumnName("subject");
    }
}
