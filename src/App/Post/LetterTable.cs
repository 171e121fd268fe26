using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Post;

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letter");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(l => l.To).HasColumnName("recipient");
        builder.Property(l => l.Language).HasColumnName("language");
        builder.Property(l => l.Subject).HasColumnName("subject");
        builder.Property(l => l.Body).HasColumnName("body");
        builder.Property(l => l.WrittenAt).HasColumnName("written_at");
        builder.Property(l => l.Attempts).HasColumnName("attempts");
        builder.Property(l => l.Interrupted).HasColumnName("interrupted");
        builder.Property(l => l.NotBefore).HasColumnName("not_before");
        builder.Property(l => l.Claim).HasColumnName("claim");
        builder.Property(l => l.ClaimedUntil).HasColumnName("claimed_until");
        builder.Property(l => l.SentAt).HasColumnName("sent_at");
        builder.Property(l => l.GivenUpAt).HasColumnName("given_up_at");
        builder.Property(l => l.LastError).HasColumnName("last_error");
    }
}
