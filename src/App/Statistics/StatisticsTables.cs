using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Statistics;

/// <summary>Data sets and versions; observations are read and written by SQL text, see <c>Importing</c> and <c>Snapshots</c>.</summary>
internal sealed class DataSetTable : IEntityTypeConfiguration<DataSet>
{
    public void Configure(EntityTypeBuilder<DataSet> builder)
    {
        builder.ToTable("data_set");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).HasColumnName("id").HasConversion(id => id.Value, text => DataSetId.Parse(text));
        builder.Property(d => d.Title).HasColumnName("title");
        builder.Property(d => d.Publisher).HasColumnName("publisher");
        builder.Property(d => d.Licence).HasColumnName("licence");
        builder.Property(d => d.Source).HasColumnName("source");
        builder.Property(d => d.Additive).HasColumnName("additive");
        builder.Property(d => d.CreatedAt).HasColumnName("created_at");
        builder.Property(d => d.Audience).HasColumnName("audience").HasConversion<string>();
        builder.Property(d => d.Country).HasColumnName("country");
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DataSetId);
    }
}

internal sealed class DataSetVersionTable : IEntityTypeConfiguration<DataSetVersion>
{
    public void Configure(EntityTypeBuilder<DataSetVersion> builder)
    {
        builder.ToTable("data_set_version");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).HasColumnName("id");
        builder.Property(v => v.DataSetId).HasColumnName("data_set_id").HasConversion(id => id.Value, text => DataSetId.Parse(text));
        builder.HasIndex(v => new { v.DataSetId, v.Number }).IsUnique();
        builder.Property(v => v.Number).HasColumnName("number");
        builder.Property(v => v.FileName).HasColumnName("file_name");
        builder.Property(v => v.FileHash).HasColumnName("file_hash");
        builder.Property(v => v.FileSize).HasColumnName("file_size");
        builder.Property(v => v.ProfileId).HasColumnName("profile_id");
        builder.Property(v => v.ProfileHash).HasColumnName("profile_hash");
        builder.Property(v => v.Licence).HasColumnName("licence");
        builder.Property(v => v.ImportedBy).HasColumnName("imported_by");
        builder.Property(v => v.ImportedAt).HasColumnName("imported_at");
        builder.Property(v => v.Comment).HasColumnName("comment");
        builder.Property(v => v.RowsRead).HasColumnName("rows_read");
        builder.Property(v => v.Observations).HasColumnName("observations");
        builder.Property(v => v.Added).HasColumnName("added");
        builder.Property(v => v.Removed).HasColumnName("removed");
        builder.Property(v => v.Revised).HasColumnName("revised");
        builder.Property(v => v.ContentHash).HasColumnName("content_hash");
        builder.Property(v => v.QualityReport).HasColumnName("quality_report");
    }
}
