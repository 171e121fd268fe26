using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Personnel.Releases;

internal sealed class ReleaseRows : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("release");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasConversion<string>();
        builder.Property(r => r.Audience).HasConversion<string>();
        builder.Ignore(r => r.FileName);
        builder.Ignore(r => r.Subject);
        builder.Ignore(r => r.Rules);
        builder.Ignore(r => r.Asked);
        ColumnNames.Give(builder);
        builder.Property(r => r.Primary).HasColumnName("withheld_primary");
        builder.Property(r => r.Secondary).HasColumnName("withheld_secondary");
        builder.Property(r => r.On).HasColumnName("on_day");
        builder.Property(r => r.From).HasColumnName("from_year");
        builder.Property(r => r.To).HasColumnName("to_year");
    }
}

internal sealed class ReleaseContentRows : IEntityTypeConfiguration<ReleaseContent>
{
    public void Configure(EntityTypeBuilder<ReleaseContent> builder)
    {
        builder.ToTable("release_content");
        builder.HasKey(c => c.ReleaseId);
        builder.Property(c => c.ReleaseId).ValueGeneratedNever();
        ColumnNames.Give(builder);
    }
}

internal sealed class DisclosureSettingRows : IEntityTypeConfiguration<DisclosureSetting>
{
    public void Configure(EntityTypeBuilder<DisclosureSetting> builder)
    {
        builder.ToTable("disclosure_setting");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Subject);
        builder.Ignore(s => s.Parameters);
        ColumnNames.Give(builder);
    }
}
