using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Audit;

internal sealed class ProcessRunTable : IEntityTypeConfiguration<ProcessRun>
{
    public void Configure(EntityTypeBuilder<ProcessRun> builder)
    {
        builder.ToTable("process_run");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(r => r.Process).HasColumnName("process");
        builder.Property(r => r.Person).HasColumnName("person_id");
        builder.Property(r => r.Role).HasColumnName("role");
        builder.Property(r => r.Country).HasColumnName("country");
        builder.Property(r => r.Why).HasColumnName("why");
        builder.Property(r => r.At).HasColumnName("at");
    }
}

internal sealed class AuditEventTable : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("audit_event");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).HasColumnName("sequence");
        builder.Property(e => e.RunId).HasColumnName("run_id");
        builder.HasOne<ProcessRun>().WithMany().HasForeignKey(e => e.RunId);
        builder.Property(e => e.Kind).HasColumnName("kind");
        builder.Property(e => e.Subject).HasColumnName("subject");
        builder.Property(e => e.Country).HasColumnName("country");
        builder.Property(e => e.Values).HasColumnName("event_values");
        builder.Property(e => e.Sealed).HasColumnName("sealed");
    }
}
