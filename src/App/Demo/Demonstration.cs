using Comity.App.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Demo;

/// <summary>The mark of a database that is a demonstration, for ever: set in the transaction that puts the first row into it.</summary>
internal sealed class Demonstration : IRecorded
{
    private Demonstration()
    {
    }

    public Demonstration(DateTimeOffset begunAt) => BegunAt = begunAt;

    /// <summary>There is one, or none: two programs that begin at once cannot both.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>When its story begins.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When all of it was there; none where the program was stopped before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public string Subject => "demonstration/1";

    public void Finish(DateTimeOffset at) => FinishedAt = at;
}

internal sealed class DemonstrationTable : IEntityTypeConfiguration<Demonstration>
{
    public void Configure(EntityTypeBuilder<Demonstration> builder)
    {
        builder.ToTable("demonstration");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(d => d.BegunAt).HasColumnName("begun_at");
        builder.Property(d => d.FinishedAt).HasColumnName("finished_at");
        builder.Ignore(d => d.Subject);
    }
}
