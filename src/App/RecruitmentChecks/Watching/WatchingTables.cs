using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.RecruitmentChecks.Watching;

internal sealed class WatchedMonthTable : IEntityTypeConfiguration<WatchedMonth>
{
    public void Configure(EntityTypeBuilder<WatchedMonth> builder)
    {
        builder.ToTable("watched_month");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Month).ValueGeneratedNever();
        builder.Ignore(m => m.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class WatchedCorridorTable : IEntityTypeConfiguration<WatchedCorridor>
{
    public void Configure(EntityTypeBuilder<WatchedCorridor> builder)
    {
        builder.ToTable("watched_corridor");
        builder.HasKey(c => new { c.Month, c.Destination, c.Source, c.Occupation });
        builder.Property(c => c.Month).ValueGeneratedNever();
        builder.HasOne<WatchedMonth>().WithMany().HasForeignKey(c => c.Month);
        builder.Ignore(c => c.Subject);
        ColumnNames.Give(builder);
    }
}
