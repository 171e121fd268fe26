using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Authorities;

internal sealed class DesignationEntryTable : IEntityTypeConfiguration<DesignationEntry>
{
    public void Configure(EntityTypeBuilder<DesignationEntry> builder)
    {
        builder.ToTable("designation_entry");
        builder.HasKey(e => new { e.DesignationId, e.Number });
        builder.Property(e => e.DesignationId).ValueGeneratedNever();
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasConversion<string>();
        builder.Property(e => e.Purpose).HasConversion<string>();
        builder.Property(e => e.Taken).HasConversion<string>();
        builder.Property(e => e.Scopes).HasConversion<string>();
        builder.Ignore(e => e.Subject);
        builder.Ignore(e => e.RecordedOn);
        builder.Ignore(e => e.HasMandate);
        builder.Ignore(e => e.Particulars);
        ColumnNames.Give(builder);
    }
}

internal sealed class PublishedDesignationTable : IEntityTypeConfiguration<PublishedDesignation>
{
    public void Configure(EntityTypeBuilder<PublishedDesignation> builder)
    {
        builder.ToTable("published_designation");
        builder.HasKey(p => new { p.DesignationId, p.Segment, p.Version });
        builder.Property(p => p.DesignationId).ValueGeneratedNever();
        builder.Property(p => p.Segment).ValueGeneratedNever();
        builder.Property(p => p.Version).ValueGeneratedNever();
        builder.Property(p => p.Change).HasConversion<string>();
        builder.Property(p => p.Ending).HasConversion<string>();
        builder.Property(p => p.Scopes).HasConversion<string>();
        builder.Ignore(p => p.Subject);
        ColumnNames.Give(builder);
    }
}
