using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Authorities.Messages;

internal sealed class MessageThreadTable : IEntityTypeConfiguration<MessageThread>
{
    public void Configure(EntityTypeBuilder<MessageThread> builder)
    {
        builder.ToTable("message_thread");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("message");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<MessageThread>().WithMany().HasForeignKey(m => m.ThreadId);
        builder.Ignore(m => m.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class MessageFileTable : IEntityTypeConfiguration<MessageFile>
{
    public void Configure(EntityTypeBuilder<MessageFile> builder)
    {
        builder.ToTable("message_file");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<Message>().WithMany().HasForeignKey(f => f.MessageId);
        builder.Ignore(f => f.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class MessageMarkTable : IEntityTypeConfiguration<MessageMark>
{
    public void Configure(EntityTypeBuilder<MessageMark> builder)
    {
        builder.ToTable("message_mark");
        builder.HasKey(m => new { m.ThreadId, m.PersonId });
        builder.HasOne<MessageThread>().WithMany().HasForeignKey(m => m.ThreadId);
        ColumnNames.Give(builder);
    }
}
