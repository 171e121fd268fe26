using Comity.App.Database;
using Comity.App.Database.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Personnel.Duplicates;

internal static class PairTable
{
    /// <summary>Pairs are made again by each search: written in bulk, and no rows of the log.</summary>
    public static readonly BulkTable Pairs = new(
        "duplicate_pair", "country", "first_id", "second_id", "score", "verdict", "because", "guard", "rules", "edition", "first_print", "second_print");
}

internal sealed class DuplicateSearchTable : IEntityTypeConfiguration<DuplicateSearch>
{
    public void Configure(EntityTypeBuilder<DuplicateSearch> builder)
    {
        builder.ToTable("duplicate_search");
        builder.HasKey(s => s.Country);
        builder.Ignore(s => s.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class DuplicateDecisionTable : IEntityTypeConfiguration<DuplicateDecision>
{
    public void Configure(EntityTypeBuilder<DuplicateDecision> builder)
    {
        builder.ToTable("duplicate_decision");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kind).HasConversion<string>();
        builder.Property(d => d.Ending).HasConversion<string>();
        builder.Ignore(d => d.Subject).Ignore(d => d.Pair).Ignore(d => d.GoneId);
        ColumnNames.Give(builder);
    }
}
