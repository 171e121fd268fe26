using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.RecruitmentChecks.Records;

internal sealed class RecruitmentTable : IEntityTypeConfiguration<Recruitment>
{
    public void Configure(EntityTypeBuilder<Recruitment> builder)
    {
        builder.ToTable("recruitment");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasConversion<string>();
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Ignore(r => r.Subject);
        builder.Ignore(r => r.Request);
        ColumnNames.Give(builder);
    }
}

internal sealed class KeptCheckTable : IEntityTypeConfiguration<KeptCheck>
{
    public void Configure(EntityTypeBuilder<KeptCheck> builder)
    {
        builder.ToTable("kept_check");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Recruitment>().WithMany().HasForeignKey(c => c.RecruitmentId);
        builder.Property(c => c.Outcome).HasConversion<string>();
        builder.Property(c => c.Cause).HasConversion<string>();
        builder.Ignore(c => c.Subject);
        builder.Ignore(c => c.Kept);
        ColumnNames.Give(builder);
    }
}

internal sealed class RecruitmentDecisionTable : IEntityTypeConfiguration<RecruitmentDecision>
{
    public void Configure(EntityTypeBuilder<RecruitmentDecision> builder)
    {
        builder.ToTable("recruitment_decision");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne<Recruitment>().WithMany().HasForeignKey(d => d.RecruitmentId);
        builder.Ignore(d => d.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class RecruitmentFileTable : IEntityTypeConfiguration<RecruitmentFile>
{
    public void Configure(EntityTypeBuilder<RecruitmentFile> builder)
    {
        builder.ToTable("recruitment_file");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<Recruitment>().WithMany().HasForeignKey(f => f.RecruitmentId);
        builder.Ignore(f => f.Subject);
        ColumnNames.Give(builder);
    }
}
